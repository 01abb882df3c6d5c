import { trial } from '../../../../test/lists/trial.ts'
import { canadaSema } from './reader.ts'

trial(canadaSema, new URL('.', import.meta.url), [{ files: ['sema-lmes.xml'], expected: 'expected.jsonl' }])
