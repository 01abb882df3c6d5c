import { Button, Center, Group, Select, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import type { WireGroup, WireRunReport } from '../server/api.ts'
import { Adversary } from './Adversary.tsx'
import { fetchReport } from './api.ts'
import { type Filter, filterGroups, firstSubjects, noFilter } from './filter.ts'
import { Incomplete } from './Incomplete.tsx'
import { Notice } from './Notice.tsx'
import { RunFacts } from './RunFacts.tsx'
import { Surfaces } from './Surfaces.tsx'
import { Fault, Waiting } from './states.tsx'
import { counted, countText, severities } from './subjects.ts'

/** What one run found: by adversary, then by subject. */
export function Report({ run }: { run: string }) {
  const [filter, setFilter] = useState<Filter>(noFilter)
  const [setAside, showSetAside] = useState(false)
  const report = useQuery({
    queryKey: ['report', run, setAside],
    queryFn: () => fetchReport(run, setAside),
    placeholderData: before => (before?.run.id === run ? before : undefined),
  })
  if (report.isPending) return <Waiting />
  if (report.error) return <Fault error={report.error} again={() => void report.refetch()} />
  const { groups, rejections, rejectionsTotal } = report.data
  return (
    <Stack gap="lg">
      {!report.data.run.complete && <Incomplete rejections={rejections} total={rejectionsTotal} />}
      <Surfaces
        run={report.data.run}
        groups={groups}
        chosen={filter.surface}
        choose={surface => setFilter({ ...filter, surface })}
      />
      <Truncated report={report.data} />
      <Group gap="sm" className="filters">
        <TextInput
          aria-label="Search findings"
          placeholder="Search subject, entry, ground or file"
          type="search"
          flex="1 1 240px"
          value={filter.text}
          onChange={event => setFilter({ ...filter, text: event.currentTarget.value })}
        />
        <Select
          aria-label="Severity"
          placeholder="Any severity"
          clearable
          w={160}
          data={severities.map(severity => ({
            value: severity,
            label: `${severity[0]?.toUpperCase()}${severity.slice(1)} only`,
          }))}
          value={filter.severity}
          onChange={severity => setFilter({ ...filter, severity })}
        />
        <Switch
          label="Show what was set aside"
          checked={setAside}
          onChange={event => showSetAside(event.currentTarget.checked)}
        />
      </Group>
      <Found groups={groups} filter={filter} complete={report.data.run.complete} />
      <RunFacts run={report.data.run} />
    </Stack>
  )
}

/** Subjects that one step shows. */
const step = 50

function Found({ groups, filter, complete }: { groups: readonly WireGroup[]; filter: Filter; complete: boolean }) {
  const [most, showMost] = useState(step)
  const wanted = useDeferredValue(filter)
  const fitting = useMemo(() => filterGroups(groups, wanted), [groups, wanted])
  const counts = useMemo(() => new Map(fitting.map(({ id, subjects }) => [id, countText(subjects)])), [fitting])
  const total = fitting.reduce((all, { subjects }) => all + subjects.length, 0)
  if (total === 0)
    return (
      <Text c="dimmed" role="status">
        {groups.length > 0
          ? 'No finding fits the filter.'
          : complete
            ? 'Nothing was found in what was examined.'
            : 'Nothing was found in the part that could be examined.'}
      </Text>
    )
  return (
    <>
      {firstSubjects(fitting, most).map(group => (
        <Adversary key={group.id} group={group} count={counts.get(group.id) ?? ''} />
      ))}
      {total > most && (
        <Center>
          <Button variant="default" onClick={() => showMost(most + step)}>
            Show {Math.min(step, total - most)} more of {counted(total, 'subject')}
          </Button>
        </Center>
      )}
    </>
  )
}

function Truncated({ report }: { report: WireRunReport }) {
  const here = report.groups.reduce((all, { findings }) => all + findings.length, 0)
  if (here >= report.findingsTotal) return null
  return (
    <Notice tone="warn" title={`The ${counted(here, 'finding')} with the highest score are shown`}>
      <Text size="sm">
        The run has {report.findingsTotal.toLocaleString('en')}. “interdict examine --format jsonl” writes them all;
        counts and filters on this page know only those shown.
      </Text>
    </Notice>
  )
}
