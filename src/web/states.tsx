import { Button, Center, Loader, Text } from '@mantine/core'
import { Notice } from './Notice.tsx'

export const Waiting = () => (
  <Center mih={200} role="status">
    <Loader aria-hidden />
    <Text ml="sm" c="dimmed">
      Loading …
    </Text>
  </Center>
)

export const Fault = ({ error, again }: { error: Error; again: () => void }) => (
  <Notice tone="fault" title="The server did not answer as expected">
    <Text size="sm" mb="sm">
      {error.message}
    </Text>
    <Button variant="default" size="xs" onClick={again}>
      Try again
    </Button>
  </Notice>
)
