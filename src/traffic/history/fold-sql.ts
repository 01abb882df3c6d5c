import { quoted } from './duck.ts'

/** Replies of ICMP name the one who answers as the originator; see `isReply`. */
const reply = `proto = 'icmp' and originatorPort is not null and
  case when contains(originator, ':') then originatorPort in (1, 2, 3, 4, 129)
  else originatorPort in (0, 3, 4, 5, 11, 12, 14, 16, 18) end`

/** See `isEcho`: the answer to something that the sensor did not see. */
const echo = `starts_with(history, '^') and coalesce(originatorBytes, 0) = 0 and coalesce(responderBytes, 0) = 0`

/** See `isFailure`: nothing came back before any payload. */
const failed = `coalesce(responderBytes, 0) <= 0 and
  (state = 'S0' or (proto = 'tcp' and state in ('REJ', 'RSTO', 'RSTOS0', 'RSTR', 'RSTRH', 'SH', 'SHR')))`

/** A connection that was open for hours stands in every hour's open log and in the log of its end: the end counts, else the longest. */
const once = `select * from rows where not open or coalesce(uid, '') = ''
  union all
  select * from rows where open and uid <> ''
    and uid not in (select uid from rows where not open and uid <> '' and duration >= 60)
  qualify row_number() over (partition by uid order by coalesce(duration, 0) desc, source, place) = 1`

/** Bytes on the wire, as `Channels` takes them. */
const sent = 'coalesce(originatorIpBytes, originatorBytes, 0)::double'

/** Addresses that stand for many; see `isForMany`. */
const forMany = `case when contains(address, ':') then lower(address[:2]) = 'ff'
  else coalesce(try_cast(split_part(address, '.', 1) as integer), -1) in (0, ${Array.from({ length: 32 }, (_, i) => 224 + i).join(', ')})
    or ends_with(address, '.255') end`

/** Names of the tables of one folding, which no other uses at the same time. */
export type Tables = Readonly<Record<'hosts' | 'protocols' | 'services' | 'lines' | 'channels' | 'ports', string>>

export const tablesOf = (folding: number): Tables => {
  const name = (what: string) => quoted(`${what} ${folding}`)
  return {
    hosts: name('hosts'),
    protocols: name('protocols'),
    services: name('services'),
    lines: name('lines'),
    channels: name('channels'),
    ports: name('ports'),
  }
}

/** Every address with a number, whether the sensor marks it as local, and whether it stands for many. */
export const hostsSql = ({ hosts }: Tables, from: string): string => `
  create or replace table ${hosts} as
  select (row_number() over () - 1)::integer as id, address, local, ${forMany} as many
  from (
    select address, coalesce(bool_or(local), false) as local from (
      select originator as address, originatorLocal as local from ${from}
      union all select responder, responderLocal from ${from})
    group by address)`

/** The connections of one share of the originators, narrow: ends, port and service as numbers. */
export function linesSql(
  tables: Tables,
  at: {
    readonly from: string
    readonly files: string
    readonly place: string
    readonly share: string
    readonly open: boolean
  },
): string {
  return `
  create or replace table ${tables.lines} as
  with files(filename, source, base) as (values ${at.files}),
  hosts as (select * from ${tables.hosts}),
  rows as (
    select c.*, source, ${at.place} as place, f.id as f, t.id as t
    from ${at.from} c join files using (filename)
      join hosts f on f.address = c.originator join hosts t on t.address = c.responder
    where ${at.share} and not t.many and not coalesce(${reply}, false) and not coalesce(${echo}, false)),
  counted as (${at.open ? once : 'select * from rows'})
  select f, t, ts, ${sent} as sent,
    (p.base + coalesce((case when proto = 'icmp' then originatorPort else responderPort end)::integer + 1, 0))::integer as code,
    s.number as service, coalesce(open, false) as open,
    coalesce(responderIpBytes, responderBytes, 0)::double as back, coalesce(originatorPackets, 0)::double as packets,
    coalesce(duration, 0) as duration, coalesce(responderBytes, 0) > 0 as answered, coalesce(${failed}, false) as failed,
    coalesce(responderBytes, 0) = 0 as vain, source::integer as source, place::bigint as place
  from counted join ${tables.protocols} p on p.word = coalesce(proto, '')
    join ${tables.services} s on s.word = coalesce(service, '')`
}

