import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Finding, finding } from '../../src/finding.ts'
import { buildApp } from '../../src/server/app.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { root } from '../tidy/tree.ts'

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
if (browserPath === undefined)
  console.log('skipped: no Chromium on this machine, so the console was not opened in a browser')

const made = (label: string, parts: Partial<Omit<Finding, 'id'>>): Finding =>
  finding({
    surface: 'money',
    kind: 'designated-party',
    severity: 'high',
    subject: { kind: 'payment', id: label, label, properties: {} },
    against: {
      list: 'ofac-sdn',
      edition: 'ab'.repeat(32),
      entry: '50543',
      name: 'INTEGRITY TECHNOLOGY GROUP',
      adversary: 'itg',
      programs: ['CYBER2'],
    },
    score: 0.97,
    grounds: [
      { comparison: 'name', subject: 'yours', entry: 'theirs', weight: 0.9, text: 'The names agree part by part.' },
    ],
    policy: 'default-1+0',
    evidence: [{ file: 'payments.xml', line: 12, sha256: 'cd'.repeat(32) }],
    action: { kind: 'block', text: 'Do not pay.', basis: '31 CFR 501.603' },
    technique: null,
    setAside: null,
    ...parts,
  })

const findings = [
  made('payment E2E-1', {}),
  made('camera at the gate <b>', {
    surface: 'equipment',
    severity: 'medium',
    subject: { kind: 'device', id: 'cam', label: 'camera at the gate <b>', properties: {} },
  }),
  made('near miss', { score: 0.5, setAside: { rule: 'below-threshold', why: 'Only the family name agrees.' } }),
]

describe.skipIf(browserPath === undefined)('console in Chromium', () => {
  let browser: Browser
  let page: Page
  const closing: (() => Promise<unknown>)[] = []
  const faults: string[] = []

  beforeAll(async () => {
    const store = await openSqlite(
      await mkdtemp(join(tmpdir(), 'interdict-console-')),
      () => new Date('2026-03-03T00:00:00Z'),
    )
    await store.runs.save({
      id: 'run1',
      started: '2026-03-03T00:00:00.000Z',
      finished: '2026-03-03T00:00:01.000Z',
      policy: 'default-1+0',
      editions: [{ list: 'ofac-sdn', hash: 'ab'.repeat(32) }],
      files: [{ path: 'payments.xml', sha256: 'cd'.repeat(32), format: 'pacs.008', records: 97, rejected: 1 }],
      complete: false,
      notes: ['No DHCP log was given.'],
      counts: { payments: 97, findings: 2, setAside: 1, rejected: 1 },
    })
    await store.runs.saveFindings('run1', findings)
    await store.runs.saveRejections('run1', [
      { file: 'payments.xml', line: 40, field: 'Ccy', reason: 'is no currency' },
    ])
    const app = await buildApp({
      store,
      version: '0',
      nameOf: () => 'Integrity Technology Group',
      console: join(root, 'dist/web'),
    })
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    browser = await chromium.launch({
      executablePath: browserPath as string,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    })
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    page.on('console', message => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', error => faults.push(error.message))
    closing.push(
      () => browser.close(),
      () => app.close(),
      () => store.close(),
    )
    await page.goto(url)
  })

  afterAll(async () => {
    for (const close of closing) await close()
  })

  test('shows findings by adversary, and what could not be examined first', async () => {
    await page.getByRole('heading', { name: 'Integrity Technology Group' }).waitFor()
    expect(await page.getByText('payment E2E-1').isVisible()).toBe(true)
    expect(await page.getByText('camera at the gate <b>').isVisible()).toBe(true)
    expect(await page.getByText('near miss').count()).toBe(0)
    expect(await page.getByText('Incomplete: 1 row or file could not be examined').isVisible()).toBe(true)
  })

  test('opens the grounds of a finding', async () => {
    await page.getByRole('button', { name: '1 grounds' }).first().click()
    await page.getByText('The names agree part by part.').first().waitFor()
    expect(await page.getByText('payments.xml:12').first().isVisible()).toBe(true)
  })

  test('filters by surface and by words, and shows what was set aside when asked', async () => {
    await page.getByRole('button', { name: /^Equipment/ }).click()
    expect(await page.getByText('payment E2E-1').count()).toBe(0)
    await page.getByRole('button', { name: /^Equipment/ }).click()
    await page.getByLabel('Search findings').fill('gate')
    expect(await page.getByText('payment E2E-1').count()).toBe(0)
    await page.getByLabel('Search findings').fill('')
    await page.getByRole('switch', { name: 'Show what was set aside' }).check()
    await page.getByText('near miss').waitFor()
    expect(await page.getByText('set aside: below-threshold').isVisible()).toBe(true)
  })

  test('is accessible, keeps to its security policy and fits a telephone', async () => {
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    const violations = await page.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
      const { violations } = await (globalThis as any).axe.run()
      return violations.map((v: { id: string; nodes: { html: string }[] }) => `${v.id}: ${v.nodes[0]?.html}`)
    })
    expect(violations).toEqual([])
    await page.setViewportSize({ width: 390, height: 800 })
    const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(wide).toBe(0)
    expect(faults).toEqual([])
  })
})
