import { type ComponentType, createContext, useContext } from 'react'

/** Pieces of other features that the pages of the desk are put together with; the app hands them in. */
export interface DeskPageParts {
  /** Chooses a plan among those that the viewer sees; null: all of them. */
  readonly PlanPicker: ComponentType<{ value: string | null; onChange: (plan: string | null) => void }>
  /** Chooses a unit as it is today. */
  readonly UnitPicker: ComponentType<{
    label: string
    value: { readonly id: string; readonly name: string } | null
    onChange: (unit: { readonly id: string; readonly name: string } | null) => void
  }>
}

const Parts = createContext<DeskPageParts | null>(null)

export const DeskPartsProvider = Parts.Provider

export function useDeskParts(): DeskPageParts {
  const parts = useContext(Parts)
  if (!parts) throw new Error('the pages of the desk need their parts')
  return parts
}
