import { trial } from '../../../../test/lists/trial.ts'
import { privateList } from './reader.ts'

trial(privateList, new URL('.', import.meta.url), [{ files: ['own.jsonl'], expected: 'expected.jsonl' }])
