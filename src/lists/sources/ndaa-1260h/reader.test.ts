import { trial } from '../../../../test/lists/trial.ts'
import { ndaa1260h } from './reader.ts'

trial(ndaa1260h, new URL('.', import.meta.url), [{ files: ['1260h.csv'], expected: 'expected.jsonl' }])
