import { createTheme } from '@mantine/core'

/** Shade 8 keeps filled controls above a contrast of 4.5 against white. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  defaultRadius: 'md',
})

export const severityColour = { high: 'red.9', medium: 'orange.9', low: 'blue.9' } as const
