import { Group, Stack, Text, Title } from '@mantine/core'
import type { Shown } from './filter.ts'
import { SubjectCard } from './SubjectCard.tsx'

/** One adversary, or one kind of finding that no adversary stands behind. `count` tells of all its findings that fit. */
export function Adversary({ group, count }: { group: Shown; count: string }) {
  return (
    <Stack component="section" gap="xs" aria-label={group.name}>
      <Group gap="sm" align="baseline">
        <Title order={2} size="h4" className="wrap">
          {group.name}
        </Title>
        <Text size="sm" c="dimmed">
          {count}
        </Text>
      </Group>
      {group.subjects.map(about => (
        <SubjectCard key={about.key} about={about} />
      ))}
    </Stack>
  )
}
