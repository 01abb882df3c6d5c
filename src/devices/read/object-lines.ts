/**
 * Line of every object in a JSON text, from 1.
 * JSON.parse keeps the order of keys, so the n-th "{" of the text is the n-th object of a walk in that order.
 */
export function objectLines(text: string, parsed: unknown): WeakMap<object, number> {
  const starts = objectStarts(text)
  const lines = new WeakMap<object, number>()
  let next = 0
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const item of value) walk(item)
      return
    }
    lines.set(value, starts[next++] ?? 0)
    for (const item of Object.values(value)) walk(item)
  }
  walk(parsed)
  return lines
}

function objectStarts(text: string): number[] {
  const starts: number[] = []
  let line = 1
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10) line++
    else if (quoted) {
      if (code === 92) i++
      else if (code === 34) quoted = false
    } else if (code === 34) quoted = true
    else if (code === 123) starts.push(line)
  }
  return starts
}
