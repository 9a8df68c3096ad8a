import { roleNames } from '#access/roles.ts'
import { kindNames, levelNames, statusNames } from '#features/organisation/model/index.ts'
import { stageWords } from '#features/plans/model/index.ts'
import { refusals } from '#kernel/refusals.ts'
import { lookUp } from './look-up.ts'

const states = {
  queued: 'đang đọc',
  unreadable: 'không đọc được',
  read: 'chờ xem xét',
  reviewed: 'đã xem xét',
  planned: 'đã lập kế hoạch',
}

const verdicts = { accepted: 'chấp nhận', rejected: 'bác bỏ', corrected: 'sửa lại' }

const invitationMails = {
  posted: 'có gửi',
  'no-server': 'không: chưa cài đặt máy chủ thư',
  'no-address': 'không: chưa có địa chỉ',
}

const refusalNames = Object.fromEntries(Object.entries(refusals).map(([code, { message }]) => [code, message]))

/** What the codes that a field holds are called. */
const codesOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  code: refusalNames,
  codes: refusalNames,
  kind: kindNames,
  level: levelNames,
  mail: invitationMails,
  role: roleNames,
  state: { ...stageWords, ...states },
  status: statusNames,
}

/** The words for a code in a field; the code itself where it has none. */
export function codeWords(field: string, code: string): string {
  const known = Object.hasOwn(codesOf, field) ? codesOf[field] : undefined
  return lookUp(known ?? verdicts, code) ?? code
}
