import { every, type Habit } from './habits.ts'
import { notice, rdp, share, ssh, tunnel } from './sessions.ts'

const inside = (n: number): string => `192.168.1.${120 + n}`
const hour = 3600

/** A person who looks after servers: mistypes at times, signs in by two names, puts a program on a machine now and then. */
export const administer: Habit = (wire, from, span) => {
  for (let n = 0; n < 25; n++)
    ssh(wire, {
      ts: span.from + 9 * hour + wire.rng.int(0, 8 * hour),
      from,
      to: inside(n % 6),
      entered: wire.rng.unit() > 0.15,
    })
  for (let n = 0; n < 12; n++)
    rdp(wire, { ts: span.from + 9 * hour + n * 2_000, from, to: inside(n % 3), user: n % 4 === 0 ? 'adm-kim' : 'kim' })
  for (let n = 0; n < wire.rng.int(0, 2); n++)
    share(wire, { ts: span.from + 10 * hour + n * 900, from, to: inside(n), file: 'Temp\\agent.msi' })
}

/** A script whose key was taken away: refused at one server all day. */
export const oldKey: Habit = (wire, from, span) =>
  every(wire, span, { pace: 900, jitter: 0.02, each: ts => ssh(wire, { ts, from, to: inside(4), entered: false }) })

/** A gateway through which many people reach the same desktops. */
export const gateway: Habit = (wire, from, span) => {
  for (let n = 0; n < 60; n++)
    rdp(wire, {
      ts: span.from + 8 * hour + wire.rng.int(0, 9 * hour),
      from,
      to: inside(n % 4),
      user: `person${wire.rng.int(1, 14)}`,
    })
}

/** Programs are rolled out to every machine at night. */
export const deploy: Habit = (wire, from, span) => {
  for (let n = 0; n < 20; n++)
    share(wire, { ts: span.from + 2 * hour + n * 40, from, to: inside(n), file: 'ccmsetup\\client.exe' })
}

/** Copies of all machines are fetched over their disks' shares. */
export const fetchCopies: Habit = (wire, from, span) => {
  for (let n = 0; n < 20; n++)
    share(wire, { ts: span.from + hour + n * 300, from, to: inside(n), file: 'Users\\kim\\report.docx' })
}

/** Windows looks for its tunnel by itself; the sensor tells of certificates, and of itself. */
export const chatter: Habit = (wire, from, span) => {
  tunnel(wire, { ts: span.from + 9 * hour, from, to: '203.0.113.200', type: 'Tunnel::TEREDO' })
  for (let n = 0; n < 8; n++)
    notice(wire, { ts: span.from + n * 2 * hour, from, to: '203.0.113.201', name: 'SSL::Invalid_Server_Cert' })
}
