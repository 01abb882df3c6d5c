import { two } from './people.ts'
import type { Random } from './random.ts'

/** A host of the operator: what the inventory says and what its traffic will look like. */
export type Host = {
  readonly name: string
  readonly address: string
  readonly mac: string
  readonly role: 'workstation' | 'camera' | 'recorder' | 'server' | 'nas' | 'router' | 'controller' | 'printer'
}

type Row = {
  readonly type: string
  readonly maker: string
  readonly model: string
  readonly version: string
  readonly software?: string
  readonly role: Host['role']
  readonly oui: string
  readonly name?: string
}

/** Devices that must be found: each with one reason. */
const exposed: readonly Row[] = [
  {
    name: 'cam-gate-01',
    type: 'IP camera',
    maker: 'Hikvision',
    model: 'DS-2CD2143G0-I',
    version: 'V5.5.82 build 190220',
    role: 'camera',
    oui: 'c0:56:e3',
  },
  {
    name: 'rtr-substation-4',
    type: 'Router',
    maker: 'DrayTek',
    model: 'Vigor2960',
    version: '1.5.0',
    role: 'router',
    oui: '00:1d:aa',
  },
  {
    name: 'rtr-office-old',
    type: 'Router',
    maker: 'Linksys',
    model: 'E1200',
    version: '2.0.11',
    role: 'router',
    oui: 'c0:c1:c0',
  },
  {
    name: 'ws-eng-07',
    type: 'Workstation',
    maker: 'Dell',
    model: 'Latitude 5420',
    version: '',
    software: 'Microsoft 365 Apps; AutoCAD 2024; SoftEther VPN Client 4.43.9799',
    role: 'workstation',
    oui: '8c:ec:4b',
  },
]

/** Devices that resemble them and must stay quiet: patched, another maker, a name that only begins alike. */
const resembling: readonly Row[] = [
  {
    name: 'rtr-substation-5',
    type: 'Router',
    maker: 'DrayTek',
    model: 'Vigor2962',
    version: '4.3.2.7',
    role: 'router',
    oui: '00:1d:aa',
  },
  {
    name: 'cam-yard-02',
    type: 'IP camera',
    maker: 'Axis Communications',
    model: 'P3245-LVE',
    version: '11.8.61',
    role: 'camera',
    oui: 'ac:cc:8e',
  },
  {
    name: 'cam-yard-03',
    type: 'IP camera',
    maker: 'Hanwha Vision',
    model: 'XNV-8082R',
    version: '2.11.03',
    role: 'camera',
    oui: '00:09:18',
  },
  {
    name: 'rtr-office',
    type: 'Router',
    maker: 'Linksys',
    model: 'MX4200',
    version: '1.0.13.210200',
    role: 'router',
    oui: 'c4:41:1e',
  },
  {
    name: 'ws-eng-02',
    type: 'Workstation',
    maker: 'Dell',
    model: 'Latitude 5430',
    version: '',
    software: 'Level Design Suite 2.1; Splash Screen Maker 1.0; 7-Zip 24.09',
    role: 'workstation',
    oui: '8c:ec:4b',
  },
  {
    name: 'nvr-01',
    type: 'Network video recorder',
    maker: 'Axis Communications',
    model: 'S3008',
    version: '12.1.60',
    role: 'recorder',
    oui: 'ac:cc:8e',
  },
]

/** The rest of a small electric cooperative. */
const plain: readonly Row[] = [
  ...times(16, {
    type: 'Workstation',
    maker: 'Dell',
    model: 'OptiPlex 7010',
    version: '',
    software: 'Microsoft 365 Apps; Google Chrome 122.0; Adobe Acrobat Reader 24.1',
    role: 'workstation',
    oui: '8c:ec:4b',
  }),
  ...times(4, {
    type: 'Server',
    maker: 'Dell',
    model: 'PowerEdge R650',
    version: '1.12.1',
    role: 'server',
    oui: 'b0:7b:25',
  }),
  ...times(6, {
    type: 'Relay',
    maker: 'Schweitzer Engineering Laboratories',
    model: 'SEL-351S',
    version: 'R516-V0',
    role: 'controller',
    oui: '00:30:a7',
  }),
  ...times(3, {
    type: 'Printer',
    maker: 'Brother',
    model: 'HL-L6400DW',
    version: '1.71',
    role: 'printer',
    oui: '00:80:77',
  }),
  ...times(4, {
    type: 'Switch',
    maker: 'Aruba',
    model: '2930F',
    version: 'WC.16.11.0018',
    role: 'server',
    oui: '94:f1:28',
  }),
  ...times(2, {
    type: 'NAS',
    maker: 'Synology',
    model: 'DS1522+',
    version: 'DSM 7.2.1-69057',
    role: 'nas',
    oui: '00:11:32',
  }),
]

function times(count: number, row: Row): Row[] {
  return Array.from({ length: count }, () => row)
}

export function inventory(rng: Random): { readonly csv: string; readonly hosts: readonly Host[] } {
  const rows = [...plain.slice(0, 12), ...exposed, ...plain.slice(12, 24), ...resembling, ...plain.slice(24)]
  const hosts: Host[] = []
  const lines = rows.map((row, index) => {
    const name = row.name ?? `${row.role}-${two(index + 1)}`
    const subnet = {
      camera: 40,
      recorder: 40,
      controller: 60,
      router: 1,
      workstation: 20,
      server: 10,
      nas: 10,
      printer: 30,
    }[row.role]
    const address = `10.20.${subnet}.${10 + index}`
    const mac = `${row.oui}:${[0, 1, 2].map(() => rng.int(0, 255).toString(16).padStart(2, '0')).join(':')}`
    hosts.push({ name, address, mac, role: row.role })
    return [
      `CF-${String(index + 1).padStart(4, '0')}`,
      name,
      row.type,
      row.maker,
      row.model,
      row.version,
      address,
      mac,
      row.software ?? '',
      row.role === 'controller' ? 'Operations' : 'IT',
    ].join(',')
  })
  const header =
    'Asset Tag,Hostname,Device Type,Manufacturer,Model,Firmware Version,IP Address,MAC Address,Installed Software,Owner'
  return { csv: `${[header, ...lines].join('\n')}\n`, hosts }
}

/** Bill of materials of the operator's historian: one affected library, one that was updated. */
export function historianBom(): string {
  const library = (group: string, name: string, version: string) => ({
    type: 'library',
    group,
    name,
    version,
    purl: `pkg:maven/${group}/${name}@${version}`,
  })
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: 'urn:uuid:5d0f4c2e-4d0e-4f5a-9a0e-2f3f6f2f9f10',
    version: 1,
    metadata: {
      timestamp: '2026-02-27T09:00:00Z',
      component: {
        type: 'application',
        'bom-ref': 'historian',
        name: 'GridHistorian',
        version: '5.2.1',
        supplier: { name: 'Northlight Systems' },
      },
    },
    components: [
      library('org.apache.logging.log4j', 'log4j-core', '2.14.1'),
      library('org.springframework', 'spring-core', '6.1.4'),
      library('org.apache.commons', 'commons-lang3', '3.14.0'),
      library('com.fasterxml.jackson.core', 'jackson-databind', '2.16.1'),
      library('org.apache.activemq', 'activemq-client', '6.0.1'),
      library('ch.qos.logback', 'logback-classic', '1.4.14'),
    ],
  }
  return `${JSON.stringify(bom, null, 2)}\n`
}
