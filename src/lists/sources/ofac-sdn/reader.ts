import type { ListSource } from '../../source.ts'
import { ofacSdnFacts } from './facts.ts'
import { readOfac } from './read.ts'
import { sniffOfac } from './sniff.ts'

/** OFAC's SDN list: SDN.XML, or the legacy CSV files joined by entity number. */
export const ofacSdn: ListSource = {
  facts: ofacSdnFacts,
  sniff: (head, path) => sniffOfac(head, path, 'sdn'),
  read: readOfac,
}
