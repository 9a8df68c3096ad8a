import type { MantineColorsTuple } from '@mantine/core'
import { createTheme } from '@mantine/core'

/** The one accent: lacquer red. Shade 7 is 8.5 : 1 on white and 7.6 : 1 on the page's warm grey. */
const lacquer: MantineColorsTuple = [
  '#fbeeec',
  '#f4d9d5',
  '#e8b3ac',
  '#db8a80',
  '#cf665a',
  '#bd4438',
  '#a62f27',
  '#8f1d1a',
  '#761512',
  '#5c0f0d',
]

/** Warm greys; shade 6, used for quiet words, is 5.9 : 1 on the page. */
const stone: MantineColorsTuple = [
  '#faf8f4',
  '#f3f0ea',
  '#e6e1d8',
  '#d3ccc0',
  '#b3aa9b',
  '#8a8173',
  '#5f574b',
  '#494238',
  '#332e27',
  '#211d18',
]

export const theme = createTheme({
  colors: { lacquer, gray: stone },
  primaryColor: 'lacquer',
  primaryShade: 7,
  black: '#211d18',
  white: '#ffffff',
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    NativeSelect: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
  },
})
