import { Card, Code, List, Table, Text, Title } from '@mantine/core'
import { Fragment } from 'react'
import type { WireRun } from '../server/api.ts'

/** What the findings rest on: the files, the editions, and what the run says it could not see. */
export function RunFacts({ run }: { run: WireRun }) {
  return (
    <Card withBorder component="section" aria-label="What this rests on">
      <Title order={2} size="h4">
        What this rests on
      </Title>
      <Text size="sm" c="dimmed" className="wrap">
        Run {run.id}, {run.started}, policy {run.policy}
      </Text>
      {run.notes.length > 0 && (
        <List size="sm" mt="xs">
          {run.notes.map(note => (
            <List.Item key={note} className="wrap">
              {note}
            </List.Item>
          ))}
        </List>
      )}
      <Table fz="sm" mt="sm" verticalSpacing={4} horizontalSpacing={6} className="files">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>File</Table.Th>
            <Table.Th visibleFrom="sm">Kind</Table.Th>
            <Table.Th ta="right">Records</Table.Th>
            <Table.Th ta="right">Rejected</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {run.files.map(file => (
            <Table.Tr key={file.path}>
              <Table.Td className="wrap">{file.path}</Table.Td>
              <Table.Td visibleFrom="sm">{file.format}</Table.Td>
              <Table.Td ta="right" className="number">
                {file.records.toLocaleString('en')}
              </Table.Td>
              <Table.Td ta="right" className="number">
                {file.rejected.toLocaleString('en')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" mt="sm" className="editions">
        Editions:{' '}
        {run.editions.map(edition => (
          <Fragment key={edition.list + edition.hash}>
            <Code>
              {edition.list} {edition.hash.slice(0, 8)}
            </Code>{' '}
          </Fragment>
        ))}
      </Text>
    </Card>
  )
}
