import type { Day } from '#kernel/dates/day.ts'
import { dayIn } from './stated-days.ts'

/** A day of the Vietnamese lunar calendar. */
export interface LunarDay {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Of the leap month that follows the month of the same number. */
  readonly leap: boolean
}

/*
 * The rules: a month begins on the day of the new moon; the eleventh month holds the winter solstice; where thirteen
 * months lie between two eleventh months, the first that holds no principal term (the sun passing a multiple of 30°) is
 * the leap one. All days are those of UTC+7, which is why a few years differ from the Chinese calendar. New moons by
 * Meeus, Astronomical Algorithms (mean phase with its larger periodic terms), the sun by its mean longitude and equation
 * of the centre: good to minutes, and proved by the Tết days in the test.
 */
const radians = Math.PI / 180
const zone = 7 / 24
const synodicMonth = 29.530588853
/** Julian day number of 01/01/1970. */
const unixEpoch = 2440588

/** The day number (of UTC+7) on which new moon number `k` since 1900 falls. */
function newMoonDay(k: number): number {
  const t = k / 1236.85
  const sine = (degrees: number) => Math.sin(degrees * radians)
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t ** 3
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t ** 3
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t ** 3
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t * t -
    0.000000155 * t ** 3 +
    0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t * t)
  const correction =
    (0.1734 - 0.000393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) -
    0.0004 * sine(3 * moon) +
    0.0104 * sine(2 * node) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.0004 * sine(2 * node + sun) -
    0.0004 * sine(2 * node - sun) -
    0.0006 * sine(2 * node + moon) +
    0.001 * sine(2 * node - moon) +
    0.0005 * sine(2 * moon + sun)
  const clockError =
    t < -11
      ? 0.001 + 0.000839 * t + 0.0002261 * t * t - 0.00000845 * t ** 3 - 0.000000081 * t ** 4
      : -0.000278 + 0.000265 * t + 0.000262 * t * t
  return Math.floor(mean + correction - clockError + 0.5 + zone)
}

/** In which twelfth of its way (0 to 11, from the spring equinox) the sun stands at the start of a day of UTC+7. */
function sunTwelfth(dayNumber: number): number {
  const t = (dayNumber - 0.5 - zone - 2451545) / 36525
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t * t - 0.00000048 * t ** 3) * radians
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t * t
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly)
  const longitude = (((mean + centre) % 360) + 360) % 360
  return Math.floor(longitude / 30)
}

const dayNumberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + unixEpoch
const dayOfNumber = (number: number): Day => new Date((number - unixEpoch) * 86_400_000).toISOString().slice(0, 10)

/** The number of the new moon with which the eleventh month of a year begins. */
function eleventhMoon(year: number): number {
  const end = dayNumberOf(dayIn(year, 12, 31))
  const k = Math.floor((end - 2415021) / synodicMonth)
  return sunTwelfth(newMoonDay(k)) >= 9 ? k - 1 : k
}

/** Which month after the eleventh is the leap one, of thirteen; the first without a principal term. */
function leapOffset(firstMoon: number): number {
  for (let offset = 1; offset < 14; offset += 1) {
    if (sunTwelfth(newMoonDay(firstMoon + offset)) === sunTwelfth(newMoonDay(firstMoon + offset + 1))) return offset
  }
  return 14
}

/** The solar day of a day of the lunar calendar; null where that year has no such leap month. Years 1900 to 2100. */
export function solarOfLunar({ year, month, day, leap }: LunarDay): Day | null {
  const solsticeYear = month < 11 ? year - 1 : year
  const [first, next] = [eleventhMoon(solsticeYear), eleventhMoon(solsticeYear + 1)]
  const offset = (month + 1) % 12
  const leapAt = next - first > 12 ? leapOffset(first) : null
  // The leap month bears the number of the one before it.
  if (leap && (leapAt === null || offset !== leapAt - 1)) return null
  const shift = leap || (leapAt !== null && offset >= leapAt) ? 1 : 0
  return dayOfNumber(newMoonDay(first + offset + shift) + day - 1)
}

/** Mùng 1 Tết of a year. */
export function tetOf(year: number): Day {
  const day = solarOfLunar({ year, month: 1, day: 1, leap: false })
  if (day === null) throw new RangeError(`no lunar new year in ${year}`)
  return day
}
