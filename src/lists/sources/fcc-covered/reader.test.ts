import { trial } from '../../../../test/lists/trial.ts'
import { fccCovered } from './reader.ts'

trial(fccCovered, new URL('.', import.meta.url), [
  { files: ['covered.csv'], expected: 'expected.jsonl' },
  { files: ['covered.json'], expected: 'expected.jsonl' },
])
