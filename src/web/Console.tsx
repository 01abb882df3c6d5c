import {
  Alert,
  AppShell,
  Center,
  Container,
  Group,
  Loader,
  Select,
  Stack,
  Switch,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { WireRun } from '../server/api.ts'
import { Adversary } from './Adversary.tsx'
import { fetchReport, fetchRuns } from './api.ts'
import { type Filter, filterGroups, noFilter } from './filter.ts'
import { Incomplete } from './Incomplete.tsx'
import { RunFacts } from './RunFacts.tsx'
import { Surfaces } from './Surfaces.tsx'

/** The first page: what one run found, by adversary, each finding with its grounds. */
export function Console() {
  const runs = useQuery({ queryKey: ['runs'], queryFn: fetchRuns })
  const [chosen, choose] = useState<string | null>(null)
  const run = chosen ?? runs.data?.[0]?.id ?? null
  return (
    <AppShell header={{ height: 56 }} padding="md">
      <AppShell.Header>
        <Container size="lg" h="100%">
          <Group h="100%" justify="space-between" wrap="nowrap">
            <Title order={1} size="h3">
              Interdict
            </Title>
            {runs.data && runs.data.length > 0 && (
              <Select
                aria-label="Run"
                w={330}
                allowDeselect={false}
                data={runs.data.map(item => ({ value: item.id, label: runLabel(item) }))}
                value={run}
                onChange={choose}
              />
            )}
          </Group>
        </Container>
      </AppShell.Header>
      <AppShell.Main>
        <Container size="lg">
          {runs.isPending && <Waiting />}
          {runs.error && <Fault error={runs.error} />}
          {runs.data?.length === 0 && (
            <Alert title="Nothing was examined yet">Run “interdict examine PATH” and load this page again.</Alert>
          )}
          {run !== null && <Report run={run} />}
        </Container>
      </AppShell.Main>
    </AppShell>
  )
}

function Report({ run }: { run: string }) {
  const [filter, setFilter] = useState<Filter>(noFilter)
  const [setAside, showSetAside] = useState(false)
  const report = useQuery({ queryKey: ['report', run, setAside], queryFn: () => fetchReport(run, setAside) })
  if (report.isPending) return <Waiting />
  if (report.error) return <Fault error={report.error} />
  const groups = filterGroups(report.data.groups, filter)
  return (
    <Stack gap="lg">
      {!report.data.run.complete && (
        <Incomplete rejections={report.data.rejections} total={report.data.rejectionsTotal} />
      )}
      <Surfaces
        groups={report.data.groups}
        chosen={filter.surface}
        choose={surface => setFilter({ ...filter, surface })}
      />
      <Group justify="space-between">
        <TextInput
          aria-label="Search findings"
          placeholder="Search subject, entry or ground"
          w={320}
          value={filter.text}
          onChange={event => setFilter({ ...filter, text: event.currentTarget.value })}
        />
        <Switch
          label="Show what was set aside"
          checked={setAside}
          onChange={event => showSetAside(event.currentTarget.checked)}
        />
      </Group>
      {groups.length === 0 && (
        <Text c="dimmed">
          {report.data.groups.length === 0 ? 'Nothing was found in what was examined.' : 'No finding fits the filter.'}
        </Text>
      )}
      {groups.map(group => (
        <Adversary key={group.id} group={group} />
      ))}
      <RunFacts run={report.data.run} />
    </Stack>
  )
}

const Waiting = () => (
  <Center mih={200}>
    <Loader aria-label="Loading" />
  </Center>
)

const Fault = ({ error }: { error: Error }) => (
  <Alert color="red.9" title="The server did not answer as expected">
    {error.message}
  </Alert>
)

const runLabel = (run: WireRun): string =>
  `${run.started.slice(0, 16).replace('T', ' ')} UTC, ${run.counts.findings ?? 0} findings`
