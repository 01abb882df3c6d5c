import { Badge, Box, Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { WireShownFinding } from '../server/api.ts'
import { Grounds } from './Grounds.tsx'
import { Plot } from './Plot.tsx'
import { counted } from './subjects.ts'
import { severityColour } from './theme.ts'

/** What a subject was held against and what to do; the grounds and the evidence on demand. */
export function FindingEntry({ found, several, label }: { found: WireShownFinding; several: boolean; label: string }) {
  const [open, { toggle }] = useDisclosure(false)
  const { against, action, setAside, plots } = found
  // The rule's name says all: it stands in no list.
  const behaves = against.list === 'behaviour'
  return (
    <Box className="entry">
      <Group justify="space-between" align="flex-start" gap="xs" className="entry-head">
        <Box miw={0} flex={1}>
          <Text size="sm" className="wrap">
            {several && (
              <>
                <Badge color={severityColour[found.severity]} size="xs" mr={6}>
                  {found.severity}
                </Badge>
                <Text span size="sm" fw={600} className="number" mr={6}>
                  {found.score.toFixed(2)}
                </Text>
              </>
            )}
            {behaves ? 'by its behaviour:' : 'against'}{' '}
            <Text span size="sm" fw={600}>
              {against.name}
            </Text>{' '}
            {!behaves && (
              <Text span size="sm" c="dimmed">
                {against.list} {against.entry}
                {against.programs.length > 0 && `, ${against.programs.join(', ')}`}
              </Text>
            )}
          </Text>
          {found.subject.label !== label && (
            <Text size="sm" className="wrap">
              as {found.subject.label}
            </Text>
          )}
          {setAside !== null && (
            <Text size="sm" className="wrap">
              <Badge variant="outline" color="gray" size="sm" mr={6} className="aside">
                set aside: {setAside.rule}
              </Badge>
              {setAside.why}
            </Text>
          )}
          <Text size="sm" className="wrap">
            <Text span fw={600} tt="capitalize" size="sm">
              {action.kind}
            </Text>
            : {action.text}
          </Text>
        </Box>
        <Button variant="default" size="xs" onClick={toggle} aria-expanded={open} flex="none">
          {open ? 'Hide grounds' : counted(found.grounds.length, 'ground')}
        </Button>
      </Group>
      {plots.length > 0 && (
        <div className="plots">
          {plots.map(plot => (
            <Plot key={plot.kind} plot={plot} />
          ))}
        </div>
      )}
      {open && <Grounds found={found} />}
    </Box>
  )
}
