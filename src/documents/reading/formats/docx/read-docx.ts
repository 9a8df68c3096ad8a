import type { Block, FileContent } from '../../blocks.ts'
import type { Archive } from '../archive/open-archive.ts'
import { parseXml } from '../archive/parse-xml.ts'
import { UnreadableFile } from '../file-problem.ts'
import type { LegacyFont } from '../legacy/legacy-font.ts'
import { repairBlocks } from '../legacy/repair-blocks.ts'
import type { ListLabels } from '../lists/count-labels.ts'
import { macroProblem } from '../macro-problem.ts'
import { DocumentWalk, noteKinds, type WalkSetting } from './document-walk.ts'
import { readListLabels } from './list-labels.ts'
import { readStyles } from './styles.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The name of the part that holds the document's text; null where the archive is no Word file. */
export function mainPartOf(archive: Archive): string | null {
  if (archive.names.includes('word/document.xml')) return 'word/document.xml'
  const relations = archive.read('_rels/.rels')
  if (!relations) return null
  let target: string | null = null
  parseXml(relations, {
    open: (_, { attributes: { Type: type, Target: to } }) => {
      if (type?.endsWith('/officeDocument') && to?.includes('word/')) target = to.replace(/^\//, '')
    },
    close: () => {},
  })
  return target !== null && archive.names.includes(target) ? target : null
}

/**
 * A Word file → its paragraphs in order: the body with its tables and text boxes, then the notes that it refers to.
 * Headers and footers lie in parts of their own and say nothing of a plan, so those are not opened. Deleted text, field
 * instructions and hidden text are left out, labels of automatic lists are put in, letters in .VnTime and VNI fonts are
 * turned into Unicode. Macros are never run.
 */
export function readDocx(archive: Archive, mainPart: string): FileContent {
  const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1)
  const part = (name: string): Uint8Array | null => archive.read(folder + name)
  const setting: WalkSetting = {
    styles: readStyles(part('styles.xml')),
    labels: labelsWhenAsked(() => readListLabels(part('numbering.xml'))),
    blocks: [],
    decoded: new Set(),
    notes: new Set(),
  }
  const named = (kind: string): string[] =>
    archive.names.filter((name) => name.startsWith(folder + kind) && name.endsWith('.xml')).sort()
  walk(archive, mainPart, setting)
  for (const kind of noteKinds)
    if (setting.notes.has(kind)) for (const name of named(`${kind}s`)) walk(archive, name, setting, 'note')
  if (!setting.blocks.some(({ text }) => text !== '')) throw new UnreadableFile('no-text')
  const repaired = repairBlocks(setting.blocks)
  return {
    mediaType,
    encoding: encodingOf(setting.decoded) ?? repaired.encoding ?? 'utf-8',
    ocr: false,
    blocks: repaired.blocks,
    problems: archive.names.some((name) => name.endsWith('vbaProject.bin')) ? [macroProblem] : [],
  }
}

/** Every file has a part of lists and parts of notes; most documents use none of them, so they wait to be asked for. */
function labelsWhenAsked(read: () => ListLabels): ListLabels {
  let labels: ListLabels | null = null
  return {
    next: (listId, level) => {
      labels ??= read()
      return labels.next(listId, level)
    },
  }
}

function walk(archive: Archive, name: string, setting: WalkSetting, role?: Block['role']): void {
  const part = archive.read(name)
  if (part) parseXml(part, new DocumentWalk(setting, role))
}

function encodingOf(decoded: ReadonlySet<LegacyFont>): string | null {
  if (decoded.has('tcvn3') || decoded.has('tcvn3-capitals')) return 'tcvn3'
  return decoded.has('vni') ? 'vni' : null
}
