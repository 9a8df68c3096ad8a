import { wordKey, wordKeys } from '#documents/agencies/word-keys.ts'
import type { DocumentKind } from '../../contract.ts'
import type { Scene } from '../duties/scenes.ts'

const noTask: ReadonlySet<string> = new Set(['purpose', 'situation', 'scope', 'time', 'funding'])
/** Items that define, count or name, and ask for nothing. */
const defining =
  /^["“(\s]*(?:là(?!\p{L})|trọng\s+tâm(?!\p{L})|\d+\s*%|\d+(?:[.,]\d+)?\s+\p{L}|tỷ\s+lệ|tỉ\s+lệ|số\s+lượng|tối\s+đa|tối\s+thiểu|nguồn\s|ngân\s+sách\s|vốn\s|nhu\s+cầu\s+vốn|điểm\s|mỗi\s|kinh\s+phí|bằng\s+khen|huân\s+chương|giấy\s+khen|các\s+quy\s+định\s+khác)/iu
/** Sentences that close a plan: not tasks of their own. */
const closing =
  /^["“(\s]*(?:trên\s+đây\s+là|ban\s+hành\s+kèm\s+theo|(?:quyết\s+định|quy\s+định|quy\s+chế|kế\s+hoạch|chỉ\s+thị)\s+này\s+(?:có\s+hiệu\s+lực|thay\s+thế)|trong\s+quá\s+trình|nơi\s+nhận|ghi\s+chú|căn\s+cứ\s+kế\s+hoạch\s+này,?\s+(?:đề\s+nghị|yêu\s+cầu)|yêu\s+cầu\s+(?:các|thủ\s+trưởng)|đề\s+nghị\s+(?:các|thủ\s+trưởng)\s[^:]{0,160}(?:nghiêm\s+túc|khẩn\s+trương)|\(?\s*(?:chi\s+tiết|kèm\s+theo|đính\s+kèm))/iu
/** The words with which `closing` and `defining` can begin; a figure or a mark may stand there too. */
const silentWords = wordKeys([
  ...[
    'là',
    'trọng',
    'tỷ',
    'tỉ',
    'số',
    'tối',
    'nguồn',
    'ngân',
    'vốn',
    'nhu',
    'điểm',
    'mỗi',
    'kinh',
    'bằng',
    'huân',
    'giấy',
  ],
  ...[
    'các',
    'trên',
    'ban',
    'quyết',
    'quy',
    'kế',
    'chỉ',
    'trong',
    'nơi',
    'ghi',
    'căn',
    'yêu',
    'đề',
    'chi',
    'kèm',
    'đính',
  ],
])

function asksNothing(words: string): boolean {
  const key = wordKey(words, 0)
  return (key === 0 || silentWords.has(key)) && (closing.test(words) || defining.test(words))
}

const leadIn = /^[^:]{1,90}:\s+/u
/** In code units, of which a character has at most two. */
const longestLeadIn = 182
const shortest = 12

/** Whether an item or a paragraph is a leaf of the plan that asks somebody to do something. */
export function asksForAction(scene: Scene, kind: DocumentKind): boolean {
  const { passage, isHeading, labelLine, bodyAt } = scene
  if (isHeading || (scene.kind !== null && noTask.has(scene.kind))) return false
  if (passage.zone !== 'body' || (passage.path === '' && passage.label === null)) return false
  if (kind === 'news' && !/^thứ\s/iu.test(passage.label ?? '')) return false
  const words = passage.text.slice(labelLine?.valueAt ?? bodyAt).trim()
  if (words.length < shortest || words.endsWith(':') || asksNothing(words)) return false
  if (!words.slice(0, longestLeadIn).includes(':')) return true
  const behind = words.replace(leadIn, '')
  return behind === words || !defining.test(behind)
}
