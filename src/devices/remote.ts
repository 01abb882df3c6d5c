import type { Ground, SetAside } from '../finding.ts'
import type { RemoteToolEntry } from '../lists/entry.ts'
import type { Policy } from '../policy.ts'
import type { Catalogue, Listed } from './catalogue.ts'
import type { Component, Device } from './device.ts'

export type RemoteVerdict = {
  readonly listed: Listed<RemoteToolEntry>
  readonly score: number
  readonly grounds: readonly Ground[]
  readonly component: Component
  readonly setAside: SetAside | null
}

/** Remote-access tools among a device's software. Presence is not guilt: the policy's approval list decides. */
export function remoteTools(device: Device, catalogue: Catalogue, policy: Policy): readonly RemoteVerdict[] {
  const found = new Map<string, RemoteVerdict>()
  for (const component of device.components) {
    for (const listed of catalogue.tools) {
      const name = toolName(component, listed.entry)
      if (name === null || found.has(listed.entry.id)) continue
      found.set(listed.entry.id, verdict({ component, listed, name, policy }))
    }
  }
  return [...found.values()]
}

function verdict(at: {
  component: Component
  listed: Listed<RemoteToolEntry>
  name: string
  policy: Policy
}): RemoteVerdict {
  const { component, listed, name, policy } = at
  const approved = policy.devices.approvedTools.includes(listed.entry.id)
  const abused = listed.entry.abusedBy
  const version = component.version === null ? '' : ` ${component.version}`
  const grounds: Ground[] = [
    {
      comparison: 'software',
      subject: `${component.name}${version}`,
      entry: listed.entry.name,
      weight: 0.6,
      text: `The software list names "${name}", a tool for remote access.`,
    },
  ]
  if (abused.length > 0) {
    grounds.push({
      comparison: 'abused-by',
      subject: listed.entry.name,
      entry: abused.join(', '),
      weight: 0.25,
      text: `Authorities report that ${abused.join(', ')} stayed in networks by means of it.`,
    })
  }
  grounds.push({
    comparison: 'approval',
    subject: listed.entry.id,
    entry: policy.devices.approvedTools.join(', ') || 'no tool is approved',
    weight: approved ? -0.8 : 0,
    text: approved ? 'The policy approves this tool.' : 'The policy does not approve this tool.',
  })
  const score = Math.max(
    0,
    Math.min(
      1,
      grounds.reduce((sum, ground) => sum + ground.weight, 0),
    ),
  )
  return {
    listed,
    score,
    grounds,
    component,
    setAside: approved
      ? { rule: 'approved-tool', why: `${listed.entry.name} is on the policy's approval list.` }
      : null,
  }
}

/** Whole words of the component's name: "anydesk" is in "AnyDesk Client", "level" is not in "Level Design Suite". */
function toolName(component: Component, tool: RemoteToolEntry): string | null {
  const own = plain(component.name.split('/').at(-1) ?? component.name)
  const exact = [tool.name, ...tool.aliases].map(plain)
  if (exact.includes(own)) return component.name
  const product = tool.products.map(plain).find(words => words.length >= 5 && ` ${own} `.includes(` ${words} `))
  if (product !== undefined) return product
  const file = component.name.toLowerCase().split(/[\\/]/).at(-1) ?? ''
  return tool.executables.find(executable => executable.toLowerCase() === file) ?? null
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
