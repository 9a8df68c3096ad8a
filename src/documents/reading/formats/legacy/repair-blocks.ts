import type { Block } from '../../blocks.ts'
import { type LegacyEncoding, repairLegacy } from './repair-legacy.ts'

/** `repairLegacy` for blocks: where fonts did not tell, the letters themselves do. */
export function repairBlocks(blocks: readonly Block[]): {
  blocks: readonly Block[]
  encoding: LegacyEncoding | null
} {
  const { texts, encoding } = repairLegacy(blocks.map(({ text }) => text))
  if (!encoding) return { blocks, encoding }
  return { blocks: blocks.map((block, index) => ({ ...block, text: texts[index] ?? block.text })), encoding }
}
