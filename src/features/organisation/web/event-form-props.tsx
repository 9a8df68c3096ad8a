import { TextInput } from '@mantine/core'
import type { UnitName } from '../contract.ts'
import type { EventDraft, NewUnitDraft } from './event-draft.ts'

type DraftOf<Kind extends EventDraft['kind']> = EventDraft & { readonly kind: Kind }

/** What a form is given: what it holds, the day that is chosen, the unit it is about, and how to make another new unit. */
export interface FormProps<Kind extends EventDraft['kind']> {
  readonly draft: DraftOf<Kind>
  readonly day: string | null
  /** Null for a founding that starts from no unit. */
  readonly unit: UnitName | null
  readonly newUnit: () => NewUnitDraft
  readonly onChange: (draft: EventDraft) => void
}

/** The paper by which work was handed over. */
export function MinutesField(props: { minutes: string; onChange: (minutes: string) => void }) {
  return (
    <TextInput
      label="Biên bản bàn giao (nếu có)"
      placeholder="Số, ký hiệu biên bản"
      value={props.minutes}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}
