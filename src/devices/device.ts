/** Software or firmware that a device holds. */
export type Component = {
  readonly name: string
  readonly vendor: string | null
  readonly version: string | null
  readonly cpe: string | null
  readonly purl: string | null
  /** Line and field of its own record, when it has one; null means the device's. */
  readonly line: number | null
  readonly field: string | null
}

export type DeviceKind =
  | 'camera'
  | 'recorder'
  | 'router'
  | 'firewall'
  | 'switch'
  | 'access-point'
  | 'storage'
  | 'server'
  | 'workstation'
  | 'phone'
  | 'printer'
  | 'controller'
  | 'software'
  | 'other'

/** One piece of equipment, or one product with its bill of materials, as its owner describes it. */
export type Device = {
  /** The owner's reference: asset number or name; else derived from its place in the file. */
  readonly id: string
  readonly name: string
  readonly kind: DeviceKind
  /** The owner's word for the kind, as written. */
  readonly type: string | null
  readonly maker: string | null
  readonly model: string | null
  /** Firmware or operating system version. */
  readonly version: string | null
  readonly operatingSystem: string | null
  /** Lower case, colons. */
  readonly macs: readonly string[]
  readonly addresses: readonly string[]
  readonly serial: string | null
  readonly location: string | null
  readonly owner: string | null
  readonly cpes: readonly string[]
  readonly components: readonly Component[]
  readonly line: number | null
  readonly field: string | null
}

/** What every reader starts from: nothing known. */
export const unknownDevice: Omit<Device, 'id' | 'name' | 'line' | 'field'> = {
  kind: 'other',
  type: null,
  maker: null,
  model: null,
  version: null,
  operatingSystem: null,
  macs: [],
  addresses: [],
  serial: null,
  location: null,
  owner: null,
  cpes: [],
  components: [],
}
