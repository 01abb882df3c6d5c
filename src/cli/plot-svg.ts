import type { Plot } from '../engine/plots.ts'

const height = 60
/** Units of the picture's width for one bar, and the part of it that stays empty. */
const barWidth = 10
const between = 1.5

/** One plot as a figure that needs no script: bars, the beat as a dashed line, and the same figures as a table. */
export function plotFigure(plot: Plot, id: string, escaped: (text: string) => string): string {
  const { title, text, bars, axis, mark } = plot
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const drawn = bars.map(({ label, count }, index) =>
    count === 0 ? '' : bar({ x: index * barWidth, tall: (count / most) * height, told: escaped(`${label}: ${count}`) }),
  )
  const width = bars.length * barWidth
  const line =
    mark === null
      ? ''
      : `<line class="beat" x1="${place(mark.at * width)}" x2="${place(mark.at * width)}" y1="0" y2="${height}"/>`
  const rows = bars.map(({ label, count }) => `<tr><td>${escaped(label)}</td><td class="n">${count}</td></tr>`)
  return `<figure class="plot"><figcaption>${escaped(title)} <span class="ref">at most ${most}${mark === null ? '' : `; dashed: ${escaped(mark.label)}`}</span></figcaption>
<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${escaped(title)}</title><desc id="${id}-d">${escaped(text)}</desc><line class="floor" x1="0" x2="${width}" y1="${height}" y2="${height}"/>${drawn.join('')}${line}</svg>
<p class="axis"><span>${escaped(axis[0])}</span><span>${escaped(axis[1])}</span></p>
<details><summary>As a table</summary><p>${escaped(text)}</p><table><thead><tr><th>From and to</th><th class="n">Count</th></tr></thead><tbody>${rows.join('')}</tbody></table></details></figure>`
}

/** A bar that is there is seen, however small its part. */
function bar({ x, tall, told }: { x: number; tall: number; told: string }): string {
  const size = Math.max(1.5, tall)
  return `<rect x="${place(x + between / 2)}" y="${place(height - size)}" width="${barWidth - between}" height="${place(size)}"><title>${told}</title></rect>`
}

const place = (value: number): string => String(Math.round(value * 100) / 100)
