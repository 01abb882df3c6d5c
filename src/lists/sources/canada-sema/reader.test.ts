import { trial } from '../trial.ts'
import { canadaSema } from './reader.ts'

trial(canadaSema, new URL('.', import.meta.url), [{ files: ['sema-lmes.xml'], expected: 'expected.jsonl' }])
