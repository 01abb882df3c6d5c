import { buildCatalogue } from '../devices/catalogue.ts'
import { examineDevice } from '../devices/examine.ts'
import { cyclonedx } from '../devices/read/cyclonedx.ts'
import { inventoryCsv } from '../devices/read/inventory-csv.ts'
import { adversaryOf, exploitedBy } from '../dossiers/dossier.ts'
import type { Input } from '../evidence/input.ts'
import type { Edition } from '../lists/edition.ts'
import type { Policy } from '../policy.ts'
import { examineParty, examinePayment } from '../screening/examine.ts'
import { pacs008, pain001 } from '../screening/read/iso20022.ts'
import { mt103 } from '../screening/read/mt103.ts'
import { partyCsv } from '../screening/read/party-csv.ts'
import { partyJsonl } from '../screening/read/party-jsonl.ts'
import { buildScreener } from '../screening/screener.ts'
import { TrafficExamination, type TrafficParts } from '../traffic/examine.ts'
import { type FlowBatch, netflowFiles } from '../traffic/read/netflow/files.ts'
import { nfdumpCsv, nfdumpJson } from '../traffic/read/nfdump.ts'
import { pcap } from '../traffic/read/pcap.ts'
import type { Program } from '../traffic/read/pcap-with/program.ts'
import { pcapWithTshark } from '../traffic/read/pcap-with/tshark.ts'
import { pcapWithZeek } from '../traffic/read/pcap-with/zeek.ts'
import { suricataEve } from '../traffic/read/suricata.ts'
import { zeekJson, zeekSummary, zeekTsv } from '../traffic/read/zeek.ts'
import type { KnownDevice } from '../traffic/roles/role.ts'
import { ClockNotes } from './clock-notes.ts'
import { type Examiner, type Format, recordFormat, type Stretch } from './examiner.ts'

export type ExamineOptions = {
  readonly explain?: 'rita' | null
  /** A program of this machine that reads captures in place of our own reader, when the operator asks for it. */
  readonly pcapWith?: Program | null
  /** Time of the run. */
  readonly now?: Date
}

/** The three surfaces, ready to examine against these editions under this policy. Good for one run. */
export function buildExaminers(
  editions: readonly Edition[],
  policy: Policy,
  options: ExamineOptions = {},
): readonly Examiner[] {
  const inventory = new Map<string, KnownDevice>()
  return [
    moneyExaminer(editions, policy),
    equipmentExaminer(editions, policy, inventory),
    networkExaminer(
      {
        editions,
        policy,
        inventory: () => inventory,
        explain: options.explain ?? null,
        ...(options.now === undefined ? {} : { now: options.now.getTime() / 1000 }),
      },
      options.pcapWith ?? null,
    ),
  ]
}

function moneyExaminer(editions: readonly Edition[], policy: Policy): Examiner {
  const screener = buildScreener(editions, adversaryOf)
  const parties = [partyCsv, partyJsonl].map(reader =>
    recordFormat({
      reader,
      surface: 'money',
      counts: 'parties',
      examine: party => examineParty(screener, party, policy),
    }),
  )
  const payments = [pacs008, pain001, mt103].map(reader =>
    recordFormat({
      reader,
      surface: 'money',
      counts: 'payments',
      examine: payment => examinePayment(screener, payment, policy),
    }),
  )
  return { formats: [...parties, ...payments], close: nothingMore }
}

/** Examines devices, and notes by address what the network side may know them as. */
function equipmentExaminer(
  editions: readonly Edition[],
  policy: Policy,
  inventory: Map<string, KnownDevice>,
): Examiner {
  const catalogue = buildCatalogue(editions, exploitedBy)
  const formats = [inventoryCsv, cyclonedx].map(reader =>
    recordFormat({
      reader,
      surface: 'equipment',
      counts: 'devices',
      examine: (device, file) => {
        const { kind, maker, name } = device
        for (const address of device.addresses) inventory.set(address, { kind, maker, name })
        return examineDevice(device, file, { catalogue, policy })
      },
    }),
  )
  return { formats, close: nothingMore }
}

function networkExaminer(parts: TrafficParts, pcapWith: Program | null): Examiner {
  const examination = new TrafficExamination(parts)
  const netflow = netflowFiles()
  const clocks = new ClockNotes()
  const captures = pcapWith === null ? pcap : { zeek: pcapWithZeek, tshark: pcapWithTshark }[pcapWith]
  const readers = [zeekTsv, zeekJson, zeekSummary, suricataEve, captures, netflow.reader, nfdumpCsv, nfdumpJson]
  const formats = readers.map((reader): Format => {
    async function* examine(input: Input): AsyncGenerator<Stretch> {
      for await (const batch of reader.read(input)) {
        // Of a log that grows the hash is that of what was read so far.
        const { from = { file: input.path, sha256: input.sha256 } } = batch as FlowBatch
        yield {
          records: examination.take(batch, from),
          findings: [],
          rejected: batch.rejected,
          notes: clocks.take(batch.notes ?? []),
        }
      }
    }
    return { format: reader.format, surface: 'network', counts: 'log records', sniff: reader.sniff, examine }
  })
  const close = () => {
    const { findings, coverage } = examination.close()
    return { findings, notes: [...coverage.notes, ...clocks.notes()], rejected: netflow.unexplained() }
  }
  return { formats, close }
}

const nothingMore = () => ({ findings: [], notes: [] })
