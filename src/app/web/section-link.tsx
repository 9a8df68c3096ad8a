import { Link, type LinkProps } from '@tanstack/react-router'
import { type ComponentType, type RefObject, useEffect, useRef } from 'react'

/** Standing in the link of the current part, brings it into view. */
function Shown(props: { link: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    // Newer browsers answer a promise, which is no way to clean up.
    void props.link.current?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [props.link])
  return null
}

/** The way to a part of the program. That of the part one is in comes into view where not all have room. */
export function SectionLink(props: {
  to: NonNullable<LinkProps['to']>
  label: string
  icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>
  exact?: boolean
}) {
  const { to, label, icon: Icon, exact = false } = props
  const link = useRef<HTMLAnchorElement>(null)
  return (
    <Link ref={link} to={to} activeOptions={{ exact, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
      {({ isActive }) => (
        <>
          {isActive && <Shown link={link} />}
          <Icon size={18} stroke={1.7} aria-hidden />
          {label}
        </>
      )}
    </Link>
  )
}
