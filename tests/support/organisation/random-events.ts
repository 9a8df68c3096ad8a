import type {
  DecidingDocument,
  Handover,
  NewUnit,
  OrganisationEvent,
} from '../../../src/features/organisation/model/index.ts'
import type { Day } from '../../../src/kernel/dates/day.ts'
import { lines } from '../../../src/kernel/line-of-authority.ts'

const decision: DecidingDocument = { sign: '01/QĐ-UBND', date: '2000-01-01', documentId: null }

/** The `month`th month after January 2000, on its first day. */
const dayOf = (month: number): Day => `${2000 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-01`

/** Makes events that mostly go on in time and now and then fall back into the past, where they meet what was done. */
export class RandomEvents {
  readonly known: string[] = []
  readonly #random: () => number
  readonly #nextId: () => string
  #month = 0

  constructor(random: () => number, nextId: () => string) {
    this.#random = random
    this.#nextId = nextId
  }

  next(): OrganisationEvent {
    const random = this.#random
    this.#month += random() < 0.6 ? 1 : 0
    const month = random() < 0.75 ? this.#month : Math.floor(random() * (this.#month + 1))
    const common = { day: dayOf(month), decision }
    const dice = random()
    const line = this.#line()
    if (this.known.length < 3 || dice < 0.25) return { ...common, kind: 'found', ...this.#newUnit() }
    if (dice < 0.4) return { ...common, kind: 'change', unit: this.#pick(), face: { name: this.#name() } }
    if (dice < 0.65)
      return { ...common, kind: 'move', unit: this.#pick(), line, superior: random() < 0.9 ? this.#pick() : null }
    if (dice < 0.78) return { ...common, ...this.#merge() }
    if (dice < 0.9) return { ...common, ...this.#split() }
    const first = this.#pick()
    const second = this.#pick()
    const share = 0.25 + random() / 2
    const heirs =
      random() < 0.5
        ? [{ unit: first, share: 1 }]
        : [
            { unit: first, share },
            { unit: second, share: 1 - share },
          ]
    return { ...common, kind: 'dissolve', unit: this.#pick(), heirs, below: {}, handover: this.#handover(second) }
  }

  /** Forgets the units that an event would have founded, had it not been refused. */
  forgetAfter(count: number): void {
    this.known.length = Math.min(this.known.length, count)
  }

  /** Younger units more often: many of the older have ended. */
  #pick(): string {
    const place = Math.max(this.#random(), this.#random(), this.#random())
    return this.known[Math.floor(place * this.known.length)] ?? this.#newId()
  }

  #newId(): string {
    const id = this.#nextId()
    this.known.push(id)
    return id
  }

  #line() {
    return lines[Math.floor(this.#random() * lines.length)] ?? 'government'
  }

  #name(): string {
    return `Đơn vị ${Math.floor(this.#random() * 10_000)}`
  }

  #handover(receiver: string): Handover | null {
    return this.#random() < 0.3 ? { receiver, date: null, minutes: '02/BB' } : null
  }

  #newUnit(): NewUnit {
    const superiors =
      this.known.length > 0 && this.#random() < 0.8 ? [{ line: this.#line(), superior: this.#pick() }] : []
    const face = {
      name: this.#name(),
      shortName: null,
      signAbbreviation: null,
      kind: 'department',
      level: 'province',
      status: 'active',
      organId: null,
      areaCode: null,
      address: null,
    } as const
    return { unit: this.#newId(), face, superiors }
  }

  #merge() {
    const into = this.#random() < 0.5 ? this.#newUnit() : this.#pick()
    const units = [...new Set([this.#pick(), this.#pick(), this.#pick()])]
    return { kind: 'merge' as const, units, into, handover: null }
  }

  #split() {
    const unit = this.#pick()
    const share = 0.25 + this.#random() / 2
    const rest = this.#newUnit()
    const dice = this.#random()
    const goingOn = dice < 0.4 ? unit : dice < 0.5 ? this.#pick() : this.#newUnit()
    const below = this.#random() < 0.4 ? { [this.#pick()]: rest.unit } : {}
    const parts = [
      { into: goingOn, share },
      { into: rest, share: 1 - share },
    ]
    return { kind: 'split' as const, unit, parts, below, handover: this.#handover(rest.unit) }
  }
}
