import { legacyFont } from '../legacy/legacy-font.ts'
import type { Look, ParagraphText } from '../paragraph-text.ts'
import type { ParagraphLook, RunLook, Styles } from './styles.ts'

/** A paragraph while its runs are gathered. */
export interface OpenParagraph {
  readonly look: ParagraphLook
  readonly text: ParagraphText
  run: RunLook
  /** Where its first letter stands. */
  page: number
  /** Resolved at the first letters of a run, since its properties come in pieces. */
  shown: Shown | null
}

export type Shown = Look & { readonly capitals: boolean; readonly hidden: boolean }

/** The look of a run: its own words, its style of letters, the paragraph's style, the document's defaults. */
export function shownAs({ look, run }: OpenParagraph, styles: Styles): Shown {
  const base = styles.of(look.style ?? styles.defaultParagraph).run
  const own = run.style === undefined ? run : { ...styles.of(run.style).run, ...run }
  return {
    bold: own.bold ?? base.bold ?? false,
    italic: own.italic ?? base.italic ?? false,
    capitals: own.capitals ?? base.capitals ?? false,
    hidden: own.hidden ?? base.hidden ?? false,
    legacy: legacyFont(own.font ?? base.font),
  }
}
