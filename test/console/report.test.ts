import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { html } from '../../src/cli/report-html.ts'
import { dossierName } from '../../src/dossiers/dossier.ts'
import { bundledEditions } from '../../src/engine/editions.ts'
import { buildExaminers } from '../../src/engine/examiners.ts'
import { run } from '../../src/engine/run.ts'
import { defaultPolicy } from '../../src/policy.ts'
import { root } from '../tidy/tree.ts'

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
if (browserPath === undefined)
  console.log('skipped: no Chromium on this machine, so the report was not opened in a browser')

async function report(): Promise<string> {
  const editions = bundledEditions()
  const outcome = await run({
    paths: [`${root}/samples`],
    editions,
    examiners: buildExaminers(editions, defaultPolicy),
    policy: defaultPolicy,
    clock: () => new Date('2026-03-03T00:00:00Z'),
    progress: () => {},
  })
  return html(
    outcome,
    outcome.findings.filter(found => found.setAside === null),
    dossierName,
  )
}

describe.skipIf(browserPath === undefined)('report of the samples in Chromium', () => {
  let browser: Browser
  let page: string

  beforeAll(async () => {
    page = await report()
    browser = await chromium.launch({
      executablePath: browserPath as string,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    })
  })
  afterAll(() => browser.close())

  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('is accessible and fits: %s, %i pixels wide', async (colorScheme, width) => {
    const view = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
    const asked: string[] = []
    view.on('request', request => asked.push(request.url()))
    await view.setContent(page)
    expect(await view.locator('article svg rect').count()).toBeGreaterThan(20)
    const wide = await view.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(wide).toBe(0)
    await view.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    const violations = await view.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
      const { violations } = await (globalThis as any).axe.run()
      return violations.map((v: { id: string; nodes: { html: string }[] }) => `${v.id}: ${v.nodes[0]?.html}`)
    })
    expect(violations).toEqual([])
    expect(asked).toEqual([])
    await view.close()
  })
})
