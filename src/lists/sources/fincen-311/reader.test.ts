import { trial } from '../../../../test/lists/trial.ts'
import { fincen311 } from './reader.ts'

trial(fincen311, new URL('.', import.meta.url), [{ files: ['311.csv'], expected: 'expected.jsonl' }])
