import type { ListSource } from './source.ts'
import { asTable } from './sources/as-table/reader.ts'
import { benignNetworks } from './sources/benign-networks/reader.ts'
import { canadaSema } from './sources/canada-sema/reader.ts'
import { cisaKev } from './sources/cisa-kev/reader.ts'
import { euFsf } from './sources/eu-fsf/reader.ts'
import { fccCovered } from './sources/fcc-covered/reader.ts'
import { fincen311 } from './sources/fincen-311/reader.ts'
import { indicatorsCsv } from './sources/indicators-csv/reader.ts'
import { indicatorsMisp } from './sources/indicators-misp/reader.ts'
import { indicatorsPlain } from './sources/indicators-plain/reader.ts'
import { indicatorsStix } from './sources/indicators-stix/reader.ts'
import { indicatorsZeekIntel } from './sources/indicators-zeek-intel/reader.ts'
import { lolrmm } from './sources/lolrmm/reader.ts'
import { ndaa1260h } from './sources/ndaa-1260h/reader.ts'
import { ofacConsolidated } from './sources/ofac-consolidated/reader.ts'
import { ofacSdn } from './sources/ofac-sdn/reader.ts'
import { openSanctions } from './sources/opensanctions/reader.ts'
import { privateList } from './sources/private/reader.ts'
import { ukSanctions } from './sources/uk-sanctions/reader.ts'
import { unConsolidated } from './sources/un-consolidated/reader.ts'
import { usCsl } from './sources/us-csl/reader.ts'

/** Every list that Interdict reads. `lists import` asks each of them which files are its own. */
export const listSources: readonly ListSource[] = [
  ofacSdn,
  ofacConsolidated,
  unConsolidated,
  canadaSema,
  usCsl,
  ukSanctions,
  euFsf,
  cisaKev,
  lolrmm,
  fccCovered,
  ndaa1260h,
  fincen311,
  openSanctions,
  privateList,
  benignNetworks,
  asTable,
  indicatorsZeekIntel,
  indicatorsStix,
  indicatorsMisp,
  indicatorsCsv,
  indicatorsPlain,
]
