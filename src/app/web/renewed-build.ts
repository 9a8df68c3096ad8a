const noteKey = 'danvan.reloaded-at'
const quietMilliseconds = 30_000

/** Whether a reload has been tried just now, so that a server that lacks a part does not make the page reload for ever. */
function triedJustNow(): boolean {
  try {
    const before = Number(sessionStorage.getItem(noteKey) ?? 0)
    sessionStorage.setItem(noteKey, String(Date.now()))
    return Date.now() - before < quietMilliseconds
  } catch {
    return true
  }
}

/**
 * After the server got a newer version, a page opened before asks for parts that are no longer there. Loading the page
 * anew brings the new version; verdicts and files are sent the moment they are given, so nothing is lost by it.
 */
export function reloadOnceWhenRenewed(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (triedJustNow()) return
    event.preventDefault()
    location.reload()
  })
}
