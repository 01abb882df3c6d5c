import { createHash } from 'node:crypto'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Dataset } from '../../engine/service/datasets.ts'
import { Unready } from '../../engine/service/service.ts'
import { algorithms, featureDocs, ofacDocs } from './features.ts'
import { datasetsIn, refuse, type ScreeningParts } from './parts.ts'
import { algorithmsReply, catalogReply, refusalSchema } from './wire.ts'

/** `GET /catalog`, `GET /algorithms` and `GET /readyz`. */
export function catalogRoutes({ service, sources }: ScreeningParts): FastifyPluginAsyncZod {
  return async app => {
    app.setErrorHandler(refuse)
    app.get(
      '/catalog',
      { schema: { tags: ['Data access'], summary: 'Lists in force', response: { 200: catalogReply } } },
      async () => {
        const datasets = datasetsIn(service.held, sources)
        const home = (list: string) => sources.find(source => source.id === list)?.home ?? null
        return {
          datasets: datasets.map(dataset => wireDataset(dataset, { datasets, home: home(dataset.lists[0] ?? '') })),
          current: datasets.map(dataset => dataset.name),
          outdated: [],
          index_stale: false,
        }
      },
    )

    app.get(
      '/algorithms',
      { schema: { tags: ['Matching'], summary: 'Ways to compare', response: { 200: algorithmsReply } } },
      async () => ({
        algorithms: Object.entries(algorithms).map(([name, description]) => {
          const features = name === 'ofac' ? ofacDocs : featureDocs
          return { name, description, features, docs: features }
        }),
        default: 'interdict',
        best: 'interdict',
      }),
    )

    app.get(
      '/readyz',
      {
        schema: {
          tags: ['System information'],
          summary: 'Whether the lists in force can be asked',
          response: { 200: z.object({ status: z.literal('ok') }), 503: refusalSchema },
        },
      },
      async () => {
        if (!service.ready) throw new Unready('the lists are still being read')
        return { status: 'ok' as const }
      },
    )
  }
}

function wireDataset(
  dataset: Dataset,
  { datasets, home }: { readonly datasets: readonly Dataset[]; readonly home: string | null },
): z.infer<typeof catalogReply>['datasets'][number] {
  const children = dataset.version === null ? dataset.lists : []
  const version =
    dataset.version ?? digest(children.map(list => datasets.find(one => one.name === list)?.version ?? ''))
  return {
    name: dataset.name,
    title: dataset.title,
    summary: dataset.summary,
    url: dataset.version === null ? null : home,
    load: true,
    entities_url: null,
    version,
    index_version: version,
    index_current: true,
    last_export: dataset.published,
    entity_count: dataset.entries,
    children: [...children],
  }
}

const digest = (versions: readonly string[]): string => createHash('sha256').update(versions.join()).digest('hex')
