import { Group, Stack, Text, Title } from '@mantine/core'
import type { WireGroup } from '../server/api.ts'
import { FindingCard } from './FindingCard.tsx'
import { countSubjects } from './filter.ts'

/** One adversary, or one kind of finding that no adversary stands behind. */
export function Adversary({ group }: { group: WireGroup }) {
  return (
    <Stack component="section" gap="xs" aria-label={group.name}>
      <Group gap="sm" align="baseline">
        <Title order={2} size="h4">
          {group.name}
        </Title>
        <Text size="sm" c="dimmed">
          {countSubjects(group.findings)}
        </Text>
      </Group>
      {group.findings.map(found => (
        <FindingCard key={found.id} found={found} />
      ))}
    </Stack>
  )
}
