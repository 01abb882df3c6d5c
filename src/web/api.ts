import type { WireFault, WireRun, WireRunReport } from '../server/api.ts'

/** Runs that the server keeps, the newest first. */
export const fetchRuns = (): Promise<WireRun[]> => get('/api/v1/runs')

/** One run with its findings by adversary. */
export const fetchReport = (id: string, setAside: boolean): Promise<WireRunReport> =>
  get(`/api/v1/runs/${encodeURIComponent(id)}?setAside=${setAside}`)

async function get<T>(path: string): Promise<T> {
  const response = await fetch(path)
  if (response.ok) return response.json()
  const fault: WireFault = await response
    .json()
    .catch(() => ({ error: `the server answered ${response.status}`, hint: '' }))
  throw new Error(`${fault.error}. ${fault.hint}`)
}
