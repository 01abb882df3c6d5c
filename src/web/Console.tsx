import { AppShell, Code, Container, Group, Select, Text, Title } from '@mantine/core'
import { useHash } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { WireRun } from '../server/api.ts'
import { fetchRuns } from './api.ts'
import { Notice } from './Notice.tsx'
import { Report } from './Report.tsx'
import { Fault, Waiting } from './states.tsx'
import { counted } from './subjects.ts'

/** The one page: a run, the newest unless the address names another, and what it found. */
export function Console() {
  const runs = useQuery({ queryKey: ['runs'], queryFn: fetchRuns })
  const [hash, setHash] = useHash({ getInitialValueInEffect: false })
  const known = runs.data ?? []
  const chosen = known.find(({ id }) => id === hash.replace(/^#/, '')) ?? known[0]
  return (
    <AppShell header={{ height: 56 }} padding="md">
      <AppShell.Header px="md">
        <Container size="lg" h="100%" px={0}>
          <Group h="100%" justify="space-between" wrap="nowrap">
            <Title order={1} size="h3">
              Interdict
            </Title>
            {chosen !== undefined && (
              <Select
                aria-label="Run"
                className="runs"
                allowDeselect={false}
                data={known.map(item => ({ value: item.id, label: runLabel(item) }))}
                value={chosen.id}
                onChange={id => setHash(id ?? '')}
              />
            )}
          </Group>
        </Container>
      </AppShell.Header>
      <AppShell.Main>
        <Container size="lg" px={0}>
          {runs.isPending && <Waiting />}
          {runs.error && <Fault error={runs.error} again={() => void runs.refetch()} />}
          {runs.data?.length === 0 && <Nothing />}
          {chosen !== undefined && <Report key={chosen.id} run={chosen.id} />}
        </Container>
      </AppShell.Main>
    </AppShell>
  )
}

const Nothing = () => (
  <Notice title="Nothing was examined yet">
    <Text size="sm">
      Run <Code>./interdict examine PATH</Code> with payments, customers, inventories or logs, and load this page again.
    </Text>
  </Notice>
)

const runLabel = (run: WireRun): string =>
  `${counted(run.counts.findings ?? 0, 'finding')}, ${run.started.slice(0, 16).replace('T', ' ')}${run.complete ? '' : ', incomplete'}`
