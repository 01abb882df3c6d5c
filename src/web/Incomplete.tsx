import { List, Text } from '@mantine/core'
import type { WireRunReport } from '../server/api.ts'
import { Notice } from './Notice.tsx'

/** What could not be examined stands above what was found. */
export function Incomplete({ rejections, total }: { rejections: WireRunReport['rejections']; total: number }) {
  return (
    <Notice
      tone="warn"
      title={`Incomplete: ${total.toLocaleString('en')} ${total === 1 ? 'row or file' : 'rows or files'} could not be examined`}
    >
      <List size="sm">
        {rejections.slice(0, 8).map(({ file, line, field, reason }) => (
          <List.Item className="wrap" key={`${file}:${line}:${field}:${reason}`}>
            {file}
            {line === null ? '' : `:${line}`}
            {field === null ? '' : ` (${field})`}: {reason}
          </List.Item>
        ))}
      </List>
      {total > 8 && <Text size="sm">and {(total - 8).toLocaleString('en')} more</Text>}
    </Notice>
  )
}
