import { createHash, randomUUID } from 'node:crypto'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { applyClearances } from '../cases/clearance.ts'
import { stamp } from '../clock.ts'
import type { ExamineAnswer, Job } from '../engine/service/job.ts'
import type { Rejection } from '../evidence/rejection.ts'
import { canonical, type Finding } from '../finding.ts'
import { policyVersion } from '../policy.ts'
import type { Party } from '../screening/party.ts'
import type { Payment } from '../screening/payment.ts'
import type { Run, Store } from '../store/contract.ts'
import { findingSchema, rejectionSchema, type WireFinding } from './api.ts'
import { refuse, type ScreeningParts } from './matching/parts.ts'
import { refusalSchema } from './matching/wire.ts'
import { partyBody, paymentBody, type Read, readParty, readPayment } from './screen-body.ts'

/** Records that one thread examines in one go. */
const portion = 16

const body = z.strictObject({
  parties: z.array(partyBody).max(1_000).default([]),
  payments: z.array(paymentBody).max(500).default([]),
  /** Keep the run and its findings, so that the console and `interdict cases` know them. */
  keep: z.boolean().default(false),
  /** Answer also what was set aside, with the rule that did it. */
  setAside: z.boolean().default(false),
})

const reply = z.object({
  /** Id of the run when it was kept. */
  run: z.string().nullable(),
  policy: z.string(),
  editions: z.array(z.object({ list: z.string(), hash: z.string() })),
  /** False when anything could not be examined: see `rejections`. */
  complete: z.boolean(),
  counts: z.record(z.string(), z.number()),
  findings: z.array(findingSchema),
  rejections: z.array(rejectionSchema),
})

/** `POST /api/v1/screen`: parties and payments in, findings out. Clearances hold as they do for files. */
export function screenRoutes(parts: ScreeningParts & { readonly store: Store }): FastifyPluginAsyncZod {
  return async app => {
    app.setErrorHandler(refuse)
    app.post(
      '/screen',
      {
        schema: {
          tags: ['Screening'],
          summary: 'Examine parties and payments',
          body,
          response: { 200: reply, 400: refusalSchema, 503: refusalSchema },
        },
      },
      async request => {
        const started = stamp(parts.clock)
        const asked = request.body
        const sha256 = createHash('sha256').update(canonical(asked)).digest('hex')
        const place = (field: string) => ({ file: 'request', line: null, sha256, field })
        const parties = asked.parties.map((party, at) => readParty(party, place(`parties[${at}]`)))
        const payments = asked.payments.map((payment, at) => readPayment(payment, place(`payments[${at}]`)))
        const { findings, held } = await examined(parts, recordsOf(parties), recordsOf(payments))
        const rejections = [...parties, ...payments].flatMap(read => read.rejected)
        const run: Run = {
          id: randomUUID(),
          started,
          finished: stamp(parts.clock),
          policy: policyVersion(parts.policy),
          editions: held.map(({ facts }) => ({ list: facts.list, hash: facts.hash })),
          files: [
            {
              path: 'request',
              sha256,
              format: 'json',
              records: parties.length + payments.length,
              rejected: rejections.length,
            },
          ],
          complete: rejections.length === 0,
          notes: [],
          counts: countsOf({ parties: parties.length, payments: payments.length }, findings, rejections),
        }
        if (asked.keep) await parts.store.runs.keep(run, { findings, rejections })
        return {
          run: asked.keep ? run.id : null,
          policy: run.policy,
          editions: [...run.editions],
          complete: run.complete,
          counts: { ...run.counts },
          findings: findings.filter(found => asked.setAside || found.setAside === null) as WireFinding[],
          rejections,
        }
      },
    )
  }
}

const recordsOf = <T>(read: readonly Read<T>[]): T[] => read.flatMap(({ record }) => (record === null ? [] : [record]))

async function examined(
  { service, store, policy, clock }: ScreeningParts & { readonly store: Store },
  parties: readonly Party[],
  payments: readonly Payment[],
) {
  const jobs: Extract<Job, { kind: 'examine' }>[] = []
  for (let at = 0; at < parties.length; at += portion)
    jobs.push({ kind: 'examine', parties: parties.slice(at, at + portion), payments: [], policy })
  for (let at = 0; at < payments.length; at += portion)
    jobs.push({ kind: 'examine', parties: [], payments: payments.slice(at, at + portion), policy })
  const answered = await service.askAll(jobs)
  const contents = Object.assign({}, ...answered.map(one => one.answer.contents)) as ExamineAnswer['contents']
  const findings = answered.flatMap(one => one.answer.findings)
  const cleared = applyClearances(findings, {
    clearances: findings.some(found => found.setAside === null) ? await store.clearances.list() : [],
    contentsOf: (list, entry) => contents[`${list} ${entry}`] ?? null,
    today: stamp(clock).slice(0, 10),
  })
  return { findings: cleared, held: answered[0]?.held ?? service.held }
}

function countsOf(
  examined: Readonly<Record<string, number>>,
  findings: readonly Finding[],
  rejections: readonly Rejection[],
): Record<string, number> {
  const open = findings.filter(found => found.setAside === null).length
  const present = Object.entries(examined).filter(([, count]) => count > 0)
  const rest = { findings: open, setAside: findings.length - open, rejected: rejections.length }
  return { ...Object.fromEntries(present), ...rest }
}
