import type { ReactNode } from 'react'
import { Announcements } from './announcement.tsx'
import style from './shell.module.css'
import { UnsavedBanner } from './unsaved-banner.tsx'

/** The frame of every page: brand, navigation, search and account above, the page below. */
export function Shell(props: {
  brand: ReactNode
  navigation: ReactNode
  search: ReactNode
  account: ReactNode
  /** Stands below the head of every page, e.g. as what one works. */
  notice?: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <a className={style.skip} href="#main">
        Tới nội dung chính
      </a>
      <header className={style.bar}>
        <div className={style.brand}>{props.brand}</div>
        <nav className={style.navigation} aria-label="Các phần chính">
          {props.navigation}
        </nav>
        <div className={style.search}>{props.search}</div>
        <div className={style.account}>{props.account}</div>
      </header>
      {props.notice}
      <UnsavedBanner />
      <main id="main" tabIndex={-1} className={style.main}>
        {props.children}
      </main>
      <Announcements />
    </>
  )
}

/** The frame of a page that stands alone: signing in, the first administrator. */
export function PlainFrame(props: { brand: ReactNode; children: ReactNode }) {
  return (
    <main id="main" className={style.plain}>
      <div className={style.plainBrand}>{props.brand}</div>
      <div className={style.card}>{props.children}</div>
    </main>
  )
}

/** The usual width and margins of a page's content. */
export function PageBody(props: { children: ReactNode }) {
  return <div className={style.body}>{props.children}</div>
}

/** The head of a page: what it is, what to do next, and at the side what one can do. */
export function PageHead(props: { title: ReactNode; lead?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={style.head}>
      <div className={style.headWords}>
        <h1>{props.title}</h1>
        {props.lead && <p className={style.lead}>{props.lead}</p>}
      </div>
      {props.actions && <div className={style.actions}>{props.actions}</div>}
    </div>
  )
}
