import { type About, type Group, groupByAdversary } from '../engine/group.ts'
import { plotsOf } from '../engine/plots.ts'
import type { Outcome } from '../engine/run.ts'
import { printable } from '../evidence/printable.ts'
import type { Finding, Ground } from '../finding.ts'
import { plotFigure } from './plot-svg.ts'
import { style } from './report-style.ts'
import { examinedText, foundText, groupCount, plural, rejectedText, rejectionText, summaryCount } from './terminal.ts'

/** One self-contained page: no script, no address that it loads anything from. It can be mailed and printed. */
export function html(
  outcome: Outcome,
  findings: readonly Finding[],
  nameOf: (adversary: string) => string | null,
): string {
  const { run } = outcome
  const groups = groupByAdversary(findings, nameOf)
  const { findings: open = 0, setAside = 0 } = run.counts
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Interdict: ${open} ${plural('finding', open)}, ${escaped(run.started.slice(0, 10))}</title><style>${style}</style></head><body><main>
<header><h1>Interdict</h1><p class="sum"><b>${escaped(summaryCount(outcome))}</b> in ${escaped(examinedText(outcome) || 'nothing examined')}; ${setAside.toLocaleString('en')} set aside.</p>
<dl class="facts"><dt>Examined</dt><dd>${escaped(run.started)}</dd><dt>Policy</dt><dd>${escaped(run.policy)}</dd><dt>Run</dt><dd>${escaped(run.id)}</dd></dl></header>
${run.complete ? '' : incomplete(outcome)}
${groups.length === 0 ? '<p class="none">Nothing was found in what was examined.</p>' : contents(groups)}
${groups.map(section).join('\n')}
${foundation(outcome)}
</main></body></html>
`
}

const contents = (groups: readonly Group[]): string =>
  `<nav aria-label="Adversaries"><ul>${groups.map(group => `<li><a href="#${escaped(group.id)}">${escaped(group.name)}</a> ${escaped(groupCount(group))}</li>`).join('')}</ul></nav>`

const section = (group: Group): string =>
  `<section id="${escaped(group.id)}"><h2>${escaped(group.name)}</h2><p class="counts">${escaped(groupCount(group))}</p>${group.subjects.map(article).join('\n')}</section>`

/** One subject with everything that was found about it. */
function article(about: About): string {
  const { label, severity, score, findings } = about
  const count = findings.length === 1 ? '' : `<p class="counts">${foundText(findings)}</p>`
  return `<article class="${severity}"><h3>${tag(severity, score)} ${escaped(label)}</h3>${count}${findings.map(found => entry(found, about)).join('\n')}</article>`
}

function entry(found: Finding, { label, findings }: About): string {
  const { against, action, setAside } = found
  const several = findings.length > 1
  const of = [`${against.list} ${against.entry}`, `edition ${against.edition.slice(0, 8)}`, ...against.programs]
  const plots = plotsOf(found).map(plot => plotFigure(plot, `p${found.id.slice(0, 16)}-${plot.kind}`, escaped))
  return `<div class="${several ? `entry ${found.severity}` : 'entry'}">
<p>${several ? `${tag(found.severity, found.score)} ` : ''}Held against <b>${escaped(against.name)}</b> <span class="ref">${escaped(of.join(', '))}</span></p>
${found.subject.label === label ? '' : `<p>As ${escaped(found.subject.label)}</p>`}<p class="do"><b>${escaped(action.kind)}</b> ${escaped(action.text)} <span class="ref">${escaped(action.basis)}</span></p>
${setAside === null ? '' : `<p class="aside">Set aside by rule ${escaped(setAside.rule)}: ${escaped(setAside.why)}</p>`}
${plots.length === 0 ? '' : `<div class="plots">${plots.join('')}</div>`}
<div class="wide"><table class="grounds"><thead><tr><th>Comparison</th><th>Yours</th><th>Held against</th><th class="n">Weight</th><th>Why</th></tr></thead><tbody>${found.grounds.map(groundRow).join('')}</tbody></table></div>
<p class="ref">Evidence: ${evidence(found)}. Finding <code>${found.id.slice(0, 16)}</code></p></div>`
}

const groundRow = ({ comparison, subject, entry, weight, text }: Ground): string =>
  `<tr><td>${escaped(comparison)}</td><td>${escaped(subject)}</td><td>${escaped(entry)}</td><td class="n">${Math.abs(weight) < 0.005 ? '' : `${weight > 0 ? '+' : ''}${weight.toFixed(2)}`}</td><td>${escaped(text)}</td></tr>`

/** Places of one finding that the page names; the JSON forms name them all. */
const mostPlaces = 50

function evidence(found: Finding): string {
  const places = found.evidence
    .slice(0, mostPlaces)
    .map(
      ({ file, line, field }) =>
        `<code>${escaped(file)}${line === null ? '' : `:${line}`}</code>${field === undefined ? '' : ` (${escaped(field)})`}`,
    )
  const more = found.evidence.length - places.length
  return `${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const tag = (severity: string, score: number): string =>
  `<span class="tag">${severity}</span> <span class="score">${score.toFixed(2)}</span>`

/** Rejections that the page names. */
const mostRejections = 200

function incomplete({ rejections }: Outcome): string {
  const shown = rejections.slice(0, mostRejections).map(one => `<li>${escaped(rejectionText(one))}</li>`)
  const more = rejections.length - shown.length
  return `<section class="incomplete"><h2>Incomplete</h2><p>${rejectedText(rejections.length)} could not be examined.</p><ul>${shown.join('')}${more > 0 ? `<li>and ${more.toLocaleString('en')} more</li>` : ''}</ul></section>`
}

/** What the findings rest on: notes, editions, files. */
function foundation({ run }: Outcome): string {
  const notes = run.notes.map(note => `<li>${escaped(note)}</li>`).join('')
  const editions = run.editions.map(
    ({ list, hash }) => `<tr><td>${escaped(list)}</td><td><code>${escaped(hash)}</code></td></tr>`,
  )
  const files = run.files.map(
    ({ path, format, records, rejected, sha256 }) =>
      `<tr><td>${escaped(path)}</td><td>${escaped(format)}</td><td class="n">${records.toLocaleString('en')}</td><td class="n">${rejected.toLocaleString('en')}</td><td><code>${escaped(sha256.slice(0, 16))}…</code></td></tr>`,
  )
  return `<section><h2>What this rests on</h2>${notes === '' ? '' : `<ul>${notes}</ul>`}<div class="wide"><table><thead><tr><th>List</th><th>Edition (sha256)</th></tr></thead><tbody>${editions.join('')}</tbody></table></div>
<div class="wide"><table><thead><tr><th>File</th><th>Kind</th><th class="n">Records</th><th class="n">Rejected</th><th>sha256</th></tr></thead><tbody>${files.join('')}</tbody></table></div></section>`
}

const escaped = (text: string): string =>
  printable(text).replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
