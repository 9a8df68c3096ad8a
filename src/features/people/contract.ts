import { z } from 'zod'
import { roles } from '#access/roles.ts'
import { isRealDate, precisionOf } from '#kernel/written-date.ts'

/** What the people feature says over HTTP. Server and pages both read these shapes. */

const day = z
  .string()
  .refine((text) => precisionOf(text) === 'day' && isRealDate(text) && text >= '1900', 'Ngày này không có trong lịch.')

const role = z.enum(roles)

/** Blank is nothing. */
const words = (most: number, sentence: string) =>
  z
    .string()
    .trim()
    .max(most, sentence)
    .transform((text) => (text === '' ? null : text))
    .nullable()

const unitName = z.object({ id: z.string(), name: z.string() })

const ability = z.object({ allowed: z.boolean(), why: z.string() })

const name = z.string().trim().min(1, 'Hãy nhập họ tên.').max(100, 'Họ tên dài quá 100 ký tự.')

const email = words(200, 'Địa chỉ thư điện tử dài quá 200 ký tự.').refine(
  (text) => text === null || /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(text),
  'Địa chỉ thư điện tử chưa đúng dạng, ví dụ: an.nguyen@coquan.gov.vn.',
)

const phone = words(30, 'Số điện thoại dài quá 30 ký tự.').refine(
  (text) => text === null || /^[\d\s.+()-]{6,}$/.test(text),
  'Số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm, ngoặc và dấu +.',
)

/** The document that decides it, where there is one. */
const decision = z
  .object({ sign: words(100, 'Số, ký hiệu dài quá 100 ký tự.'), date: day.nullable() })
  .default({ sign: null, date: null })

/** A role at a unit (null: the whole installation), from a day on to a last day included (null: no end is set). */
export const appointmentInput = z.object({
  role,
  unitId: z.uuid('Hãy chọn đơn vị.').nullable(),
  position: words(100, 'Chức vụ dài quá 100 ký tự.').default(null),
  from: day,
  lastDay: day.nullable().default(null),
  /** Units that an appraiser appraises. */
  named: z.array(z.uuid()).max(500).default([]),
  decision,
})
export type AppointmentInput = z.infer<typeof appointmentInput>

export const personInput = z.object({
  name,
  email: email.default(null),
  phone: phone.default(null),
  appointment: appointmentInput,
})
export type PersonInput = z.infer<typeof personInput>

/** What is left out stays as it is. */
export const personChange = z.object({ name: name.optional(), email: email.optional(), phone: phone.optional() })
export type PersonChange = z.infer<typeof personChange>

export const standInInput = z.object({
  personId: z.uuid('Hãy chọn người làm thay.'),
  from: day,
  lastDay: day,
  decision,
})
export type StandInInput = z.infer<typeof standInInput>

/** The first day without it. */
export const endInput = z.object({ from: day })
export type EndInput = z.infer<typeof endInput>

const personName = z.object({ id: z.string(), name: z.string() })

const heldRole = z.object({ role, unit: unitName.nullable(), position: z.string().nullable() })

/** A person in a list: no particulars. Roles that hold or are to come, as far as the viewer may see them. */
export const personSummary = personName.extend({ roles: z.array(heldRole), left: z.boolean() })
export type PersonSummary = z.infer<typeof personSummary>

/** Whether one may add and appoint anywhere at all, and for the whole installation. */
const appointing = { appoint: ability, appointEverywhere: ability }

export const personPage = z.object({
  items: z.array(personSummary),
  next: z.string().nullable(),
  abilities: z.object(appointing),
})
export type PersonPage = z.infer<typeof personPage>

export const personQuery = z.object({
  q: z.string().max(100).optional(),
  unit: z.uuid().optional(),
  /** With a unit: those of the units below it, in any line, too. */
  below: z.enum(['1']).optional(),
  role: role.optional(),
  /** Those who have left instead of those who are here. */
  left: z.enum(['1']).optional(),
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type PersonQuery = z.infer<typeof personQuery>

const decisionView = z.object({ sign: z.string().nullable(), date: z.string().nullable() })

const stage = z.enum(['coming', 'holding', 'ended', 'withdrawn'])

export const standInView = z.object({
  id: z.string(),
  person: personName,
  from: z.string(),
  lastDay: z.string(),
  stage,
  decision: decisionView,
  abilities: z.object({ end: ability }),
})
export type StandInView = z.infer<typeof standInView>

export const appointmentView = heldRole.extend({
  id: z.string(),
  from: z.string(),
  lastDay: z.string().nullable(),
  stage,
  /** Whether it ended before the day that was decided at first. */
  endedEarly: z.boolean(),
  named: z.array(unitName),
  decision: decisionView,
  standIns: z.array(standInView),
  abilities: z.object({ end: ability, restore: ability, delegate: ability }),
})
export type AppointmentView = z.infer<typeof appointmentView>

/** For whom the person stands in, or did. */
export const carriedView = heldRole.extend({
  id: z.string(),
  holder: personName,
  from: z.string(),
  lastDay: z.string(),
  stage,
  abilities: z.object({ end: ability }),
})
export type CarriedView = z.infer<typeof carriedView>

export const personDetail = personName.extend({
  left: z.boolean(),
  appointments: z.array(appointmentView),
  carried: z.array(carriedView),
  abilities: z.object({ contact: ability, change: ability, depart: ability, account: ability, ...appointing }),
})
export type PersonDetail = z.infer<typeof personDetail>

export const personContact = z.object({ email: z.string().nullable(), phone: z.string().nullable() })
export type PersonContact = z.infer<typeof personContact>

/** Who works for a unit on a day, and who stands in for them. */
export const actingPeople = z.object({
  unit: unitName,
  day: z.string(),
  items: z.array(
    z.object({
      appointmentId: z.string(),
      person: personName,
      role,
      position: z.string().nullable(),
      standIn: z.object({ person: personName, lastDay: z.string() }).nullable(),
    }),
  ),
})
export type ActingPeople = z.infer<typeof actingPeople>

/** What the viewer can act as today: each unit once, with the roles there and for whom they are carried. */
export const actingPlaces = z.object({
  current: z.string().nullable(),
  items: z.array(
    z.object({
      unit: unitName.nullable(),
      roles: z.array(z.object({ role, standInFor: z.string().nullable() })),
    }),
  ),
})
export type ActingPlaces = z.infer<typeof actingPlaces>

/** Rows pasted from a table; with `dryRun` nothing is written. */
export const importInput = z.object({
  dryRun: z.boolean(),
  from: day,
  rows: z
    .array(
      z.object({
        name: z.string().max(500),
        email: z.string().max(500),
        unit: z.string().max(500),
        role: z.string().max(200),
        position: z.string().max(500).default(''),
      }),
    )
    .min(1, 'Chưa có dòng nào.')
    .max(1000, 'Mỗi lần thêm nhiều nhất 1.000 người.'),
})
export type ImportInput = z.infer<typeof importInput>

/** Either every row is added or none. */
export const importAnswer = z.object({
  added: z.number().int(),
  rows: z.array(
    z.object({
      row: z.number().int(),
      name: z.string(),
      unit: unitName.nullable(),
      role: role.nullable(),
      /** What is wrong with the row, one sentence each. */
      problems: z.array(z.string()),
    }),
  ),
})
export type ImportAnswer = z.infer<typeof importAnswer>

export const actingQuery = z.object({ day: day.optional() })
