const storageKey = 'danvan.recent-units'
const mostRemembered = 8

/** The units chosen last in this browser, the latest first. */
export function recentUnits(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, mostRemembered) : []
  } catch {
    return []
  }
}

/** Puts a unit at the head of those chosen last. */
export function rememberUnit(id: string): void {
  try {
    const others = recentUnits().filter((each) => each !== id)
    localStorage.setItem(storageKey, JSON.stringify([id, ...others].slice(0, mostRemembered)))
  } catch {
    // A browser that keeps nothing offers nothing.
  }
}
