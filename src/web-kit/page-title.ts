import { useEffect } from 'react'

/** The title of the window while a page stands. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · danvan`
  }, [title])
}
