import { observable, useObservable } from './observable.ts'

const printing = observable(false)
if (typeof window !== 'undefined') {
  window.addEventListener('beforeprint', () => printing.set(true))
  window.addEventListener('afterprint', () => printing.set(false))
}

/** Whether the page is on its way to paper, where nothing can be unfolded and nothing pressed. */
export function usePrinting(): boolean {
  return useObservable(printing)
}
