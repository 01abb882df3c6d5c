import { Badge, Card, Group, SimpleGrid, Text, UnstyledButton } from '@mantine/core'
import type { WireFinding, WireGroup, WireRun } from '../server/api.ts'
import { severities } from './subjects.ts'
import { severityColour } from './theme.ts'

type Surface = WireFinding['surface']

const surfaces: readonly { id: Surface; title: string; question: string; counts: readonly string[] }[] = [
  {
    id: 'money',
    title: 'Money',
    question: 'Do we pay them, or anyone they own?',
    counts: ['parties', 'payments'],
  },
  {
    id: 'equipment',
    title: 'Equipment',
    question: 'Are our devices open to them, or of a covered make?',
    counts: ['devices'],
  },
  {
    id: 'network',
    title: 'Network',
    question: 'Does anything of ours talk to them?',
    counts: ['log records', 'kept records'],
  },
]

/** Three counts that are filters too. What was not examined has no count: a nought would read as nothing found. */
export function Surfaces(props: {
  run: WireRun
  groups: readonly WireGroup[]
  chosen: Surface | null
  choose: (surface: Surface | null) => void
}) {
  const open = props.groups.flatMap(group => group.findings).filter(found => found.setAside === null)
  return (
    <SimpleGrid cols={3} spacing={{ base: 'xs', sm: 'md' }}>
      {surfaces.map(({ id, title, question, counts }) => {
        const own = open.filter(found => found.surface === id)
        const examined = own.length > 0 || counts.some(name => (props.run.counts[name] ?? 0) > 0)
        const chosen = props.chosen === id
        return (
          <UnstyledButton
            key={id}
            className="surface"
            aria-pressed={chosen}
            onClick={() => props.choose(chosen ? null : id)}
          >
            <Card withBorder h="100%" padding="sm">
              <Group justify="space-between" align="center" gap={4} wrap="nowrap" className="surface-head">
                <Text fw={600}>{title}</Text>
                <Text fz={28} lh={1} fw={700} className="number" c={examined ? 'bright' : 'dimmed'}>
                  {examined ? own.length.toLocaleString('en') : '–'}
                </Text>
              </Group>
              <Text size="sm" c="dimmed" visibleFrom="sm">
                {question}
              </Text>
              {!examined && <Text size="sm">Not examined in this run</Text>}
              <Group gap={6} mt="xs" mih={22}>
                {severities.map(severity => {
                  const count = own.filter(found => found.severity === severity).length
                  return count === 0 ? null : (
                    <Badge key={severity} color={severityColour[severity]} size="sm">
                      {count.toLocaleString('en')} {severity}
                    </Badge>
                  )
                })}
              </Group>
            </Card>
          </UnstyledButton>
        )
      })}
    </SimpleGrid>
  )
}
