/** Where a new plan comes from, and from which plan: `?tu=nam-truoc&kh=…`. */
export interface NewPlanAddress {
  readonly tu?: NewPlanSource
  readonly kh?: string
}

export const newPlanSources = ['dau', 'nam-truoc', 'cap-tren', 'van-ban'] as const
export type NewPlanSource = (typeof newPlanSources)[number]

export function readNewPlanAddress({ tu, kh }: Record<string, unknown>): NewPlanAddress {
  const source = newPlanSources.find((each) => each === tu)
  return { ...(source ? { tu: source } : {}), ...(typeof kh === 'string' && kh !== '' ? { kh } : {}) }
}
