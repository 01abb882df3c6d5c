import { createTheme } from '@mantine/core'

/** Shade 8 keeps filled controls above a contrast of 4.5 against white. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  defaultRadius: 'md',
})

/** Each has a contrast above 5 with white text on it. */
export const severityColour = { high: '#b3261e', medium: '#8a4b00', low: '#2a5d8f' } as const
