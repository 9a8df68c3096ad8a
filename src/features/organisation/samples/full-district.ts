import { sampleFace } from './bodies.ts'
import { communes, fullDistrict } from './districts.ts'
import { papers, sampleDays } from './papers.ts'
import type { Province } from './provinces.ts'
import type { SampleDraft } from './sample-draft.ts'

const key = `${fullDistrict.province}/${fullDistrict.name}`
const { short } = fullDistrict

const boards = [
  ['ban-to-chuc', 'Ban Tổ chức Huyện ủy'],
  ['ban-tuyen-giao', 'Ban Tuyên giáo Huyện ủy'],
  ['ban-dan-van', 'Ban Dân vận Huyện ủy'],
  ['uy-ban-kiem-tra', 'Ủy ban Kiểm tra Huyện ủy'],
] as const

/** Bodies of the one district that the sample tells down to its communes, in three lines. */
export function foundFullDistrict(draft: SampleDraft): void {
  const day = sampleDays.opening
  const { province } = fullDistrict
  const found = (part: string, face: ReturnType<typeof sampleFace>, above: Parameters<SampleDraft['found']>[2]) =>
    draft.found(`${key}/${part}`, face, above, day, papers.opening)
  for (const name of ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', 'Phòng Nội vụ', 'Phòng Tư pháp'])
    found(name, sampleFace(`${name} huyện ${short}`, name.startsWith('V') ? 'office' : 'division', 'district'), {
      government: key,
    })
  found('huyen-uy', sampleFace(`Huyện ủy ${short}`, 'party-committee', 'district', { signAbbreviation: 'HU' }), {
    party: `${province}/tinh-uy`,
  })
  found('van-phong', sampleFace(`Văn phòng Huyện ủy ${short}`, 'office', 'district'), { party: `${key}/huyen-uy` })
  for (const [part, name] of boards)
    found(part, sampleFace(`${name} ${short}`, 'party-board', 'district'), { party: `${key}/huyen-uy` })
  found('mttq', sampleFace(`Ủy ban Mặt trận Tổ quốc Việt Nam huyện ${short}`, 'front-committee', 'district'), {
    front: `${province}/mttq`,
  })
  for (const { from } of communes) for (const commune of from) foundCommune(draft, commune, key)
}

/** People's committee, Party committee and Front of a commune, with those above them in the place `above`. */
function foundCommune(
  draft: SampleDraft,
  { name, code }: { readonly name: string; readonly code: string },
  above: string,
  made?: { readonly province: Province },
): void {
  const [day, paper] = made ? [sampleDays.merger, papers.communes] : [sampleDays.opening, papers.opening]
  const self = communeKey(name, made !== undefined)
  const party = made ? `${above}/tinh-uy` : `${above}/huyen-uy`
  draft.found(
    `${self}/ubnd`,
    sampleFace(`Ủy ban nhân dân ${name}`, 'people-committee', 'commune', {
      shortName: `UBND ${name}`,
      signAbbreviation: 'UBND',
      areaCode: code,
    }),
    { government: made ? `${above}/ubnd` : above },
    day,
    paper,
  )
  draft.found(`${self}/dang-uy`, sampleFace(`Đảng ủy ${name}`, 'party-committee', 'commune'), { party }, day, paper)
  draft.found(
    `${self}/mttq`,
    sampleFace(`Ủy ban Mặt trận Tổ quốc Việt Nam ${name}`, 'front-committee', 'commune'),
    { front: `${above}/mttq` },
    day,
    paper,
  )
}

const communeKey = (name: string, isNew: boolean): string => `${key}/${name}${isNew ? ' 2025' : ''}`

export function joinDistrictBoards(draft: SampleDraft): void {
  const joined = `${key}/ban-tuyen-giao-dan-van`
  const day = sampleDays.departments
  draft.found(
    joined,
    sampleFace(`Ban Tuyên giáo và Dân vận Huyện ủy ${short}`, 'party-board', 'district'),
    { party: `${key}/huyen-uy` },
    day,
    papers.boards,
  )
  draft.merge([`${key}/ban-tuyen-giao`, `${key}/ban-dan-van`], joined, day, papers.boards)
}

/**
 * The end of the district: communes are merged, its own bodies end, and the province takes over their work. The people's
 * committee itself ends with those of the other districts, and communes that went on pass to the province with it.
 */
export function endFullDistrict(draft: SampleDraft, into: Province): void {
  const day = sampleDays.merger
  for (const { name, code, from } of communes) {
    if (from.length < 2) continue
    foundCommune(draft, { name, code }, into.key, { province: into })
    for (const part of ['ubnd', 'dang-uy', 'mttq'])
      draft.merge(
        from.map((commune) => `${communeKey(commune.name, false)}/${part}`),
        `${communeKey(name, true)}/${part}`,
        day,
        papers.communes,
      )
  }
  const end = (part: string, heir: string) =>
    draft.dissolve(`${key}/${part}`, `${into.key}/${heir}`, day, papers.endOfDistricts)
  end('Phòng Nội vụ', 'noi-vu')
  end('Phòng Tư pháp', 'tu-phap')
  end('Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', 'van-phong')
  end('van-phong', 'van-phong-dang')
  end('ban-to-chuc', 'ban-to-chuc')
  end('uy-ban-kiem-tra', 'uy-ban-kiem-tra')
  end('ban-tuyen-giao-dan-van', 'ban-tuyen-giao-dan-van')
  end('huyen-uy', 'tinh-uy')
  end('mttq', 'mttq')
}
