import { editionOf, partyEntry } from '../../src/engine/editions.testing.ts'
import type { Edition } from '../../src/lists/edition.ts'

const day = (text: string) => ({ from: text, to: text, circa: false, text })

/** Small lists of made-up parties, which the recorded requests are about. */
export const lists: readonly Edition[] = [
  editionOf('ofac-sdn', [
    partyEntry('1001', ['QUILLFEATHER, Zebediah', 'QUILLFEATHER, Zeb'], {
      births: [day('1961-04-12')],
      nationalities: ['gb'],
      programs: ['CYBER2'],
      gender: 'male',
      identifiers: [{ scheme: 'passport', value: '533221984', raw: '533-221-984', country: 'gb' }],
    }),
    partyEntry('1002', ['BRACKENBURY HARBOUR LOGISTICS LLC'], {
      schema: 'Company',
      countries: ['ae'],
      addresses: [{ full: '12 Quay Road, Dubai, UAE', city: 'Dubai', country: 'ae' }],
      identifiers: [{ scheme: 'website', value: 'brackenbury-harbour.example' }],
      programs: ['IFSR'],
      links: [
        { relation: 'owned-by', name: 'QUILLFEATHER, Zebediah', entry: '1001', stake: 51 },
        { relation: 'linked-to', name: 'MINISTRY OF FICTION' },
      ],
    }),
    partyEntry('1003', ['BRACKENBURY STAR'], {
      schema: 'Vessel',
      identifiers: [{ scheme: 'imo', value: '9074729' }],
      vessel: { flag: 'Panama', type: 'Tanker' },
    }),
  ]),
  editionOf('us-csl', [partyEntry('E-7', ['Ottoline Semiconductor Works'], { schema: 'Company', countries: ['cn'] })]),
  editionOf('un-consolidated', [partyEntry('QDi.900', ['Zebediah Quillfeather'], { births: [day('1961-04-12')] })]),
]
