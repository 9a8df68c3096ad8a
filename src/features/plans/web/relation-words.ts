import type { PlanParent } from '../contract.ts'

/** In what way one plan rests on another. */
export const relationWords: Readonly<Record<PlanParent['relation'], string>> = {
  implements: 'Triển khai thực hiện',
  umbrella: 'Thuộc kế hoạch nhiều năm',
  continues: 'Tiếp nối',
}
