import { groupByAdversary } from '../engine/group.ts'
import type { Outcome } from '../engine/run.ts'
import type { Finding } from '../finding.ts'
import { plural, rejectionText } from './terminal.ts'

/** One self-contained page: no script, no address that it loads anything from. It can be mailed and printed. */
export function html(
  outcome: Outcome,
  findings: readonly Finding[],
  nameOf: (adversary: string) => string | null,
): string {
  const { run, rejections } = outcome
  const groups = groupByAdversary(findings, nameOf)
  const { findings: open = 0, setAside = 0, rejected: _, ...examined } = run.counts
  const counts = Object.entries(examined).map(([what, count]) => `${count.toLocaleString('en')} ${what}`)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Interdict: ${open} ${plural('finding', open)}, ${escaped(run.started.slice(0, 10))}</title><style>${style}</style></head><body><main>
<header><h1>Interdict</h1><p class="sum"><b>${open} ${plural('finding', open)}</b> of ${escaped(counts.join(', ') || 'nothing examined')}; ${setAside} set aside.</p>
<dl class="facts"><dt>Examined</dt><dd>${escaped(run.started)}</dd><dt>Policy</dt><dd>${escaped(run.policy)}</dd><dt>Run</dt><dd>${escaped(run.id)}</dd></dl></header>
${run.complete ? '' : incomplete(rejections.map(rejectionText))}
${groups.length === 0 ? '<p class="none">Nothing was found in what was examined.</p>' : ''}
${groups.length === 0 ? '' : `<nav><ul>${groups.map(group => `<li><a href="#${escaped(group.id)}">${escaped(group.name)}</a> ${escaped(group.counts.map(([kind, count]) => `${count} ${plural(kind, count)}`).join(', '))}</li>`).join('')}</ul></nav>`}
${groups.map(group => `<section id="${escaped(group.id)}"><h2>${escaped(group.name)}</h2><p class="counts">${escaped(group.counts.map(([kind, count]) => `${count} ${plural(kind, count)}`).join(', '))}</p>${group.findings.map(article).join('\n')}</section>`).join('\n')}
<section><h2>What this rests on</h2>${notes(run.notes)}<table><thead><tr><th>List</th><th>Edition (sha256)</th></tr></thead><tbody>${run.editions.map(edition => `<tr><td>${escaped(edition.list)}</td><td><code>${escaped(edition.hash)}</code></td></tr>`).join('')}</tbody></table>
<table><thead><tr><th>File</th><th>Kind</th><th class="n">Records</th><th class="n">Rejected</th><th>sha256</th></tr></thead><tbody>${run.files.map(file => `<tr><td>${escaped(file.path)}</td><td>${escaped(file.format)}</td><td class="n">${file.records}</td><td class="n">${file.rejected}</td><td><code>${escaped(file.sha256.slice(0, 16))}…</code></td></tr>`).join('')}</tbody></table></section>
</main></body></html>
`
}

function article(found: Finding): string {
  const grounds = found.grounds.map(
    ground =>
      `<tr><td>${escaped(ground.comparison)}</td><td>${escaped(ground.subject)}</td><td>${escaped(ground.entry)}</td><td class="n">${ground.weight === 0 ? '' : (ground.weight > 0 ? '+' : '') + ground.weight.toFixed(2)}</td><td>${escaped(ground.text)}</td></tr>`,
  )
  const evidence = found.evidence.map(
    ({ file, line, field }) =>
      `<code>${escaped(file)}${line === null ? '' : `:${line}`}</code>${field === undefined ? '' : ` (${escaped(field)})`}`,
  )
  return `<article class="${found.severity}"><h3><span class="tag">${found.severity}</span> <span class="score">${found.score.toFixed(2)}</span> ${escaped(found.subject.label)}</h3>
<p>Held against <b>${escaped(found.against.name)}</b> <span class="ref">${escaped(found.against.list)} ${escaped(found.against.entry)}, edition ${escaped(found.against.edition.slice(0, 8))}${found.against.programs.length > 0 ? `, ${escaped(found.against.programs.join(', '))}` : ''}</span></p>
<p class="do"><b>${escaped(found.action.kind)}</b> ${escaped(found.action.text)} <span class="ref">${escaped(found.action.basis)}</span></p>
${found.setAside === null ? '' : `<p class="aside">Set aside by rule ${escaped(found.setAside.rule)}: ${escaped(found.setAside.why)}</p>`}
<table><thead><tr><th>Comparison</th><th>Yours</th><th>Listed</th><th class="n">Weight</th><th>Why</th></tr></thead><tbody>${grounds.join('')}</tbody></table>
<p class="ref">Evidence: ${evidence.join(', ')}</p></article>`
}

const incomplete = (reasons: readonly string[]): string =>
  `<section class="incomplete"><h2>Incomplete</h2><p>${reasons.length} ${plural('row', reasons.length)} or files could not be examined.</p><ul>${reasons
    .slice(0, 200)
    .map(reason => `<li>${escaped(reason)}</li>`)
    .join('')}</ul></section>`

const notes = (texts: readonly string[]): string =>
  texts.length === 0 ? '' : `<ul>${texts.map(text => `<li>${escaped(text)}</li>`).join('')}</ul>`

const escaped = (text: string): string =>
  text
    .replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '\uFFFD')

const style = `
:root{--ink:#1c2430;--dim:#5a6575;--line:#d9dee6;--high:#b3261e;--medium:#9a5b00;--low:#2a5d8f}
*{box-sizing:border-box}body{margin:0;background:#f5f6f8;color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
main{max-width:1080px;margin:0 auto;padding:32px 20px 64px}h1{margin:0;font-size:26px}h2{margin:40px 0 2px;font-size:20px}h3{margin:0 0 8px;font-size:16px;overflow-wrap:anywhere}
.sum{font-size:17px;margin:4px 0 12px}.facts{display:flex;flex-wrap:wrap;gap:2px 8px;margin:0;color:var(--dim);font-size:13px}.facts dd{margin:0 16px 0 0}
nav ul{padding:12px 20px;background:#fff;border:1px solid var(--line);border-radius:8px;list-style:none}nav li{padding:2px 0}a{color:#174f86}
article{background:#fff;border:1px solid var(--line);border-left:5px solid var(--low);border-radius:8px;padding:16px 18px;margin:14px 0;break-inside:avoid}
article.high{border-left-color:var(--high)}article.medium{border-left-color:var(--medium)}
.tag{font-size:12px;text-transform:uppercase;letter-spacing:.04em;color:#fff;background:var(--low);border-radius:4px;padding:2px 7px}.high .tag{background:var(--high)}.medium .tag{background:var(--medium)}
.score{font-variant-numeric:tabular-nums;color:var(--dim)}p{margin:6px 0}.ref,.counts{color:var(--dim);font-size:13px}.do{background:#f0f4f9;border-radius:6px;padding:8px 12px}.do b{text-transform:capitalize}
.aside{color:var(--medium)}table{width:100%;border-collapse:collapse;font-size:13px;margin:10px 0}th{text-align:left;color:var(--dim);font-weight:600;white-space:nowrap}article td:first-child{white-space:nowrap}th,td{padding:5px 10px 5px 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}code{font-size:12px;overflow-wrap:anywhere}.incomplete{background:#fdf1e7;border:1px solid #e5b98a;border-radius:8px;padding:4px 18px 12px;margin-top:20px}.incomplete h2{margin-top:12px}
@media print{body{background:#fff}article{border-color:#999}}`
