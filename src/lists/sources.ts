import type { ListSource } from './source.ts'
import { ofacConsolidated } from './sources/ofac-consolidated/reader.ts'
import { ofacSdn } from './sources/ofac-sdn/reader.ts'

/** Every list that Interdict reads. `lists import` asks each of them which files are its own. */
export const listSources: readonly ListSource[] = [ofacSdn, ofacConsolidated]
