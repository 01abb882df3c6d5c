import { trial } from '../../../../test/lists/trial.ts'
import { lolrmm } from './reader.ts'

trial(lolrmm, new URL('.', import.meta.url), [
  { files: ['example_desk.yaml'], expected: 'expected.jsonl' },
  { files: ['rmm_tools.json'], expected: 'expected-json.jsonl' },
])
