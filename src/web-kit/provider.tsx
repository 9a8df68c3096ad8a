import './styles.ts'
import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { theme } from './theme.ts'

/** The look of the whole application around its pages. */
export function LookProvider(props: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} forceColorScheme="light" deduplicateCssVariables>
      {props.children}
    </MantineProvider>
  )
}
