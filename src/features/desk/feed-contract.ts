import { z } from 'zod'
import { unitName } from './contract.ts'

/** A calendar that one subscribes to by its secret address. */
const feed = z.object({
  id: z.string(),
  /** Null: every unit at which one works. */
  unit: unitName.nullable(),
  madeAt: z.string(),
  /** When a calendar last came for it; null: never. */
  fetchedAt: z.string().nullable(),
})
export type Feed = z.infer<typeof feed>

export const feedList = z.object({ items: z.array(feed) })
export type FeedList = z.infer<typeof feedList>

export const feedInput = z.object({ unit: z.uuid().nullable() })

/** The address is told this once: only its hash is kept. */
export const madeFeed = feed.extend({ url: z.string() })
export type MadeFeed = z.infer<typeof madeFeed>
