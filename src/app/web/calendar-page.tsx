import CalendarPage from '#features/desk/web/calendar-page.tsx'
import { DeskParts } from './desk-parts-of-app.tsx'

export default function CalendarPageOfApp() {
  return (
    <DeskParts>
      <CalendarPage />
    </DeskParts>
  )
}
