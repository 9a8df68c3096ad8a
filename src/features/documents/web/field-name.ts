import type { ReviewableFact } from '../model/facts-of-reading.ts'
import { fieldLabels } from '../model/facts-of-reading.ts'

/** Names that depend on whose field it is: the ends of a period are days, those of a duty are units. */
const namesInGroup: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  head: { text: 'Nguyên văn', from: 'Từ', to: 'Đến' },
  duties: { text: 'Nguyên văn', from: 'Đơn vị báo cáo', to: 'Nơi nhận báo cáo' },
  deadlines: { text: 'Nguyên văn' },
  references: { text: 'Nguyên văn' },
}

/** The Vietnamese name of one field of a fact. */
export function fieldName(fact: ReviewableFact, name: string): string {
  return namesInGroup[fact.group]?.[name] ?? fieldLabels[name] ?? name
}
