import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core'
import { FindingEntry } from './FindingEntry.tsx'
import { type About, foundText } from './subjects.ts'
import { severityColour } from './theme.ts'

/** One subject; below it, each entry that it was held against. */
export function SubjectCard({ about }: { about: About }) {
  const { label, severity, score, findings } = about
  const colour = severityColour[severity]
  return (
    <Card withBorder padding="sm" component="article" className="subject" style={{ '--severity': colour }}>
      <Stack gap={6}>
        <Group gap="xs">
          <Badge color={colour} size="sm">
            {severity}
          </Badge>
          <Text size="sm" fw={600} className="number">
            {score.toFixed(2)}
          </Text>
          {findings.length > 1 && (
            <Text size="sm" c="dimmed">
              {foundText(findings)}
            </Text>
          )}
        </Group>
        <Title order={3} size="h5" className="wrap">
          {label}
        </Title>
      </Stack>
      {findings.map(found => (
        <FindingEntry key={found.id} found={found} several={findings.length > 1} label={label} />
      ))}
    </Card>
  )
}
