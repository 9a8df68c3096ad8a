import { type ComponentType, createContext, useContext } from 'react'

/** Pieces of other features that the page of a plan is put together with; the app hands them in. */
export interface PlanPageParts {
  /** What the plan gave, item by item and unit by unit. */
  readonly Given: ComponentType<{ planId: string; isInForce: boolean }>
  /** Before issuing: what would be given to whom, or changed. */
  readonly IssuePreview: ComponentType<{ planId: string }>
  /** The year of its deadlines, with what collides; `onItem` leads to a task or a duty. */
  readonly YearOfDeadlines: ComponentType<{ planId: string; heading?: 'h3' | 'h4'; onItem?: (itemId: string) => void }>
  /** The items over the time of the plan, with today. */
  readonly Timeline: ComponentType<{ planId: string }>
}

const Parts = createContext<PlanPageParts | null>(null)

export const PlanPartsProvider = Parts.Provider

export function usePlanParts(): PlanPageParts {
  const parts = useContext(Parts)
  if (!parts) throw new Error('the page of a plan needs its parts')
  return parts
}
