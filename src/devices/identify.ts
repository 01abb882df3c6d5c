import type { DeviceKind } from './device.ts'

/** Words that inventories use for a kind of device, in a few languages; the first kind whose word occurs wins. */
const kindWords: readonly (readonly [DeviceKind, RegExp])[] = [
  ['recorder', /\b(nvr|dvr|xvr|network video recorder|video recorder|recorder)\b/],
  ['camera', /\b(camera|cam|ipc|ip cam|cctv|ptz|kamera|camara|dome)\b/],
  ['firewall', /\b(firewall|utm|vpn gateway|ssl vpn|security appliance|asa|fortigate)\b/],
  ['access-point', /\b(access point|ap|wap|wlan|wi-?fi)\b/],
  ['switch', /\b(switch|ethernet switch)\b/],
  ['router', /\b(router|gateway|modem|cpe|dsl|ont|soho|routeur|enrutador)\b/],
  ['storage', /\b(nas|network drive|storage|network attached storage|san)\b/],
  ['printer', /\b(printer|mfp|drucker|imprimante)\b/],
  ['controller', /\b(plc|rtu|ied|hmi|scada|controller|relay|dcs|opc)\b/],
  ['phone', /\b(phone|voip|handset|telephone)\b/],
  ['server', /\b(server|vm|virtual machine|hypervisor|esxi|host)\b/],
  ['workstation', /\b(workstation|desktop|laptop|notebook|pc|client|terminal)\b/],
  ['software', /\b(application|software|library|framework|container|firmware|operating system)\b/],
]

/** Model series that say what a device is when its owner does not. */
const modelKinds: readonly (readonly [DeviceKind, RegExp])[] = [
  ['camera', /^(ds-2(cd|de)|ipc-|dh-ipc|sd\d|dcs-|m\d{4}|p\d{4}|hikvision ds-2|xnv-|qnv-)/],
  ['recorder', /^(ds-7|ds-9|nvr|xvr|dvr|dhi-nvr|td-\d)/],
  ['router', /^(dir-|dsl-|rt-|archer|tl-w|vigor|rv\d|e\d{4}|wrt|r\d{4}|rb\d|hap|wnr|dgn)/],
  ['storage', /^(ts-|ds\d{3}|rs\d{3}|dns-3|nas\d|wd my)/],
]

/** The kind that a device's type, model and name betray. The type counts first: it is the owner's own word. */
export function kindOf(type: string | null, model: string | null, name: string): DeviceKind {
  return wordKind(type) ?? modelKind(model) ?? wordKind(model) ?? wordKind(name) ?? 'other'
}

/** Two names of one maker: case, punctuation and company words aside. `names` are further names of `b`. */
export function sameMaker(a: string, b: string, names: readonly string[] = []): boolean {
  const left = makerKey(a)
  if (left === '') return false
  return [b, ...names].some(name => {
    const right = makerKey(name)
    return (
      right === left ||
      (right.length >= 4 && left.startsWith(`${right} `)) ||
      (left.length >= 4 && right.startsWith(`${left} `))
    )
  })
}

/**
 * The known maker that a misspelt name means: one slip in six letters or more, two in nine or more ("HIKVISON", "Dlink").
 * Null when the name is known as it is, or nothing is near.
 */
export function nearestMaker(name: string, known: ReadonlySet<string>): string | null {
  const key = makerKey(name)
  if (known.has(key) || key.length < 6) return null
  const slips = key.length >= 9 ? 2 : 1
  let best: string | null = null
  let least = slips + 1
  for (const other of known) {
    if (other.length < 6 || Math.abs(other.length - key.length) > slips || other[0] !== key[0]) continue
    const distance = slipsBetween(key, other)
    if (distance < least) {
      least = distance
      best = other
    }
  }
  return best
}

/** Letters dropped, added, changed or swapped with their neighbour (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

/** Lower case, without what companies add to their name, spelling variants joined ("TP-LINK" and "TPLink" are one). */
export function makerKey(name: string): string {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\b(tp|d|u|a)[-_ ]?link\b/g, '$1link')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
  const kept = words.filter(word => !companyWords.has(word))
  const key = (kept.length > 0 ? kept : words).join(' ')
  return makerSynonyms.get(key) ?? key
}

const companyWords = new Set(
  'inc incorporated corp corporation co company ltd limited llc gmbh ag sa bv ab oy plc pte technology technologies tech systems international group holdings the foundation hangzhou zhejiang shenzhen beijing shanghai guangzhou digital communications electronics'.split(
    ' ',
  ),
)

/** Names under which one maker appears in inventories, CPE vendors and CISA KEV. Source: the KEV's own vendor column and NVD's CPE vendor names. */
const makerSynonyms = new Map(
  [
    'hikvision: 海康威视|海康|hangzhou hikvision digital|hikvision digital|hikvision usa|hik vision',
    'dahua: 大华|大华股份|浙江大华|zhejiang dahua|dahua vision|dahuasecurity|dahua security',
    'asus: asustek|asustek computer',
    'hp: hewlett packard|hewlett packard enterprise|hpe',
    'cisco: cisco linksys',
    'microsoft: ms',
    'apache: apache software|asf',
    'zyxel: zyxel communications|zyxel networks',
    'draytek: dray tek',
    'netgear: net gear',
    'qnap: qnap nas',
    'western digital: wd|westerndigital|western digital my cloud',
    'mikrotik: sia mikrotikls|mikrotikls|routerboard',
    'fortinet: fortigate',
    'citrix: citrix netscaler|netscaler',
    'ruckus: ruckus wireless|commscope ruckus|ruckus networks',
    'barracuda: barracuda networks',
    'palo alto: palo alto networks|paloaltonetworks|pan',
    'f5: f5 networks',
    'sonicwall: sonic wall|dell sonicwall',
    'ubiquiti: ubiquiti networks|ubnt|ui',
    'tenda: shenzhen tenda',
    'totolink: zioncom',
    'vmware: vmware by broadcom|broadcom vmware',
  ].flatMap(line => {
    const [key = '', names = ''] = line.split(': ')
    return names.split('|').map(name => [name, key] as const)
  }),
)

const wordKind = (text: string | null): DeviceKind | undefined =>
  text === null ? undefined : kindWords.find(([, words]) => words.test(text.toLowerCase().replace(/[_/-]+/g, ' ')))?.[0]

const modelKind = (model: string | null): DeviceKind | undefined =>
  model === null ? undefined : modelKinds.find(([, pattern]) => pattern.test(model.toLowerCase()))?.[0]

/** `AA-BB-CC-DD-EE-FF`, `aabb.ccdd.eeff`, `aabbccddeeff` → `aa:bb:cc:dd:ee:ff`; null when it is no MAC address. */
export function macAddress(text: string): string | null {
  const digits = text.toLowerCase().replace(/[:.\-\s]/g, '')
  return /^[0-9a-f]{12}$/.test(digits) ? (digits.match(/../g) ?? []).join(':') : null
}
