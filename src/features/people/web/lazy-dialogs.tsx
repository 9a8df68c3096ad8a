import { lazy } from 'react'

// The windows of the page, each fetched when it is first opened (inside a Suspense of the opener): the calendar and the
// forms are not needed to read a list.

const personDialogs = () => import('./person-dialogs.tsx')

export const AddPersonDialog = lazy(async () => ({ default: (await personDialogs()).AddPersonDialog }))
export const AppointDialog = lazy(async () => ({ default: (await personDialogs()).AppointDialog }))
export const ChangePersonDialog = lazy(async () => ({ default: (await personDialogs()).ChangePersonDialog }))
export const DepartDialog = lazy(async () => ({ default: (await personDialogs()).DepartDialog }))

export const EndAppointmentDialog = lazy(async () => ({
  default: (await import('./end-appointment-dialog.tsx')).EndAppointmentDialog,
}))
export const StandInDialog = lazy(async () => ({ default: (await import('./stand-in-dialog.tsx')).StandInDialog }))
export const ConfirmDialog = lazy(async () => ({
  default: (await import('#web-kit/confirm-dialog.tsx')).ConfirmDialog,
}))
export const PastePeopleDialog = lazy(async () => ({
  default: (await import('./paste-people-dialog.tsx')).PastePeopleDialog,
}))
