import type { Channel } from '../channel.ts'
import { channelsOf } from '../folded.ts'
import { readText } from './cells.ts'
import type { Cell } from './duck.ts'
import { foldConnections } from './fold.ts'
import { type History, partsOf, type Span, whole } from './history.ts'
import { tableOf } from './rows.ts'

/** A channel with the names that were asked for over it: TLS server names and HTTP hosts, each with its number of records. */
export type ChannelRows = Channel & { readonly names: ReadonlyMap<string, number> }

/**
 * Every channel of the kept traffic in a span, as `Channels` would fold it; addresses that stand for many are no peers.
 * `least` leaves out channels of fewer connections: most are met once, and no rhythm is in them.
 */
export async function* channels(
  history: History,
  { span = whole, least = 1 }: { readonly span?: Span; readonly least?: number } = {},
): AsyncGenerator<ChannelRows> {
  const connections = await foldConnections(history, span)
  if (connections === null) return
  const names = await namesOf(history, span)
  for (const channel of channelsOf(connections.folded).channels)
    if (channel.connections >= least) yield withNames(channel, names)
}

type Names = Map<string, Map<string, number>>

const withNames = (channel: Channel, names: Names): ChannelRows => ({
  originator: channel.originator,
  responder: channel.responder,
  times: channel.times,
  sent: channel.sent,
  connections: channel.connections,
  duration: channel.duration,
  longest: channel.longest,
  open: channel.open,
  originatorBytes: channel.originatorBytes,
  responderBytes: channel.responderBytes,
  originatorPackets: channel.originatorPackets,
  ports: channel.ports,
  services: channel.services,
  answered: channel.answered,
  failed: channel.failed,
  first: channel.first,
  last: channel.last,
  places: channel.places,
  names: names.get(`${channel.originator} ${channel.responder}`) ?? new Map(),
})

/** Names by `originator responder`. */
async function namesOf(history: History, span: Span): Promise<Names> {
  const names: Names = new Map()
  for (const [kind, column] of [
    ['tls', 'serverName'],
    ['http', 'host'],
  ] as const) {
    const parts = partsOf(history, kind, span)
    if (parts.length === 0) continue
    const sql = `select originator, responder, "${column}", count(*) from ${tableOf(history, parts)}
      where "${column}" is not null group by all`
    for await (const rows of history.engine.stream(sql)) for (const row of rows) addName(names, row)
  }
  return names
}

function addName(names: Names, [originator, responder, name, count]: readonly Cell[]): void {
  const pair = `${originator} ${responder}`
  const text = readText(String(name))
  const held = names.get(pair) ?? new Map<string, number>()
  held.set(text, (held.get(text) ?? 0) + Number(count))
  names.set(pair, held)
}
