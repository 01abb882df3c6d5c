import type { Hidden } from './hidden.ts'
import { notice, rdp, share, ssh, tunnel } from './sessions.ts'

const inside = (n: number): string => `192.168.1.${120 + n}`
const laptop = 'laptop-finn'

/** Plain cases of what the logs of sessions tell. */
export const hiddenInSessions: readonly Hidden[] = [
  {
    detection: 'ssh-guessing',
    name: 'keys tried at five machines until one let it in',
    host: laptop,
    plant: (wire, from, { from: at }) => {
      for (let n = 0; n < 90; n++) ssh(wire, { ts: at + 3_600 + n * 4, from, to: inside(n % 5), entered: n === 89 })
    },
  },
  {
    detection: 'rdp-guessing',
    name: 'thirty names at one remote desktop',
    host: laptop,
    plant: (wire, from, { from: at }) => {
      for (let n = 0; n < 90; n++) rdp(wire, { ts: at + 3_600 + n * 50, from, to: inside(1), user: `user${n % 30}` })
    },
  },
  {
    detection: 'admin-shares',
    name: 'a program put on eight machines',
    host: laptop,
    plant: (wire, from, { from: at }) => {
      for (let n = 0; n < 8; n++) share(wire, { ts: at + 3_600 + n * 20, from, to: inside(n), file: 'Temp\\svc.exe' })
    },
  },
  {
    detection: 'tunnel-outside',
    name: 'a SOCKS tunnel to a stranger',
    host: laptop,
    plant: (wire, from, { from: at }) => {
      for (let n = 0; n < 6; n++) tunnel(wire, { ts: at + n * 9_000, from, to: '198.51.100.77', type: 'Tunnel::SOCKS' })
    },
  },
  {
    detection: 'sensor-notice',
    name: "the sensor's word beside guesses at SSH",
    host: laptop,
    plant: (wire, from, { from: at }) => {
      for (let n = 0; n < 40; n++) ssh(wire, { ts: at + 3_600 + n * 4, from, to: inside(n % 5), entered: false })
      notice(wire, { ts: at + 3_700, from, to: inside(0), name: 'SSH::Password_Guessing' })
    },
  },
]
