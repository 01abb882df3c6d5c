import { trial } from '../../../../test/lists/trial.ts'
import { unConsolidated } from './reader.ts'

trial(unConsolidated, new URL('.', import.meta.url), [{ files: ['consolidated.xml'], expected: 'expected.jsonl' }])
