import { type Day, shiftDay } from '#kernel/dates/day.ts'
import { solarOfLunar, tetOf } from './lunar.ts'
import { dayIn } from './stated-days.ts'
import { isWeekend } from './working-days.ts'

/** A day on which state agencies do not work though it is no weekend, or a weekend day worked in exchange. */
export interface CalendarDay {
  readonly day: Day
  readonly kind: 'off' | 'worked'
  readonly name: string
  /** The law or notice that says so. */
  readonly source: string
}

/** What a code of labour says of days off; the span of Tết and the day beside 02/9 are decided anew every year. */
interface HolidayLaw {
  readonly from: number
  readonly source: string
  readonly compensation: string
  readonly nationalDays: 1 | 2
}

const laws: readonly HolidayLaw[] = [
  {
    from: 2021,
    source: 'Bộ luật Lao động 2019, Điều 112',
    compensation: 'Bộ luật Lao động 2019, Điều 111 khoản 3',
    nationalDays: 2,
  },
  {
    from: 2013,
    source: 'Bộ luật Lao động 2012, Điều 115 khoản 1',
    compensation: 'Bộ luật Lao động 2012, Điều 115 khoản 3',
    nationalDays: 1,
  },
]

/** The first year of which the law is known here. */
export const firstYear = 2013
export const lastYear = 2100

/** Tết: one day before it and four from it on, unless the year's notice chose two before it. */
const usualDaysBeforeTet = 1
const daysOfTet = 5

/** How many days before Tết a year's notice chose, of the notices that we can cite. */
const chosenBeforeTet: Readonly<Record<number, { readonly days: number; readonly source: string }>> = {
  2021: { days: 2, source: 'Thông báo số 4875/TB-LĐTBXH về nghỉ Tết Âm lịch và Quốc khánh năm 2021' },
  2025: { days: 2, source: 'Văn bản số 8726/VPCP-KGVX ngày 26/11/2024' },
}

/**
 * The days off of a year as the law gives them, in order, with the working days off in exchange for those on a weekend.
 * Of what the year's notices decide it knows how many days before Tết, for the years above; days swapped it does not know.
 * Empty outside the years of the law.
 */
export function lawfulDaysOff(year: number): readonly CalendarDay[] {
  const law = laws.find(({ from }) => year >= from)
  if (!law || year > lastYear) return []
  const holidays = holidaysOf(year, law)
  return [...holidays, ...inExchange(holidays, law)].sort((one, other) => (one.day < other.day ? -1 : 1))
}

function holidaysOf(year: number, { source, nationalDays }: HolidayLaw): readonly CalendarDay[] {
  const off = (day: Day, name: string): CalendarDay => ({ day, kind: 'off', name, source })
  const chosen = chosenBeforeTet[year]
  const daysBefore = chosen?.days ?? usualDaysBeforeTet
  const tet = Array.from({ length: daysOfTet }, (_, at) => ({
    ...off(shiftDay(tetOf(year), at - daysBefore), 'Tết Âm lịch'),
    ...(chosen ? { source: `${source}; ${chosen.source}` } : {}),
  }))
  const ancestors = solarOfLunar({ year, month: 3, day: 10, leap: false })
  const national = dayIn(year, 9, 2)
  return [
    off(dayIn(year, 1, 1), 'Tết Dương lịch'),
    ...tet,
    ...(ancestors ? [off(ancestors, 'Giỗ Tổ Hùng Vương (10/3 âm lịch)')] : []),
    off(dayIn(year, 4, 30), 'Ngày Chiến thắng (30/4)'),
    off(dayIn(year, 5, 1), 'Ngày Quốc tế lao động (01/5)'),
    off(national, 'Quốc khánh (02/9)'),
    ...(nationalDays === 2 ? [off(besideNational(national), 'Quốc khánh (ngày liền kề 02/9)')] : []),
  ]
}

/** The day beside 02/9 that joins a weekend; the one before where neither or both could. */
function besideNational(national: Day): Day {
  const [before, after] = [shiftDay(national, -1), shiftDay(national, 1)]
  if (isWeekend(before)) return after
  if (isWeekend(after)) return before
  return isWeekend(shiftDay(after, 1)) && !isWeekend(shiftDay(before, -1)) ? after : before
}

/** For each holiday on a weekend, the next working day is off. */
function inExchange(holidays: readonly CalendarDay[], { compensation }: HolidayLaw): readonly CalendarDay[] {
  const taken = new Set(holidays.map(({ day }) => day))
  return [...holidays]
    .sort((one, other) => (one.day < other.day ? -1 : 1))
    .filter(({ day }) => isWeekend(day))
    .map(({ day, name }) => {
      let instead = shiftDay(day, 1)
      while (isWeekend(instead) || taken.has(instead)) instead = shiftDay(instead, 1)
      taken.add(instead)
      return { day: instead, kind: 'off', name: `Nghỉ bù ${name}`, source: compensation }
    })
}
