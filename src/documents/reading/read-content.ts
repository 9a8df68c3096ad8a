import type { FileContent } from './blocks.ts'
import { type Reading, type ReadingSource, readingFormat } from './contract.ts'
import { findDeadlines } from './facts/deadlines/find-deadlines.ts'
import { findHead } from './facts/head/find-head.ts'
import { findPeriod } from './facts/period.ts'
import { findProblems } from './facts/problems/find-problems.ts'
import { findRecipients } from './facts/recipients.ts'
import { findReferences } from './facts/references/find-references.ts'
import { findResponsibilities } from './facts/responsibilities/find-responsibilities.ts'
import { findSigner } from './facts/signer.ts'
import { findTasks } from './facts/tasks/find-tasks.ts'
import { type HintReader, hintsIn } from './hints/hints.ts'
import { joinLines } from './lines/join-lines.ts'
import { outline } from './tree/outline.ts'

/** A file's content → the Reading: lines, tree, then each construct on its own. Never throws for what a file holds. */
export function readContent(
  content: FileContent,
  file: { name: string; sha256: string },
  hintsOf: HintReader = hintsIn,
): Reading {
  const source: ReadingSource = { ...file, mediaType: content.mediaType, encoding: content.encoding, ocr: content.ocr }
  const tree = outline(joinLines(content.blocks), hintsOf)
  const head = findHead(tree)
  const references = findReferences(tree, head)
  const deadlines = findDeadlines(tree, head)
  const responsibilities = findResponsibilities(tree)
  const facts = {
    ...head,
    period: findPeriod(tree, head),
    references,
    sections: tree.sections,
    tasks: findTasks(tree, responsibilities, deadlines),
    responsibilities,
    deadlines,
    recipients: findRecipients(tree),
    signer: findSigner(tree),
  }
  const found = findProblems(tree, facts)
  return {
    format: readingFormat,
    source,
    text: tree.source.text,
    kind: tree.kind,
    ...facts,
    problems: [...content.problems, ...found],
  }
}
