import type { IndicatorEntry, ObservableKind, RemoteToolEntry } from '../lists/entry.ts'
import { normaliseObservable } from '../lists/observable.ts'

/**
 * What a remote-access tool shows on the wire, as indicators. Its ports are not among them: a port alone names no program.
 * Catalogues print patterns (`*.softether.net`, `relay-*.net.example.com`): the part right of the last wildcard is looked for,
 * when at least two labels of it stand.
 */
export function indicatorsOfTool(tool: RemoteToolEntry): readonly IndicatorEntry[] {
  return [
    ...tool.domains.flatMap(value => indicator(tool, 'domain', fixedPart(value))),
    ...tool.serverNames.flatMap(value => indicator(tool, 'server-name', fixedPart(value))),
    ...tool.ja4.flatMap(value => indicator(tool, 'ja4', value)),
  ]
}

function indicator(tool: RemoteToolEntry, kind: ObservableKind, value: string | null): readonly IndicatorEntry[] {
  if (value === null) return []
  const normalised = normaliseObservable(kind, value)
  if (!normalised.ok) return []
  return [
    {
      kind: 'indicator',
      id: tool.id,
      observable: kind,
      value: normalised.value,
      exact: false,
      adversary: null,
      description: `${tool.name}, a remote-access tool`,
      firstSeen: null,
      lastSeen: null,
      // A maker keeps its names while it is in business.
      validUntil: '9999-12-31',
      confidence: null,
      technique: 'T1219',
      source: tool.source,
    },
  ]
}

function fixedPart(pattern: string): string | null {
  const bare = pattern
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/:].*$/, '')
  const wildcard = Math.max(bare.lastIndexOf('*'), bare.lastIndexOf('#'), bare.lastIndexOf(']'), bare.lastIndexOf('}'))
  if (wildcard < 0) return bare.includes('.') ? bare : null
  const dot = bare.indexOf('.', wildcard)
  const rest = dot < 0 ? '' : bare.slice(dot + 1)
  return rest.includes('.') ? rest : null
}
