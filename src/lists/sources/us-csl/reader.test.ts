import { trial } from '../../../../test/lists/trial.ts'
import { usCsl } from './reader.ts'

trial(usCsl, new URL('.', import.meta.url), [
  { files: ['consolidated.csv'], expected: 'expected.jsonl' },
  { files: ['consolidated.json'], expected: 'expected-json.jsonl' },
])
