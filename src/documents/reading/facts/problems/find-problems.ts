import { findSigns } from '#documents/signs/find-signs.ts'
import type { ReadingProblem } from '../../contract.ts'
import type { Outline } from '../../tree/passage.ts'
import { findBlanks, findImpossibleDays } from './blanks.ts'
import { findCitationProblems } from './cited-documents.ts'
import { findPastDeadlines } from './deadlines-past.ts'
import { findEarlyDueDays } from './early-due-days.ts'
import type { Findings } from './findings.ts'
import { findNumberingSlips } from './numbering.ts'
import { findReportClashes } from './report-clashes.ts'

/** What a person must look at, in the order of the text. */
export function findProblems(tree: Outline, facts: Findings): readonly ReadingProblem[] {
  const problems = [
    ...findBlanks(tree, facts),
    ...findImpossibleDays(tree),
    ...findNumberingSlips(facts.sections),
    ...findCitationProblems(tree, facts),
    ...findPastDeadlines(facts),
    ...findReportClashes(facts),
    ...(isOfState(facts) ? findEarlyDueDays(facts) : []),
  ]
  return problems.sort((one, other) => (one.span?.[0] ?? 0) - (other.span?.[0] ?? 0))
}

/** NĐ 09/2019/NĐ-CP binds state administrative agencies; a Party sign says that the document is none of theirs. */
function isOfState({ sign }: Findings): boolean {
  const [found] = sign === null ? [] : findSigns(`Số ${sign.text}`)
  return found?.form === 'state' || found?.form === 'legal'
}
