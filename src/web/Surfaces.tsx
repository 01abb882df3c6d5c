import { Badge, Card, Group, SimpleGrid, Text, UnstyledButton } from '@mantine/core'
import type { WireFinding, WireGroup } from '../server/api.ts'
import { severityColour } from './theme.ts'

type Surface = WireFinding['surface']

const surfaces: readonly { id: Surface; title: string; question: string }[] = [
  { id: 'money', title: 'Money', question: 'Do we pay them, or anyone they own?' },
  { id: 'equipment', title: 'Equipment', question: 'Are our devices open to them, or of a covered make?' },
  { id: 'network', title: 'Network', question: 'Does anything of ours talk to them?' },
]

/** Three counts that are filters too. */
export function Surfaces(props: {
  groups: readonly WireGroup[]
  chosen: Surface | null
  choose: (surface: Surface | null) => void
}) {
  const findings = props.groups.flatMap(group => group.findings)
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      {surfaces.map(({ id, title, question }) => {
        const own = findings.filter(found => found.surface === id)
        const chosen = props.chosen === id
        return (
          <UnstyledButton key={id} aria-pressed={chosen} onClick={() => props.choose(chosen ? null : id)}>
            <Card withBorder h="100%" bd={chosen ? '2px solid var(--mantine-primary-color-filled)' : undefined}>
              <Group justify="space-between" align="flex-start" wrap="nowrap">
                <Text fw={600}>{title}</Text>
                <Text fz={28} lh={1} fw={700} className="number">
                  {own.length}
                </Text>
              </Group>
              <Text size="sm" c="dimmed">
                {question}
              </Text>
              <Group gap={6} mt="sm" mih={22}>
                {(['high', 'medium', 'low'] as const).map(severity => {
                  const count = own.filter(found => found.severity === severity).length
                  return count === 0 ? null : (
                    <Badge key={severity} color={severityColour[severity]} size="sm">
                      {count} {severity}
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
