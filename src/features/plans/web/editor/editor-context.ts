import { createContext, useContext } from 'react'
import type { ProposalsAnswer, TargetsAnswer } from '../../editing-contract.ts'
import type { PlanContent, PlanSection, PlanTask, ReportDuty, Target } from '../../model/index.ts'

export type Described = TargetsAnswer['items'][number]
export type Proposed = ProposalsAnswer['items'][number]

/** For what kinds of bodies are chosen, and who hears of the choice. */
export interface AskedKinds {
  readonly label: string
  readonly onChoose: (target: Target) => void
}

/** What the parts of the editor share; it stays the same while the content changes. */
export interface EditorTools {
  /** The content as it is now, for whoever acts on a key. */
  readonly content: () => PlanContent
  readonly change: (content: PlanContent, about?: string | null) => void
  readonly changeTask: (id: string, part: Partial<PlanTask>, about?: string) => void
  readonly changeSection: (id: string, part: Partial<PlanSection>, about?: string) => void
  readonly changeDuty: (id: string, part: Partial<ReportDuty>, about?: string) => void
  /** Selects an item and puts the cursor into its text. */
  readonly goTo: (id: string, at?: 'start' | 'end') => void
  /** Asks for kinds of bodies in a window. */
  readonly chooseKinds: (asked: AskedKinds) => void
  /** The year for days that are typed without one. */
  readonly year: number
  /** Deadlines of the items above that ours carry on, by our item. */
  readonly above: Readonly<Record<string, readonly string[]>>
}

/** What the server told about targets and words; grows while one edits. */
export interface EditorWords {
  readonly describe: (target: Target) => Described | undefined
  readonly proposed: (words: string) => Proposed | undefined
}

const Tools = createContext<EditorTools | null>(null)
const Words = createContext<EditorWords | null>(null)
export const ToolsProvider = Tools.Provider
export const WordsProvider = Words.Provider

export function useTools(): EditorTools {
  const tools = useContext(Tools)
  if (!tools) throw new Error('outside of the editor')
  return tools
}

export function useWords(): EditorWords {
  const words = useContext(Words)
  if (!words) throw new Error('outside of the editor')
  return words
}
