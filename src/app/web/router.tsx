import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  useNavigate,
} from '@tanstack/react-router'
import { sessionQuery } from '#features/accounts/web/session.ts'
import { type AuditAddress, readAuditAddress } from '#features/audit/web/audit-address.ts'
import { type DaysOffAddress, readDaysOffAddress } from '#features/calendar/web/year-place.ts'
import { type BoardAddress, readBoardAddress } from '#features/desk/web/board-address.ts'
import { type CalendarAddress, readCalendarAddress } from '#features/desk/web/calendar-address.ts'
import type { DocumentFilters } from '#features/documents/web/document-filters.ts'
import { readFilters } from '#features/documents/web/document-filters.ts'
import {
  type GroupsAddress,
  readGroupsAddress,
  readUnitsAddress,
  type UnitsAddress,
} from '#features/organisation/web/unit-page-place.ts'
import { type PeopleFilters, readPeopleFilters } from '#features/people/web/people-filters.ts'
import { type NewPlanAddress, readNewPlanAddress } from '#features/plans/web/editor/new-plan-address.ts'
import {
  type PlanAddress,
  type PlansAddress,
  readPlanAddress,
  readPlansAddress,
} from '#features/plans/web/plan-address.ts'
import { type RemindersAddress, readRemindersAddress } from '#features/reminders/web/reminders-address.ts'
import { type AssignmentsAddress, readAssignmentsAddress } from '#features/tasks/web/assignments-address.ts'
import { BrokenPage, UnknownPage, WaitingPage } from './fallback-pages.tsx'
import { Frame } from './frame.tsx'
import { readSearch, writeSearch } from './search-text.ts'

const SignInPage = lazyRouteComponent(() => import('#features/accounts/web/sign-in-page.tsx'))
const InvitationPage = lazyRouteComponent(() => import('#features/accounts/web/invitation-page.tsx'))
const FirstAdministratorPage = lazyRouteComponent(() => import('#features/accounts/web/first-administrator-page.tsx'))

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  notFoundComponent: UnknownPage,
})

/** Where to go after signing in: a path of this application, never another site. */
const readNext = (search: Record<string, unknown>): { next?: string } => {
  const { next } = search
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}
}

/** Where to go, and what the identity provider sent the browser back with: a refusal (`loi`), or the second step. */
const readSignIn = (search: Record<string, unknown>): { next?: string; loi?: string; buoc?: string } => ({
  ...readNext(search),
  ...(typeof search.loi === 'string' ? { loi: search.loi } : {}),
  ...(search.buoc === '2' ? { buoc: '2' } : {}),
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dang-nhap',
  validateSearch: readSignIn,
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    if (session.needsFirstAdministrator) throw redirect({ to: '/khoi-tao' })
    if (session.account) throw redirect({ href: search.next ?? '/' })
  },
  component: function SignIn() {
    const { next, loi, buoc } = signInRoute.useSearch()
    const navigate = useNavigate()
    return (
      <SignInPage
        onDone={() => void navigate({ href: next ?? '/' })}
        second={buoc === '2'}
        {...(next ? { next } : {})}
        {...(loi ? { code: loi } : {})}
      />
    )
  },
})

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/loi-moi',
  component: function Invitation() {
    const navigate = useNavigate()
    return <InvitationPage onDone={() => void navigate({ to: '/' })} />
  },
})

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/khoi-tao',
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    if (!session.needsFirstAdministrator) throw redirect({ to: '/' })
  },
  component: function Setup() {
    const navigate = useNavigate()
    return <FirstAdministratorPage onDone={() => void navigate({ to: '/' })} />
  },
})

/** Where a second factor is set up: all that is open to whoever must have one and has none yet. */
const securityPath = '/bao-mat'

const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    if (session.needsFirstAdministrator) throw redirect({ to: '/khoi-tao' })
    if (!session.account) {
      throw redirect({ to: '/dang-nhap', search: location.href === '/' ? {} : { next: location.href } })
    }
    if (session.step === 'enrol' && location.pathname !== securityPath) throw redirect({ to: securityPath })
  },
  component: Frame,
})

const deskRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./desk-page.tsx')),
})

const assignmentsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/nhiem-vu',
  validateSearch: (search: Record<string, unknown>): AssignmentsAddress => readAssignmentsAddress(search),
  component: lazyRouteComponent(() => import('./assignments-page.tsx')),
})

const assignmentRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/nhiem-vu/$assignmentId',
  component: lazyRouteComponent(() => import('./assignment-page.tsx')),
})

const boardRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ban-lam-viec/cham-han',
  validateSearch: (search: Record<string, unknown>): BoardAddress => readBoardAddress(search),
  component: lazyRouteComponent(() => import('./board-page.tsx')),
})

const calendarRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/lich',
  validateSearch: (search: Record<string, unknown>): CalendarAddress => readCalendarAddress(search),
  component: lazyRouteComponent(() => import('./calendar-page.tsx')),
})

const feedsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/lich/dang-ky',
  component: lazyRouteComponent(() => import('./feeds-page.tsx')),
})

const daysOffRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/lich/ngay-nghi',
  validateSearch: (search: Record<string, unknown>): DaysOffAddress => readDaysOffAddress(search),
  component: lazyRouteComponent(() => import('#features/calendar/web/days-off-page.tsx')),
})

const documentsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/van-ban',
  validateSearch: (search: Record<string, unknown>): DocumentFilters => readFilters(search),
  component: lazyRouteComponent(() => import('#features/documents/web/documents-page.tsx')),
})

const reviewRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/van-ban/$documentId',
  validateSearch: ({ fact }: Record<string, unknown>): { fact?: string } => (typeof fact === 'string' ? { fact } : {}),
  component: lazyRouteComponent(() => import('#features/documents/web/review-page.tsx')),
})

const plansRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ke-hoach',
  validateSearch: (search: Record<string, unknown>): PlansAddress => readPlansAddress(search),
  component: lazyRouteComponent(() => import('#features/plans/web/plans-page.tsx')),
})

const planRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ke-hoach/$planId',
  validateSearch: (search: Record<string, unknown>): PlanAddress => readPlanAddress(search),
  component: lazyRouteComponent(() => import('./plan-page.tsx')),
})

const registersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ke-hoach/so-dang-ky',
  validateSearch: ({ so }: Record<string, unknown>): { so?: string } => (typeof so === 'string' ? { so } : {}),
  component: lazyRouteComponent(() => import('#features/registers/web/registers-page.tsx')),
})

const newPlanRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ke-hoach/moi',
  validateSearch: (search: Record<string, unknown>): NewPlanAddress => readNewPlanAddress(search),
  component: lazyRouteComponent(() => import('#features/plans/web/editor/new-plan-page.tsx')),
})

const editPlanRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ke-hoach/$planId/soan',
  validateSearch: ({ muc }: Record<string, unknown>): { muc?: string } => (typeof muc === 'string' ? { muc } : {}),
  component: lazyRouteComponent(() => import('./plan-editor-page.tsx')),
})

const unitsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/don-vi',
  validateSearch: (search: Record<string, unknown>): UnitsAddress => readUnitsAddress(search),
  component: lazyRouteComponent(() => import('#features/organisation/web/units-page.tsx')),
})

const groupsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/don-vi/nhom',
  validateSearch: (search: Record<string, unknown>): GroupsAddress => readGroupsAddress(search),
  component: lazyRouteComponent(() => import('#features/organisation/web/groups-page.tsx')),
})

const peopleRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/nguoi-dung',
  validateSearch: (search: Record<string, unknown>): PeopleFilters => readPeopleFilters(search),
  component: lazyRouteComponent(() => import('./people-page.tsx')),
})

const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/nhat-ky',
  validateSearch: (search: Record<string, unknown>): AuditAddress => readAuditAddress(search),
  component: lazyRouteComponent(() => import('./audit-page.tsx')),
})

const unitLifeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/don-vi/$unitId/qua-trinh',
  component: lazyRouteComponent(() => import('#features/organisation/web/unit-life-page.tsx')),
})

const unitEventRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/don-vi/$unitId/sap-xep/$viec',
  component: lazyRouteComponent(() => import('#features/organisation/web/event-page.tsx')),
})

const unitImportRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/don-vi/nhap',
  component: lazyRouteComponent(() => import('#features/organisation/web/import-page.tsx')),
})

const unitFoundingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/don-vi/thanh-lap',
  component: lazyRouteComponent(() => import('#features/organisation/web/event-page.tsx'), 'FoundingPage'),
})

const remindersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/loi-nhac',
  validateSearch: (search: Record<string, unknown>): RemindersAddress => readRemindersAddress(search),
  component: lazyRouteComponent(() => import('#features/reminders/web/reminders-page.tsx')),
})

const reminderSettingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/loi-nhac/thiet-lap',
  component: lazyRouteComponent(() => import('#features/reminders/web/reminder-settings-page.tsx')),
})

const securityRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: securityPath,
  component: lazyRouteComponent(() => import('#features/accounts/web/security-page.tsx')),
})

const pages = frameRoute.addChildren([
  deskRoute,
  assignmentsRoute,
  assignmentRoute,
  boardRoute,
  calendarRoute,
  feedsRoute,
  daysOffRoute,
  documentsRoute,
  reviewRoute,
  plansRoute,
  planRoute,
  newPlanRoute,
  editPlanRoute,
  registersRoute,
  peopleRoute,
  unitsRoute,
  groupsRoute,
  unitLifeRoute,
  unitEventRoute,
  unitFoundingRoute,
  unitImportRoute,
  auditRoute,
  remindersRoute,
  reminderSettingsRoute,
  securityRoute,
])
const routeTree = rootRoute.addChildren([signInRoute, setupRoute, invitationRoute, pages])

/** The map of the application: address → page. */
export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultPreload: 'intent',
    defaultPendingComponent: WaitingPage,
    defaultErrorComponent: BrokenPage,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
