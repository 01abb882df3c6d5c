import { Alert, List, Text } from '@mantine/core'
import type { WireRunReport } from '../server/api.ts'

/** What could not be examined stands above what was found. */
export function Incomplete({ rejections, total }: { rejections: WireRunReport['rejections']; total: number }) {
  return (
    <Alert
      color="orange.9"
      variant="light"
      title={`Incomplete: ${total} ${total === 1 ? 'row or file' : 'rows or files'} could not be examined`}
    >
      <List size="sm">
        {rejections.slice(0, 8).map(({ file, line, field, reason }) => (
          <List.Item key={`${file}:${line}:${field}:${reason}`}>
            {file}
            {line === null ? '' : `:${line}`}
            {field === null ? '' : ` (${field})`}: {reason}
          </List.Item>
        ))}
      </List>
      {total > 8 && <Text size="sm">and {total - 8} more</Text>}
    </Alert>
  )
}
