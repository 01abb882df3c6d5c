import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Finding, finding } from '../../src/finding.ts'
import { buildApp } from '../../src/server/app.ts'
import type { Run, Store } from '../../src/store/contract.ts'
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

const eu = {
  list: 'eu-fsf',
  edition: 'ef'.repeat(32),
  entry: 'EU.1',
  name: 'Integrity Technology Group',
  adversary: 'itg',
  programs: [],
}
const channel = { timeline: '5 0 7', gaps: '500-600:3 600-700:9', beat: '620' }

const findings = [
  made('payment E2E-1', {}),
  made('payment E2E-1', { against: eu, score: 0.95 }),
  made('camera at the gate <b>', {
    surface: 'equipment',
    severity: 'medium',
    subject: { kind: 'device', id: 'cam', label: 'camera at the gate <b>', properties: {} },
  }),
  made('camera calls out', {
    surface: 'network',
    kind: 'covert-behaviour',
    subject: { kind: 'channel', id: 'a>b', label: 'camera calls out', properties: channel },
  }),
  made('near miss', { score: 0.5, setAside: { rule: 'below-threshold', why: 'Only the family name agrees.' } }),
]

const many = Array.from({ length: 5_200 }, (_, i) => made(`party ${i}`, { score: 0.9 - i / 100_000 }))

