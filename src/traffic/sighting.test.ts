import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { memoryInput } from '../evidence/open.ts'
import { entryOf } from '../indicators/entries.testing.ts'
import { IndicatorTable } from '../indicators/table.ts'
import type { ObservableKind } from '../lists/entry.ts'
import { readZeekJson } from './read/zeek-json.ts'
import { sightingsIn } from './sighting.ts'

const bytes = readFileSync(new URL('read/sample/sessions.json', import.meta.url))

test.each([
  ['software', 'SSH-2.0-Go', ['ssh.client', 'ssh.client']],
  ['software', 'OpenSSH_9.6p1', ['ssh.server']],
  ['hassh', '06046964c022c6407d15a27b12a6a4fb', ['ssh.hassh']],
  ['address', '198.51.100.7', ['rdp.id.orig_h']],
  ['address', '2001:db8::9', ['ssh.id.resp_h']],
  ['file-name', 'svc.exe', ['smb.name']],
  ['domain', 'example.net', ['quic.server_name']],
  ['server-name', 'w8510.example.net', ['quic.server_name']],
  ['ja4', 'q13d0310h3_55b375c5d22e_cd85d2d88918', ['quic.ja4']],
  ['network', '192.0.2.40/29', ['notice.id.resp_h', 'quic.id.resp_h', 'tunnel.id.resp_h', 'weird.id.resp_h']],
  ['address', '10.9.1.1', ['ntp.id.resp_h']],
  ['certificate-subject', 'Synology Inc.', ['known.issuer_subject', 'known.subject']],
  ['address', '192.0.2.1', []],
] as const satisfies readonly (readonly [ObservableKind, string, readonly string[]])[])(
  'an indicator %s %s is seen in %j',
  async (kind, value, fields) => {
    const table = new IndicatorTable([entryOf(kind, value)])
    const seen: string[] = []
    for await (const { records } of readZeekJson(memoryInput('sessions.json', bytes)))
      for (const record of records) seen.push(...sightingsIn(record, table).map(({ field }) => field))
    expect(seen.sort()).toEqual(fields)
  },
)
