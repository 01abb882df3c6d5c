import { trial } from '../../../../test/lists/trial.ts'
import { cisaKev } from './reader.ts'

trial(cisaKev, new URL('.', import.meta.url), [
  { files: ['known_exploited_vulnerabilities.json'], expected: 'expected.jsonl' },
])
