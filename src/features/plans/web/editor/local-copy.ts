import type { PlanContent } from '../../model/index.ts'

/** What is not on the server yet, with what it was made from. */
export interface LocalCopy {
  readonly base: { readonly revision: number; readonly content: PlanContent }
  readonly content: PlanContent
}

const placeOf = (planId: string, version: number) => `danvan.plan.${planId}.${version}`

/** Keeps a copy in this browser until the server has it. A browser that keeps nothing loses only what is not saved. */
export function keepCopy(planId: string, version: number, copy: LocalCopy): void {
  try {
    localStorage.setItem(placeOf(planId, version), JSON.stringify(copy))
  } catch {
    // Full or forbidden: the page itself still holds it, and says that it is not saved.
  }
}

export function readCopy(planId: string, version: number): LocalCopy | null {
  try {
    const text = localStorage.getItem(placeOf(planId, version))
    const copy = text === null ? null : (JSON.parse(text) as LocalCopy)
    return copy && Array.isArray(copy.content?.tasks) && Array.isArray(copy.base?.content?.tasks) ? copy : null
  } catch {
    return null
  }
}

export function dropCopy(planId: string, version: number): void {
  try {
    localStorage.removeItem(placeOf(planId, version))
  } catch {
    // Nothing was kept.
  }
}
