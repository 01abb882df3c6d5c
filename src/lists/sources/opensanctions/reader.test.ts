import { trial } from '../../../../test/lists/trial.ts'
import { openSanctions } from './reader.ts'

trial(openSanctions, new URL('.', import.meta.url), [
  { files: ['targets.nested.json'], expected: 'expected.jsonl' },
  { files: ['entities.ftm.json'], expected: 'expected-flat.jsonl' },
])
