import type { Actor } from '#access/actor.ts'
import type { RefusalCode } from '#kernel/refusals.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { type AuditActor, writeAudit } from './audit.ts'

/** A command that was refused, without a word of what was sent. */
export interface RefusedCommand {
  readonly at: Date
  /** Null where nobody is signed in. */
  readonly actor: Actor | null
  readonly address: string
  /** Method and path as the API describes them, e.g. `PUT /api/documents/{id}/reviews`. */
  readonly route: string
  /** The record that it was about, where the path names one. */
  readonly subject: { readonly kind: string; readonly id: string } | null
  readonly code: RefusalCode
}

/** Within a window, this many refusals of one sender are written one by one; of the others only how many there were. */
const mostOfOne = 20
/** The same for all senders together, so that no crowd of them fills the disk either. */
const mostOfAll = 2000
/** Senders who are counted each by themself; those beyond are counted as one. */
const mostSenders = 200
export const windowMilliseconds = 10 * 60 * 1000

interface Sender {
  readonly actor: AuditActor
  readonly unit: string | null
  refused: number
  readonly unwritten: Map<RefusalCode, number>
}

/**
 * Writes refused commands into the log. The first of a sender (an account, or an address where nobody is signed in) are
 * always there, each with its route; a flood costs some entries a window, however large it is, and its size is told.
 */
export class RefusalLog {
  readonly #database: Database
  readonly #onFault: (error: unknown) => void
  #senders = new Map<string, Sender>()
  #windowEnd = 0
  #written = 0
  #latest = new Date(0)
  #timer: NodeJS.Timeout | null = null

  constructor(database: Database, onFault: (error: unknown) => void) {
    this.#database = database
    this.#onFault = onFault
  }

  /** Ends when the entry is written. A log that cannot be written is a fault, but the refusal stands. */
  async record(refused: RefusedCommand): Promise<void> {
    try {
      if (refused.at.getTime() >= this.#windowEnd) await this.#beginWindow(refused.at)
      this.#latest = refused.at
      const sender = this.#senderOf(refused)
      sender.refused += 1
      if (sender.refused > mostOfOne || this.#written >= mostOfAll) return this.#count(sender, refused.code)
      this.#written += 1
      await this.#write(refused, sender)
    } catch (error) {
      this.#onFault(error)
    }
  }

  /** Writes down what was only counted so far. */
  async close(): Promise<void> {
    await this.#tellUnwritten().catch(this.#onFault)
  }

  async #beginWindow(now: Date): Promise<void> {
    this.#windowEnd = now.getTime() + windowMilliseconds
    this.#written = 0
    await this.#tellUnwritten()
  }

  #senderOf({ actor, address }: RefusedCommand): Sender {
    const wanted = actor?.accountId ?? address
    const key = this.#senders.has(wanted) || this.#senders.size < mostSenders ? wanted : ''
    const known = this.#senders.get(key)
    if (known) return known
    const stranger = { accountId: null, personId: null, name: '', origin: { address: key && address, sessionId: null } }
    const sender = {
      actor: key && actor ? actor : stranger,
      unit: actor?.unit ?? null,
      refused: 0,
      unwritten: new Map(),
    }
    this.#senders.set(key, sender)
    return sender
  }

  #count(sender: Sender, code: RefusalCode): void {
    sender.unwritten.set(code, (sender.unwritten.get(code) ?? 0) + 1)
    if (this.#timer) return
    this.#timer = setTimeout(() => void this.close(), windowMilliseconds)
    this.#timer.unref()
  }

  async #write({ at, actor, address, route, subject, code }: RefusedCommand, sender: Sender): Promise<void> {
    const stranger = {
      ...sender.actor,
      accountId: null,
      personId: null,
      name: '',
      origin: { address, sessionId: null },
    }
    await inTransaction(this.#database, (transaction) =>
      writeAudit(transaction, {
        at,
        actor: actor ?? stranger,
        as: null,
        action: 'refusal',
        subject: subject ?? { kind: 'route', id: route },
        unit: actor?.unit ?? null,
        detail: { code, route },
      }),
    )
  }

  async #tellUnwritten(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    const flooded = [...this.#senders.values()].filter(({ unwritten }) => unwritten.size > 0)
    this.#senders = new Map()
    for (const { actor, unit, unwritten } of flooded) {
      const codes = Object.fromEntries(unwritten)
      await inTransaction(this.#database, (transaction) =>
        writeAudit(transaction, {
          at: this.#latest,
          actor,
          as: null,
          action: 'refusal.more',
          subject: { kind: 'route', id: '*' },
          unit,
          detail: { count: [...unwritten.values()].reduce((sum, each) => sum + each, 0), codes },
        }),
      )
    }
  }
}