/** One row a channel, numbered from `base` on. `until` is the time of the last of its earliest `places` connections. */
export const channelsSql = (
  { lines, channels }: Tables,
  { base, places }: { readonly base: number; readonly places: number },
): string => `
  create or replace table ${channels} as
  select (row_number() over () - 1 + ${base})::integer as id, * from (
    select f, t, count(*)::double as connections, sum(round(duration * 1e6))::double as duration, max(duration) as longest,
      count_if(open)::double as open, sum(sent) as sent, sum(back) as back, sum(packets) as packets,
      count_if(answered)::double as answered, count_if(failed)::double as failed, min(ts) as first, max(ts) as last,
      list_last(min(ts, ${places})) as until
    from ${lines} group by f, t)`

export const portsSql = ({ lines, ports }: Tables): string => `
  create or replace table ${ports} as
  select f, t, code, count(*) as lines, count_if(not open) as closed, count_if(vain and not open) as failed,
    min(ts) filter (not open) as first, max(ts) filter (not open) as last
  from ${lines} group by f, t, code`

/** Codes of ports, the first and the last. */
export type Codes = readonly [number, number]
const within = ([first, last]: Codes): string => `code between ${first} and ${last}`

/** Originator, code, responders, attempts, failed, first, last. `high` are the codes of high UDP ports, told as code -1, without the `traced`. */
export const fansSql = (
  { ports }: Tables,
  { least, high, traced }: { readonly least: number; readonly high: Codes; readonly traced: Codes },
): string => {
  const figures = 'sum(closed)::double, sum(failed)::double, min(first), max(last)'
  return `select f, code, count(*) as responders, ${figures} from ${ports}
    where closed > 0 group by f, code having count(*) > ${least}
    union all select f, -1, count(distinct t) as responders, ${figures} from ${ports}
    where closed > 0 and ${within(high)} and not ${within(traced)} group by f having count(distinct t) > ${least}`
}

/** Channel, service and connections. */
export const servedSql = ({ lines, channels }: Tables): string => `
  select id, service, number from (select f, t, service, count(*) as number from ${lines} group by all)
    join ${channels} using (f, t)`

/** Channel, time, source and line of its earliest connections, and of those of the same moment as the last of them. */
export const placesSql = ({ lines, channels }: Tables): string =>
  `select id, ts, source, place from ${lines} join ${channels} using (f, t) where ts <= until`

/** Fan, different hours, then time, source and line of an early connection, as above. `fans` are rows of (fan, originator, code from, code to). */
export const fanPlacesSql = (
  { lines }: Tables,
  fans: string,
  { most, traced }: { most: number; traced: Codes },
): string => `
  with fans(fan, f, low, high) as (values ${fans}),
  members as (
    select fan, ts, source, place from ${lines} l join fans on l.f = fans.f and l.code between fans.low and fans.high
    where not open and not (fans.low < fans.high and l.${within(traced)}))
  select fan, hours, ts, source, place from members join (
    select fan, count(distinct floor(ts / 3600)::bigint % 64) as hours, list_last(min(ts, ${most})) as until
    from members group by fan) using (fan)
  where ts <= until`

/** Channel, start and bytes of closed connections; of a channel with more than `room` the earliest. */
export const startsSql = ({ lines, channels }: Tables, room: number): string => {
  const joined = `from ${lines} l join ${channels} c using (f, t) where not l.open`
  return `select id, ts, l.sent ${joined} and c.connections - c.open <= ${room}
    union all select id, ts, sent from (
      select id, ts, l.sent as sent, row_number() over (partition by id order by ts) as number ${joined} and c.connections - c.open > ${room})
    where number <= ${room}`
}
