import type { Ground } from '../finding.ts'
import type { MakeEntry } from '../lists/entry.ts'
import type { Catalogue, Listed } from './catalogue.ts'
import type { Device, DeviceKind } from './device.ts'
import { sameMaker } from './identify.ts'

export type MakeVerdict = {
  readonly listed: Listed<MakeEntry>
  readonly score: number
  readonly grounds: readonly Ground[]
}

/** Covered makes and models past their end of support. A make is not a compromise: the finding says what rule covers it. */
export function makes(device: Device, catalogue: Catalogue): readonly MakeVerdict[] {
  return catalogue.makes.flatMap(listed => verdict(device, listed))
}

function verdict(device: Device, listed: Listed<MakeEntry>): MakeVerdict[] {
  const { entry } = listed
  const maker = makerGround(device, entry)
  if (maker === null || !equipmentFits(device.kind, entry.equipment)) return []
  const model = modelGround(device, entry)
  if (model === null) return []
  const grounds = [maker, ...(model === 'any' ? [] : [model])]
  return [
    {
      listed,
      score: Math.min(
        0.98,
        grounds.reduce((sum, ground) => sum + ground.weight, 0),
      ),
      grounds,
    },
  ]
}

function makerGround(device: Device, entry: MakeEntry): Ground | null {
  if (device.maker !== null && sameMaker(device.maker, entry.maker, entry.aliases)) {
    return {
      comparison: 'maker',
      subject: device.maker,
      entry: entry.maker,
      weight: 0.9,
      text: `The maker is ${entry.maker}.`,
    }
  }
  const label =
    device.maker === null
      ? entry.aliases.concat(entry.maker).find(name => startsWithName(device.model ?? device.name, name))
      : undefined
  if (label !== undefined) {
    return {
      comparison: 'maker-in-name',
      subject: device.model ?? device.name,
      entry: entry.maker,
      weight: 0.75,
      text: `The inventory names no maker; the model begins with "${label}".`,
    }
  }
  const mac =
    entry.rule === 'covered'
      ? device.macs.find(address => entry.macPrefixes.some(prefix => address.startsWith(prefix.toLowerCase())))
      : undefined
  if (mac === undefined) return null
  return {
    comparison: 'mac-prefix',
    subject: mac,
    entry: entry.maker,
    weight: 0.8,
    text: `The network card's prefix is registered to ${entry.maker}${device.maker === null ? '' : `, though the inventory says ${device.maker}: it may be a relabelled product or only the card`}.`,
  }
}

function modelGround(device: Device, entry: MakeEntry): Ground | 'any' | null {
  if (entry.models.length === 0) return 'any'
  const text = device.model ?? device.name
  const pattern = entry.models.find(model => modelMatches(text, model))
  if (pattern === undefined) return null
  return { comparison: 'model', subject: text, entry: pattern, weight: 0.07, text: `The model fits "${pattern}".` }
}

const plainModel = (text: string): string => text.toLowerCase().replace(/[^a-z0-9*]+/g, '')

/** `*` stands for any run of characters. The pattern must fit a whole word run of the text: "E1200" is in "Linksys E1200 v2", not in "DE12001". */
function modelMatches(text: string, pattern: string): boolean {
  const words = text.toLowerCase().split(/[\s/,()]+/)
  const body = plainModel(pattern).split('*').map(literal).join('.*')
  const whole = new RegExp(`^${body}$`)
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + 4); to++)
      if (whole.test(plainModel(words.slice(from, to).join('')))) return true
  }
  return false
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const startsWithName = (text: string, name: string): boolean =>
  name.length >= 4 && text.toLowerCase().startsWith(`${name.toLowerCase()} `)

/** Equipment words of a rule against the kind of device; a device of unknown kind is not exempt. */
function equipmentFits(kind: DeviceKind, equipment: readonly string[]): boolean {
  if (equipment.length === 0 || kind === 'other') return true
  const words = equipment.join(' ').toLowerCase()
  const fits: Readonly<Partial<Record<DeviceKind, RegExp>>> = {
    camera: /camera|video|surveillance/,
    recorder: /recorder|video|surveillance|nvr|dvr/,
    router: /router|telecom|network|modem|gateway/,
    switch: /switch|telecom|network/,
    firewall: /firewall|telecom|network|vpn/,
    'access-point': /access|wireless|wi-?fi|telecom|network/,
    phone: /phone|telecom|radio/,
    storage: /storage|nas|drive/,
    software: /software|service|security|antivirus/,
    server: /server|telecom/,
    controller: /drone|uncrewed|controller/,
  }
  return fits[kind]?.test(words) ?? false
}
