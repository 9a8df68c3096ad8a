import { type Opened, parseXml } from '../archive/parse-xml.ts'
import { countLabels, type Level, type List, type ListLabels, newLevel, newList } from '../lists/count-labels.ts'

/** Reads numbering.xml; without one no list has a label. */
export function readListLabels(part: Uint8Array | null): ListLabels {
  const abstracts = new Map<string, Map<number, Level>>()
  const links = new Map<string, string>()
  const lists = new Map<string, List>()
  if (part) readNumbering(part, abstracts, links, lists)
  // A list may take its levels from a style of lists, which keeps them under another abstract list.
  for (const list of lists.values()) list.shared = links.get(links.get(list.shared) ?? '') ?? list.shared
  return countLabels({ shared: abstracts, lists })
}

function readNumbering(
  part: Uint8Array,
  abstracts: Map<string, Map<number, Level>>,
  links: Map<string, string>,
  lists: Map<string, List>,
): void {
  let abstract = ''
  let list: List | null = null
  let at = 0
  let level: Level | null = null
  const open = (name: string, { attributes }: Opened): void => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:abstractNum') {
      abstract = attributes['w:abstractNumId'] ?? ''
      abstracts.set(abstract, new Map())
    } else if (name === 'w:numStyleLink') links.set(abstract, `style:${value}`)
    else if (name === 'w:styleLink') links.set(`style:${value}`, abstract)
    else if (name === 'w:num') {
      list = newList()
      lists.set(attributes['w:numId'] ?? '', list)
    } else if (name === 'w:abstractNumId' && list) list.shared = value
    else if (name === 'w:lvlOverride') at = Number(attributes['w:ilvl']) || 0
    else if (name === 'w:startOverride' && list) list.starts.set(at, Number(value) || 0)
    else if (name === 'w:lvl') {
      at = Number(attributes['w:ilvl']) || 0
      level = newLevel()
      const levels = list ? list.levels : abstracts.get(abstract)
      levels?.set(at, level)
    } else if (level) readLevel(level, name, value)
  }
  const close = (name: string): void => {
    if (name === 'w:lvl') level = null
    else if (name === 'w:num') list = null
  }
  parseXml(part, { open, close })
}

function readLevel(level: Level, name: string, value: string): void {
  if (name === 'w:numFmt') level.format = value
  else if (name === 'w:lvlText') level.text = value
  else if (name === 'w:start') level.start = Number(value) || 0
  else if (name === 'w:suff') level.suffix = value
  else if (name === 'w:isLgl') level.arabic = value !== '0' && value !== 'false'
  else if (name === 'w:lvlRestart') level.restart = Number(value)
}
