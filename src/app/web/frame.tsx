import {
  IconCalendar,
  IconChecklist,
  IconFileText,
  IconHome,
  IconListCheck,
  IconSitemap,
  IconUsers,
} from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useNavigate, useRouter, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { sessionQuery } from '#features/accounts/web/session.ts'
import { Bell } from '#features/reminders/web/bell.tsx'
import { Brand } from '#web-kit/brand.tsx'
import { Shell } from '#web-kit/shell.tsx'
import { AuditLink } from './audit-link.tsx'
import { DocumentSearch } from './document-search.tsx'
import style from './frame.module.css'
import { SectionLink } from './section-link.tsx'

/** Its menu brings the code that places what floats: it comes right after the page. */
const AccountMenu = lazy(async () => ({
  default: (await import('#features/accounts/web/account-menu.tsx')).AccountMenu,
}))

/** Not of the first load: most people work as one thing at one unit. */
const ActingPlace = lazy(() => import('#features/people/web/acting-place.tsx'))

const sections = [
  { to: '/', label: 'Bàn làm việc', icon: IconHome, exact: true },
  { to: '/van-ban', label: 'Văn bản', icon: IconFileText, exact: false },
  { to: '/ke-hoach', label: 'Kế hoạch', icon: IconListCheck, exact: false },
  { to: '/nhiem-vu', label: 'Nhiệm vụ', icon: IconChecklist, exact: false },
  { to: '/lich', label: 'Lịch', icon: IconCalendar, exact: false },
  { to: '/don-vi', label: 'Đơn vị', icon: IconSitemap, exact: false },
  { to: '/nguoi-dung', label: 'Người dùng', icon: IconUsers, exact: false },
] as const

function Navigation() {
  return sections.map((section) => <SectionLink key={section.to} {...section} />)
}

/** After a change of page the focus starts at the page, as it would after loading one. */
function useFocusOnNewPage(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const first = useRef(true)
  useEffect(() => {
    if (path === undefined) return
    if (first.current) first.current = false
    else if (
      !document.activeElement ||
      document.activeElement === document.body ||
      !document.activeElement.closest('main')
    )
      document.getElementById('main')?.focus({ preventScroll: true })
  }, [path])
}

/** The frame of every page behind the sign-in. */
export function Frame() {
  const { data: session } = useQuery(sessionQuery)
  const cache = useQueryClient()
  const router = useRouter()
  const navigate = useNavigate()
  useFocusOnNewPage()
  const account = session?.account
  useEffect(() => {
    if (session && (!session.account || session.step)) void router.invalidate()
  }, [session, router])
  const leave = () => {
    cache.clear()
    void navigate({ to: '/dang-nhap', search: {} })
  }
  return (
    <Shell
      brand={
        <Link to="/" className={style.brand} aria-label="danvan, về bàn làm việc">
          <Brand />
        </Link>
      }
      navigation={
        <>
          <Navigation />
          {account && <AuditLink accountId={account.id} />}
        </>
      }
      search={<DocumentSearch />}
      notice={
        account &&
        session.step === null && (
          <Suspense>
            <ActingPlace />
          </Suspense>
        )
      }
      account={
        account ? (
          <div className={style.account}>
            {session.step === null && <Bell />}
            <Suspense>
              <AccountMenu account={account} onSignedOut={leave} />
            </Suspense>
          </div>
        ) : null
      }
    >
      <Outlet />
    </Shell>
  )
}
