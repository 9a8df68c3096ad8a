import { createContext, type ReactNode, useContext } from 'react'

export interface NamedUnit {
  readonly id: string
  readonly name: string
}

export interface PickedTarget extends NamedUnit {
  readonly kind: 'unit' | 'group'
}

/** What other features lend to the editor; the program puts them together. */
export interface EditorParts {
  readonly UnitPicker: (props: {
    label: string
    description?: ReactNode
    value: NamedUnit | null
    onChange: (unit: NamedUnit | null) => void
  }) => ReactNode
  /** Chooses any number of units and saved groups. */
  readonly UnitsPicker: (props: {
    label: string
    value: readonly PickedTarget[]
    onChange: (chosen: readonly PickedTarget[]) => void
    groups: boolean
  }) => ReactNode
}

const Parts = createContext<EditorParts | null>(null)
export const EditorPartsProvider = Parts.Provider

export function useEditorParts(): EditorParts {
  const parts = useContext(Parts)
  if (!parts) throw new Error('the editor is put together by the program')
  return parts
}
