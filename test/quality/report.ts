import { plainJaroWinkler, plainLevenshtein } from './baselines.ts'
import type { LabelledPair } from './cases.ts'
import { bestThreshold, calibration, calibrationError, metrics, rankQuality } from './metrics.ts'
import type { Figure, Options } from './section.ts'
import { percent, table } from './table.ts'

/** A labelled pair with the score it was given and, for failures, the sentences it was given with. */
export type ScoredPair = LabelledPair & { readonly score: number; readonly why: readonly string[] }

/** By class, by part, beside the plain distances; calibration; the worst failures. */
export function report(pairs: readonly ScoredPair[], threshold: number, options: Options): readonly string[] {
  const tune = pairs.filter(pair => pair.part === 'tune')
  const measure = pairs.filter(pair => pair.part === 'measure')
  const best = bestThreshold(tune)
  return [
    `${pairs.length} pairs, ${pairs.filter(pair => pair.match).length} true; tune ${tune.length}, measure ${measure.length}; match from ${threshold}`,
    '',
    ...byClass(pairs, threshold),
    '',
    ...summary({ tune, measure, threshold, best }),
    '',
    ...calibrationTable(pairs),
    '',
    ...failures(options.measure ? pairs : tune, threshold, options.worst),
  ]
}

/** The figures that are recorded: recall and F1 by part are held, the rest is told. */
export function figures(pairs: readonly ScoredPair[], threshold: number): readonly Figure[] {
  const out: Figure[] = []
  for (const part of ['tune', 'measure'] as const) {
    const { precision, recall, f1 } = metrics(
      pairs.filter(pair => pair.part === part),
      threshold,
    )
    out.push({ name: `${part} recall`, value: recall, gate: 'held' })
    out.push({ name: `${part} f1`, value: f1, gate: 'held' })
    out.push({ name: `${part} precision`, value: precision, gate: 'told' })
  }
  out.push({ name: 'ranking', value: rankQuality(pairs), gate: 'told' })
  out.push({ name: 'calibration', value: 1 - calibrationError(calibration(pairs)), gate: 'told' })
  return out
}

/** One line a class: figures by part, and the F1 of the plain distances at the thresholds that suit them best. */
function byClass(pairs: readonly ScoredPair[], threshold: number): readonly string[] {
  const jaro = pairs.map(pair => ({ ...pair, score: plainJaroWinkler(pair.query, pair.candidate) }))
  const edits = pairs.map(pair => ({ ...pair, score: plainLevenshtein(pair.query, pair.candidate) }))
  const thresholds = [jaro, edits].map(set => bestThreshold(set.filter(pair => pair.part === 'tune')))
  const line = (name: string, belongs: (pair: LabelledPair) => boolean): string[] => {
    const cells = [name]
    for (const part of ['tune', 'measure'] as const) {
      const found = metrics(
        pairs.filter(pair => pair.part === part && belongs(pair)),
        threshold,
      )
      const shares = [found.precision, found.recall, found.f1]
      cells.push(String(found.count), ...shares.map(share => (found.count === 0 ? '' : percent(share))))
    }
    for (const [at, set] of [jaro, edits].entries())
      cells.push(percent(metrics(set.filter(belongs), thresholds[at] ?? 1).f1))
    return cells
  }
  const classes = [...new Set(pairs.map(pair => pair.class))]
  return table([
    ['class', 'tune n', 'P', 'R', 'F1', 'measure n', 'P', 'R', 'F1', 'JW F1', 'Lev F1'],
    ...classes.map(name => line(name, pair => pair.class === name)),
    ...(['strong', 'medium', 'weak'] as const).map(strength =>
      line(`(${strength} evidence)`, pair => pair.strength === strength),
    ),
    line('all', () => true),
  ])
}

type Parts = {
  readonly tune: readonly ScoredPair[]
  readonly measure: readonly ScoredPair[]
  readonly threshold: number
  readonly best: number
}

/** Ours and the plain distances at the default threshold and at the one that is best on the tuned part. */
function summary({ tune, measure, threshold, best }: Parts): readonly string[] {
  const rows = [['scorer', 'threshold', 'tune P', 'R', 'F1', 'measure P', 'R', 'F1', 'ranking']]
  const add = (name: string, at: number, score: (pair: ScoredPair) => number): void => {
    const cells = [name, at.toFixed(3)]
    for (const part of [tune, measure]) {
      const found = metrics(
        part.map(pair => ({ match: pair.match, score: score(pair) })),
        at,
      )
      cells.push(percent(found.precision), percent(found.recall), percent(found.f1))
    }
    const all = [...tune, ...measure].map(pair => ({ match: pair.match, score: score(pair) }))
    rows.push([...cells, percent(rankQuality(all))])
  }
  add('interdict, default', threshold, pair => pair.score)
  add('interdict, best on tune', best, pair => pair.score)
  const plain = [
    ['Jaro-Winkler', plainJaroWinkler],
    ['Levenshtein', plainLevenshtein],
  ] as const
  for (const [name, distance] of plain) {
    const score = (pair: ScoredPair): number => distance(pair.query, pair.candidate)
    add(`plain ${name}, default`, threshold, score)
    const suited = bestThreshold(tune.map(pair => ({ match: pair.match, score: score(pair) })))
    add(`plain ${name}, best on tune`, suited, score)
  }
  add('always yes', 0, () => 1)
  return table(rows)
}

function calibrationTable(pairs: readonly ScoredPair[]): readonly string[] {
  const bands = calibration(pairs)
  return [
    ...table([
      ['calibration: score', 'pairs', 'mean score', 'share true'],
      ...bands.map(band => [
        `${band.from.toFixed(1)} to ${band.to.toFixed(1)}`,
        String(band.count),
        band.count === 0 ? '' : band.mean.toFixed(3),
        band.count === 0 ? '' : band.share.toFixed(3),
      ]),
    ]),
    `mean distance of promise and truth ${calibrationError(bands).toFixed(3)}`,
  ]
}

/** The pairs that the score is most wrong about. */
function failures(pairs: readonly ScoredPair[], threshold: number, worst: number): readonly string[] {
  const wrong = pairs
    .filter(pair => pair.score >= threshold !== pair.match)
    .sort((a, b) => Math.abs(b.score - threshold) - Math.abs(a.score - threshold))
  const missed = wrong.filter(pair => pair.match).length
  const lines = [
    `${missed} missed, ${wrong.length - missed} false${worst < wrong.length ? `; the worst ${worst}` : ''}`,
  ]
  for (const pair of wrong.slice(0, worst)) {
    lines.push(
      `${pair.match ? 'missed' : 'false '} ${pair.score.toFixed(3)}  ${pair.id}  ${pair.query} | ${pair.candidate}  (${pair.strength}: ${pair.note})`,
    )
    for (const text of pair.why) lines.push(`         ${text}`)
  }
  return lines
}
