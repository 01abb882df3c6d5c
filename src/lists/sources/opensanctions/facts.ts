import type { ListFacts } from '../../source.ts'

export const facts: ListFacts = {
  id: 'opensanctions',
  title: 'OpenSanctions',
  issuer: 'OpenSanctions Datenbanken GmbH',
  programme:
    'Any data set of OpenSanctions in its export formats, for those who license it; only targets become entries, since their relatives and owners are in the files too.',
  home: 'https://www.opensanctions.org/docs/bulk/',
  licence: 'CC BY-NC 4.0, or a commercial licence',
  updateHours: null,
  bounds: { min: 1, max: 5_000_000 },
  shrink: 0.2,
  rejected: 0.01,
  forms: [],
}
