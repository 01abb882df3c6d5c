import { Card, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** What a person must know before the findings: said at once by a screen reader when it is a fault. */
export function Notice(props: { title: string; tone?: 'tell' | 'warn' | 'fault'; children: ReactNode }) {
  const { title, tone = 'tell', children } = props
  return (
    <Card withBorder padding="sm" className={`notice ${tone}`} role={tone === 'fault' ? 'alert' : undefined}>
      <Title order={2} size="h5" mb={6}>
        {title}
      </Title>
      {children}
    </Card>
  )
}
