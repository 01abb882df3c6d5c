import type { ListSource } from '../../source.ts'
import { readOfac } from '../ofac-sdn/read.ts'
import { sniffOfac } from '../ofac-sdn/sniff.ts'
import { ofacConsolidatedFacts } from './facts.ts'

/** The non-SDN list comes in the same forms as the SDN list; its programmes and file names tell them apart. */
export const ofacConsolidated: ListSource = {
  facts: ofacConsolidatedFacts,
  sniff: (head, path) => sniffOfac(head, path, 'non-sdn'),
  read: readOfac,
}