describe.skipIf(browserPath === undefined)('console in Chromium', () => {
  let browser: Browser
  let page: Page
  let url: string
  const closing: (() => Promise<unknown>)[] = []
  const faults: string[] = []

  beforeAll(async () => {
    const store = await openSqlite(
      await mkdtemp(join(tmpdir(), 'interdict-console-')),
      () => new Date('2026-03-03T00:00:00Z'),
    )
    const run = { policy: 'default-1+0', editions: [{ list: 'ofac-sdn', hash: 'ab'.repeat(32) }], files: [], notes: [] }
    const at = (day: number) => `2026-03-0${day}T00:00:00.000Z`
    const keep = (
      more: Pick<Run, 'id' | 'started' | 'counts'> & Partial<Run>,
      of: Parameters<Store['runs']['keep']>[1],
    ) => store.runs.keep({ ...run, finished: more.started, complete: true, ...more }, of)
    const nothing = { findings: [], rejections: [] }
    await keep({ id: 'empty', started: at(1), counts: { parties: 9, findings: 0 } }, nothing)
    await keep(
      { id: 'many', started: at(2), counts: { parties: 6_000, findings: 5_200 } },
      { findings: many, rejections: [] },
    )
    await keep(
      {
        id: 'run1',
        started: at(3),
        files: [{ path: 'payments.xml', sha256: 'cd'.repeat(32), format: 'pacs.008', records: 97, rejected: 1 }],
        complete: false,
        notes: ['No DHCP log was given.'],
        counts: { payments: 97, findings: 4, setAside: 1, rejected: 1 },
      },
      { findings, rejections: [{ file: 'payments.xml', line: 40, field: 'Ccy', reason: 'is no currency' }] },
    )
    const app = await buildApp({
      store,
      version: '0',
      nameOf: () => 'Integrity Technology Group',
      console: join(root, 'dist/web'),
    })
    url = await app.listen({ port: 0, host: '127.0.0.1' })
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

  const axe = async () => {
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    return page.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
      const { violations } = await (globalThis as any).axe.run()
      return violations.map((v: { id: string; nodes: { html: string }[] }) => `${v.id}: ${v.nodes[0]?.html}`)
    })
  }

  test('shows findings by adversary, and what could not be examined first', async () => {
    await page.getByRole('heading', { name: 'Integrity Technology Group' }).waitFor()
    expect(await page.getByText('payment E2E-1').isVisible()).toBe(true)
    expect(await page.getByText('camera at the gate <b>').isVisible()).toBe(true)
    expect(await page.getByText('near miss').count()).toBe(0)
    expect(await page.getByText('Incomplete: 1 row or file could not be examined').isVisible()).toBe(true)
  })

  test('tells a subject once, with the entries of each issuer below it', async () => {
    const card = page.getByRole('article').filter({ hasText: 'payment E2E-1' })
    expect(await card.count()).toBe(1)
    expect(await card.getByText('2 findings').isVisible()).toBe(true)
    expect(await card.getByText('ofac-sdn 50543').isVisible()).toBe(true)
    expect(await card.getByText('eu-fsf EU.1').isVisible()).toBe(true)
    await page.getByText('4 findings about 3 subjects (1 payment, 1 device, 1 channel)').waitFor()
  })

  test('draws the rhythm of a channel, with the beat and the figures in words', async () => {
    const card = page.getByRole('article').filter({ hasText: 'camera calls out' })
    const timeline = card.getByRole('img', { name: 'Calls over the time of the logs' })
    expect(await timeline.locator('rect').count()).toBe(2)
    expect(await card.getByText('dashed: the beat, 10.3 min').isVisible()).toBe(true)
    await card.getByText('As a table').nth(1).click()
    await card.getByRole('paragraph').filter({ hasText: '12 gaps from 6.67 min to 13.3 min' }).waitFor()
  })

  test('opens the grounds of a finding, by keyboard', async () => {
    const button = page.getByRole('button', { name: '1 ground' }).first()
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByText('The names agree part by part.').first().waitFor()
    expect(await page.getByText('payments.xml:12').first().isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Hide grounds' }).getAttribute('aria-expanded')).toBe('true')
  })

  test('filters by surface, severity and words, and shows what was set aside when asked', async () => {
    await page.getByRole('button', { name: /^Equipment/ }).click()
    await page.getByText('payment E2E-1').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Equipment/ }).click()
    await page.getByLabel('Search findings').fill('gate')
    await page.getByText('payment E2E-1').waitFor({ state: 'detached' })
    await page.getByLabel('Search findings').fill('gate nowhere')
    await page.getByText('No finding fits the filter.').waitFor()
    await page.getByLabel('Search findings').fill('')
    await page.getByRole('combobox', { name: 'Severity' }).click()
    await page.getByRole('option', { name: 'Medium only' }).click()
    await page.getByText('payment E2E-1').waitFor({ state: 'detached' })
    expect(await page.getByText('camera at the gate <b>').isVisible()).toBe(true)
    await page.getByRole('option', { name: 'Medium only' }).waitFor({ state: 'hidden' })
    await page.getByRole('combobox', { name: 'Severity' }).click()
    await page.getByRole('option', { name: 'Medium only' }).click()
    await page.getByRole('switch', { name: 'Show what was set aside' }).check()
    await page.getByText('near miss').waitFor()
    expect(await page.getByText('set aside: below-threshold').isVisible()).toBe(true)
  })

  test.each(['light', 'dark'] as const)('is accessible, and fits a telephone: %s', async colorScheme => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(await axe()).toEqual([])
    await page.setViewportSize({ width: 390, height: 800 })
    const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(wide).toBe(0)
    expect(await axe()).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  test('a run without findings says what was examined and what was not', async () => {
    await page.goto(`${url}#empty`)
    await page.getByText('Nothing was found in what was examined.').waitFor()
    expect(await page.getByRole('button', { name: /^Money 0/ }).count()).toBe(1)
    expect(await page.getByRole('button', { name: /^Network –.*Not examined in this run/ }).count()).toBe(1)
    expect(await axe()).toEqual([])
  })

  test('very many findings come in steps, and it says which are not there', async () => {
    await page.goto(`${url}#many`)
    await page.getByText('party 0', { exact: true }).waitFor()
    expect(await page.getByText('The 5,000 findings with the highest score are shown').isVisible()).toBe(true)
    expect(await page.getByRole('article').count()).toBe(50)
    await page.getByRole('button', { name: 'Show 50 more of 5,000 subjects' }).click()
    await page.getByText('party 99', { exact: true }).waitFor()
    expect(await page.getByRole('article').count()).toBe(100)
    await page.getByLabel('Search findings').fill('party 4999')
    await page.getByText('party 4999', { exact: true }).waitFor()
    expect(await page.getByRole('article').count()).toBe(1)
  })

  test('a server that fails is told, and asked again on request', async () => {
    await page.route('**/api/v1/runs', route =>
      route.fulfill({ status: 500, json: { error: 'broken', hint: 'Wait.' } }),
    )
    await page.goto('about:blank')
    await page.goto(url)
    await page.getByRole('alert').getByText('broken. Wait.').waitFor()
    expect(await axe()).toEqual([])
    await page.unroute('**/api/v1/runs')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: 'Integrity Technology Group' }).waitFor()
  })

  test('nothing that it loads or does breaks its security policy', () => {
    expect(faults.filter(text => !text.includes('500'))).toEqual([])
  })
})
