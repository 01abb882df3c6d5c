import { Button, List, Text } from '@mantine/core'
import { useState } from 'react'
import type { WireRunReport } from '../server/api.ts'
import { Notice } from './Notice.tsx'

/** Rejections that are shown unasked. */
const few = 8

/** What could not be examined stands above what was found. */
export function Incomplete({ rejections, total }: { rejections: WireRunReport['rejections']; total: number }) {
  const [most, showMost] = useState(few)
  const shown = rejections.slice(0, most)
  return (
    <Notice
      tone="warn"
      title={`Incomplete: ${total.toLocaleString('en')} ${total === 1 ? 'row or file' : 'rows or files'} could not be examined`}
    >
      <List size="sm">
        {shown.map(({ file, line, field, reason }) => (
          <List.Item className="wrap" key={`${file}:${line}:${field}:${reason}`}>
            <bdi>{file}</bdi>
            {line === null ? '' : `:${line}`}
            {field === null ? '' : ` (${field})`}: <bdi>{reason}</bdi>
          </List.Item>
        ))}
      </List>
      {total > shown.length && <Text size="sm">and {(total - shown.length).toLocaleString('en')} more</Text>}
      {rejections.length > shown.length && (
        <Button variant="default" size="xs" mt="xs" onClick={() => showMost(rejections.length)}>
          Show {rejections.length.toLocaleString('en')} of them
        </Button>
      )}
    </Notice>
  )
}
