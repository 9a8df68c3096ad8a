import { useEffect } from 'react'
import style from './announcement.module.css'
import { observable, useObservable } from './observable.ts'

const announcement = observable<{ readonly words: string } | null>(null)

/** Says in passing that something was done; it goes away by itself. */
export function announce(words: string): void {
  announcement.set({ words })
}

/** The place where announcements appear, read out by a screen reader. */
export function Announcements() {
  const current = useObservable(announcement)
  useEffect(() => {
    if (!current) return
    const timer = setTimeout(() => announcement.set(null), 6000)
    return () => clearTimeout(timer)
  }, [current])
  return (
    <div role="status" className={style.place}>
      {current && <p className={style.words}>{current.words}</p>}
    </div>
  )
}
