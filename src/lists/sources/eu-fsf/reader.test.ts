import { trial } from '../../../../test/lists/trial.ts'
import { euFsf } from './reader.ts'

trial(euFsf, new URL('.', import.meta.url), [{ files: ['full.xml'], expected: 'expected.jsonl' }])
