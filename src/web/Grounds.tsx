import { Box, Code, Stack, Table, Text } from '@mantine/core'
import type { WireFinding } from '../server/api.ts'

/** Places of the evidence that are named at once. */
const mostPlaces = 20

/** Each comparison with its two values and its weight, and where it was seen. */
export function Grounds({ found }: { found: WireFinding }) {
  const more = found.evidence.length - mostPlaces
  return (
    <Box mt="sm">
      <Table verticalSpacing={4} fz="sm" className="grounds">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Comparison</Table.Th>
            <Table.Th>Yours</Table.Th>
            <Table.Th>Held against</Table.Th>
            <Table.Th ta="right">Weight</Table.Th>
            <Table.Th>Why</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {found.grounds.map(({ comparison, subject, entry, weight, text }, index) => (
            // Grounds have no id of their own, and their order never changes.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed
            <Table.Tr key={index}>
              <Table.Td>{comparison}</Table.Td>
              <Table.Td className="wrap">{subject}</Table.Td>
              <Table.Td className="wrap">{entry}</Table.Td>
              <Table.Td ta="right" className="number">
                {weightText(weight)}
              </Table.Td>
              <Table.Td className="wrap">{text}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Stack gap={2} mt="xs">
        <Text size="sm">
          Evidence:{' '}
          {found.evidence.slice(0, mostPlaces).map(({ file, line, field }) => (
            <Code key={`${file}:${line}:${field}`} mr={6}>
              {file}
              {line === null ? '' : `:${line}`}
              {field === undefined ? '' : ` ${field}`}
            </Code>
          ))}
          {more > 0 && `and ${more} more`}
        </Text>
        <Text size="sm" c="dimmed" className="wrap">
          Basis: {found.action.basis}. Edition {found.against.edition.slice(0, 12)}, policy {found.policy}
          {found.technique === null || found.action.basis.includes(found.technique)
            ? ''
            : `, ATT&CK ${found.technique}`}
          . Finding <Code>{found.id.slice(0, 16)}</Code>
        </Text>
      </Stack>
    </Box>
  )
}

/** A weight that two places cannot show is no number. */
const weightText = (weight: number): string =>
  Math.abs(weight) < 0.005 ? '' : `${weight > 0 ? '+' : ''}${weight.toFixed(2)}`
