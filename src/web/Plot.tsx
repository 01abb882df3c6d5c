import { useId } from 'react'
import type { WirePlot } from '../server/api.ts'

const height = 60
const barWidth = 10

/** Bars with the beat as a dashed line; the same figures as a table for those who do not see them. */
export function Plot({ plot }: { plot: WirePlot }) {
  const { title, text, bars, axis, mark } = plot
  const id = useId()
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const width = bars.length * barWidth
  return (
    <figure className="plot">
      <figcaption>
        {title}
        <span className="quiet">
          at most {most.toLocaleString('en')}
          {mark === null ? '' : `; dashed: ${mark.label}`}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-labelledby={`${id}t ${id}d`}>
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>{text}</desc>
        <line className="floor" x1={0} x2={width} y1={height} y2={height} />
        {bars.map(({ label, count }, index) => (
          <Bar key={label} label={`${label}: ${count}`} x={index * barWidth} part={count / most} />
        ))}
        {mark !== null && <line className="beat" x1={mark.at * width} x2={mark.at * width} y1={0} y2={height} />}
      </svg>
      <p className="axis">
        <span>{axis[0]}</span>
        <span>{axis[1]}</span>
      </p>
      <details>
        <summary>As a table</summary>
        <p>{text}</p>
        <table>
          <thead>
            <tr>
              <th>From and to</th>
              <th>Count</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, count }) => (
              <tr key={label}>
                <td>{label}</td>
                <td>{count.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

/** A bar that is there is seen, however small its part. */
function Bar({ label, x, part }: { label: string; x: number; part: number }) {
  if (part === 0) return null
  const tall = Math.max(1.5, part * height)
  return (
    <rect x={x + 0.75} y={height - tall} width={barWidth - 1.5} height={tall}>
      <title>{label}</title>
    </rect>
  )
}
