import { type ComponentType, createContext, type ReactNode, useContext } from 'react'

interface UnitName {
  readonly id: string
  readonly name: string
}

/** Pieces of other features that the pages of people are put together with; the app hands them in. */
export interface PeoplePageParts {
  /** Chooses a unit as it is on a day. */
  readonly UnitPicker: ComponentType<{
    label: string
    value: UnitName | null
    onChange: (unit: UnitName | null) => void
    required?: boolean
    day?: string | null
    description?: ReactNode
    error?: ReactNode
  }>
  /** Chooses any number of units. */
  readonly UnitsPicker: ComponentType<{
    label: string
    value: readonly UnitName[]
    onChange: (units: readonly UnitName[]) => void
    description?: ReactNode
  }>
  /** How the person signs in: account, invitation, sessions. */
  readonly SignInOfPerson: ComponentType<{ personId: string; personName: string }> | null
}

const Parts = createContext<PeoplePageParts | null>(null)

export const PeoplePartsProvider = Parts.Provider

export function usePeopleParts(): PeoplePageParts {
  const parts = useContext(Parts)
  if (!parts) throw new Error('the pages of people need their parts')
  return parts
}
