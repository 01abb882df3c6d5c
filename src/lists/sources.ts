import type { ListSource } from './source.ts'

/** Every list that Interdict reads. `lists import` asks each of them which files are its own. */
export const listSources: readonly ListSource[] = []
