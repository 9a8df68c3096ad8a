import { newId } from '#kernel/ids.ts'

/** The id of an item that is written here; it stays the item's from version to version. */
export const newItemId = (): string => newId()
