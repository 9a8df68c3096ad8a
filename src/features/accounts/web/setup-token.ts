/** The token of a one-time link, whether the whole link, its `#ma=…` end or the bare token is given. */
export function tokenOf(link: string): string {
  const text = link.trim()
  const mark = text.lastIndexOf('ma=')
  return mark < 0 ? text : decodeURIComponent(text.slice(mark + 3))
}
