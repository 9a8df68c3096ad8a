import { useEffect, useState } from 'react'

/** What is typed, once it has rested for so many milliseconds: a search is not asked for at every key. */
export function useRested(value: string, milliseconds: number): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return rested
}
