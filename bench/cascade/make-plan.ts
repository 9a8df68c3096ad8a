import type { PlanContent, PlanTask } from '../../src/features/plans/model/index.ts'
import { newId } from '../../src/kernel/ids.ts'
import { seededRandom } from '../../tests/support/random.ts'

const works = [
  'Tổ chức đối thoại',
  'Kiểm tra cơ sở',
  'Tuyên truyền',
  'Tiếp công dân',
  'Rà soát quy chế',
  'Nhân rộng mô hình',
]
const withWhom = ['với Nhân dân', 'với đoàn viên, hội viên', 'ở từng thôn, tổ dân phố', 'trong cơ quan', 'trên địa bàn']

/** A plan of so many tasks, each for every one of the units, with two helpers and a day; the same seed gives the same. */
export function makePlan(tasks: number, units: readonly string[], seed: number): PlanContent {
  const random = seededRandom(seed)
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? ''
  const lead = units.map((unitId) => ({ kind: 'unit' as const, unitId }))
  const day = () => {
    const [month, date] = [1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)]
    return `<=2027-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  }
  return {
    sections: [],
    duties: [],
    tasks: Array.from(
      { length: tasks },
      (_, index): PlanTask => ({
        id: newId(),
        factId: null,
        sectionId: null,
        path: `II/${index + 1}`,
        text: `${pick(works)} ${pick(withWhom)}, nội dung thứ ${index + 1} của năm`,
        lead,
        leadText: [],
        support: [pick(units), pick(units)].map((unitId) => ({ kind: 'unit', unitId })),
        supportText: [],
        deadlines: [{ text: '', kind: 'absolute', normalized: day() }],
        evidence: 'any',
        asksPlan: index === 0,
        inherits: null,
      }),
    ),
  }
}
