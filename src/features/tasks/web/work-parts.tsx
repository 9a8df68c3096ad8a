import { type ComponentType, createContext, type ReactNode, useContext } from 'react'

interface UnitName {
  readonly id: string
  readonly name: string
}

/** Pieces of other features that the pages of work are put together with; the app hands them in. */
export interface WorkPageParts {
  /** Chooses a unit. */
  readonly UnitPicker: ComponentType<{
    label: string
    value: UnitName | null
    onChange: (unit: UnitName | null) => void
    required?: boolean
    description?: ReactNode
  }>
  /** Chooses any number of units. */
  readonly UnitsPicker: ComponentType<{
    label: string
    value: readonly UnitName[]
    onChange: (units: readonly UnitName[]) => void
    description?: ReactNode
  }>
}

const Parts = createContext<WorkPageParts | null>(null)

export const WorkPartsProvider = Parts.Provider

export function useWorkParts(): WorkPageParts {
  const parts = useContext(Parts)
  if (!parts) throw new Error('the pages of work need their parts')
  return parts
}
