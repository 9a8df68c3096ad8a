import { SignInOfPerson } from '#features/accounts/web/person-sign-in.tsx'
import { UnitPicker, UnitsPicker } from '#features/organisation/web/unit-picker.tsx'
import { PeoplePage } from '#features/people/web/people-page.tsx'
import { type PeoplePageParts, PeoplePartsProvider } from '#features/people/web/people-parts.tsx'

const parts: PeoplePageParts = {
  UnitPicker,
  UnitsPicker: ({ value, onChange, ...words }) => (
    <UnitsPicker
      {...words}
      value={value.map((unit) => ({ kind: 'unit', ...unit }))}
      onChange={(units) => onChange(units.map(({ id, name }) => ({ id, name })))}
    />
  ),
  SignInOfPerson,
}

/** The page of people, put together with the choice of units and with how people sign in. */
export default function PeoplePageOfApp() {
  return (
    <PeoplePartsProvider value={parts}>
      <PeoplePage />
    </PeoplePartsProvider>
  )
}
