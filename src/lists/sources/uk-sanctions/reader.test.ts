import { trial } from '../../../../test/lists/trial.ts'
import { ukSanctions } from './reader.ts'

trial(ukSanctions, new URL('.', import.meta.url), [
  { files: ['UK-Sanctions-List.csv'], expected: 'expected.jsonl' },
  { files: ['UK-Sanctions-List.xml'], expected: 'expected-xml.jsonl' },
  { files: ['ConList.csv'], expected: 'expected-conlist.jsonl' },
])
