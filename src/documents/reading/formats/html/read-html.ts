import { Parser } from 'htmlparser2'
import type { FileContent } from '../../blocks.ts'
import { UnreadableFile } from '../file-problem.ts'
import { repairBlocks } from '../legacy/repair-blocks.ts'
import { decodeHtml } from './decode-html.ts'
import { withoutLayoutTables } from './html-tables.ts'
import { HtmlWalk } from './html-walk.ts'

const chunk = 1 << 16

/**
 * A web page, or a document that Word saved as one, → its paragraphs in order, with the cells of its tables and the
 * labels of its lists. Scripts, styles, menus, hidden pieces and conditional comments are left out.
 */
export function readHtml(bytes: Uint8Array): FileContent {
  const { text, encoding } = decodeHtml(bytes)
  const walk = new HtmlWalk()
  const parser = new Parser({
    onopentag: (name, attributes) => walk.open(name, attributes),
    onclosetag: (name) => walk.close(name),
    ontext: (data) => walk.text(data),
  })
  for (let at = 0; at < text.length; at += chunk) parser.write(text.slice(at, at + chunk))
  parser.end()
  walk.end()
  if (!walk.blocks.some(({ text }) => text !== '')) throw new UnreadableFile('no-text', noText)
  const { blocks, encoding: legacy } = repairBlocks(withoutLayoutTables(walk.blocks, walk.tables.layout))
  const byFont = walk.decoded.has('vni') ? 'vni' : walk.decoded.size > 0 ? 'tcvn3' : null
  return { mediaType: 'text/html', encoding: byFont ?? legacy ?? encoding, ocr: false, blocks, problems: [] }
}

const noText = 'Trang này không có chữ nào để đọc; hãy mở trang trong trình duyệt, sao chép nội dung rồi dán vào.'
