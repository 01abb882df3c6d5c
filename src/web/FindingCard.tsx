import { Badge, Box, Button, Card, Code, Collapse, Group, Stack, Table, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { WireFinding } from '../server/api.ts'
import { severityColour } from './theme.ts'

/** One finding: what, against what, what to do; the grounds and the evidence on demand. */
export function FindingCard({ found }: { found: WireFinding }) {
  const [open, { toggle }] = useDisclosure(false)
  const colour = severityColour[found.severity]
  return (
    <Card withBorder padding="sm" className="finding" style={{ '--severity': colour }}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="md">
        <Stack gap={4}>
          <Group gap="xs">
            <Badge color={colour} size="sm">
              {found.severity}
            </Badge>
            <Text size="sm" fw={600} className="number">
              {found.score.toFixed(2)}
            </Text>
            {found.setAside && (
              <Badge variant="outline" color="gray.7" size="sm">
                set aside: {found.setAside.rule}
              </Badge>
            )}
          </Group>
          <Text fw={600} className="wrap">
            {found.subject.label}
          </Text>
          <Text size="sm" className="wrap">
            against {found.against.name}{' '}
            <Text span size="sm" c="dimmed">
              ({found.against.list} {found.against.entry})
            </Text>
          </Text>
          <Text size="sm" className="wrap">
            <Text span fw={600} tt="capitalize" size="sm">
              {found.action.kind}
            </Text>
            : {found.action.text}
          </Text>
        </Stack>
        <Button variant="default" size="xs" onClick={toggle} aria-expanded={open} flex="none">
          {open ? 'Hide grounds' : `${found.grounds.length} grounds`}
        </Button>
      </Group>
      <Collapse expanded={open}>
        <Grounds found={found} />
      </Collapse>
    </Card>
  )
}

function Grounds({ found }: { found: WireFinding }) {
  return (
    <Box mt="sm">
      {found.setAside && <Text size="sm">{found.setAside.why}</Text>}
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing={4} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Comparison</Table.Th>
              <Table.Th>Yours</Table.Th>
              <Table.Th>Listed</Table.Th>
              <Table.Th ta="right">Weight</Table.Th>
              <Table.Th>Why</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.grounds.map((ground, index) => (
              // Grounds have no id of their own, and their order never changes.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed
              <Table.Tr key={index}>
                <Table.Td>{ground.comparison}</Table.Td>
                <Table.Td className="wrap">{ground.subject}</Table.Td>
                <Table.Td className="wrap">{ground.entry}</Table.Td>
                <Table.Td ta="right" className="number">
                  {ground.weight === 0 ? '' : `${ground.weight > 0 ? '+' : ''}${ground.weight.toFixed(2)}`}
                </Table.Td>
                <Table.Td className="wrap">{ground.text}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Stack gap={2} mt="xs">
        <Text size="sm">
          Evidence:{' '}
          {found.evidence.map(({ file, line, field }) => (
            <Code key={`${file}:${line}:${field}`} mr={6}>
              {file}
              {line === null ? '' : `:${line}`}
              {field === undefined ? '' : ` ${field}`}
            </Code>
          ))}
        </Text>
        <Text size="sm" c="dimmed">
          Basis: {found.action.basis}. Edition {found.against.edition.slice(0, 12)}, policy {found.policy}
          {found.technique === null ? '' : `, ATT&CK ${found.technique}`}.
        </Text>
      </Stack>
    </Box>
  )
}
