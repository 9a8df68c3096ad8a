import { describe, expect, it } from 'vitest'
import { oneOf, seededRandom } from '../../../../tests/support/random.ts'
import { treeOfText } from '../../../../tests/support/tree-of-text.ts'
import type { Zone } from './passage.ts'

const plan = `UBND TỈNH AN BÌNH
SỞ DU LỊCH
Số: 31/KH-SDL

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Bình, ngày 14 tháng 4 năm 2026

KẾ HOẠCH
Dọn sạch bãi biển trước mùa du lịch

Thực hiện Công văn số 220/UBND-KT ngày 02/4/2026 của UBND tỉnh, Sở Du lịch xây dựng kế hoạch như sau:

I. MỤC TIÊU
Bãi biển sạch trước ngày 30/4.
II. PHÂN CÔNG
1. Phòng Quản lý lữ hành
- Vận động doanh nghiệp tham gia.
a) Lập danh sách.
2. Văn phòng Sở

Trên đây là Kế hoạch của Sở Du lịch./.

Nơi nhận:
- UBND tỉnh (b/c);
- Lưu: VT.

GIÁM ĐỐC

Nguyễn Văn A

PHỤ LỤC
DANH SÁCH BÃI BIỂN
1. Bãi Trước`

describe('the zones of a plan', () => {
  const zones = new Map(treeOfText(plan).passages.map(({ text, zone }) => [text, zone]))

  it.each<[string, Zone]>([
    ['SỞ DU LỊCH', 'head'],
    ['An Bình, ngày 14 tháng 4 năm 2026', 'head'],
    ['KẾ HOẠCH', 'title'],
    ['Dọn sạch bãi biển trước mùa du lịch', 'title'],
    ['I. MỤC TIÊU', 'body'],
    ['2. Văn phòng Sở', 'body'],
    ['Trên đây là Kế hoạch của Sở Du lịch./.', 'closing'],
    ['- Lưu: VT.', 'recipients'],
    ['GIÁM ĐỐC', 'signature'],
    ['Nguyễn Văn A', 'signature'],
    ['PHỤ LỤC', 'annex'],
    ['1. Bãi Trước', 'annex'],
  ])('%s: %s', (text, zone) => {
    expect(zones.get(text)).toBe(zone)
  })

  it('opens with what stands between the title and the first section', () => {
    const opening = treeOfText(plan).passages.filter(({ zone }) => zone === 'opening')
    expect(opening).toHaveLength(1)
  })
})

describe('the sections of a plan', () => {
  const pathsOf = (text: string): string[] => treeOfText(text).sections.map(({ path }) => path)

  it('are the labelled paragraphs of the body, not bullets, not annexes', () => {
    expect(pathsOf(plan)).toEqual(['I', 'II', 'II/1', 'II/1/a', 'II/2'])
  })

  it.each([
    [
      'decimals under their number',
      'I. A\n1. A\n1.1. A\n1.1.1. A\n1.2. A\n2. A',
      'I I/1 I/1/1.1 I/1/1.1/1.1.1 I/1/1.2 I/2',
    ],
    ['a wrong start and a gap', 'II. A\n1. A\n4. A\nV. A', 'II II/1 II/4 V'],
    ['a number printed twice', 'I. A\n1. A\n1. B\n2. C', 'I I/1 I/1 I/2'],
    ['labels of the Party', 'I- A\n1- A\na- A\nII- A', 'I I/1 I/1/a II'],
    ['slashes', 'I/ A\n1/ A\na/ A', 'I I/1 I/1/a'],
    ['capitals above Roman', 'A. A\nI. A\n1. A\nB. A\nI. A', 'A A/I A/I/1 B B/I'],
    ['the Vietnamese alphabet', 'I. A\n1. A\nd) A\nđ) A\ne) A', 'I I/1 I/1/d I/1/đ I/1/e'],
    [
      'chapters and articles',
      'Chương I\nCHUNG\nĐiều 1. A\n1. A\na) A\nĐiều 2. A',
      'Chương I|Chương I/Điều 1|Chương I/Điều 1/1|Chương I/Điều 1/1/a|Chương I/Điều 2',
    ],
    ['capitals one after the other', 'A. A\nB. A\n1. A', 'A B B/1'],
    ['no persons by their initials', 'I. A\nC. Lan làm tổ trưởng.\nII. A', 'I II'],
    ['a half bracket under a dot', 'I. A\n1. A\n1) A\n2) A\n2. A', 'I I/1 I/1/1 I/1/2 I/2'],
  ])('%s', (_what, body, paths) => {
    const separator = paths.includes('|') ? '|' : ' '
    expect(pathsOf(`KẾ HOẠCH\nDọn vệ sinh\n\n${body}`)).toEqual(paths.split(separator))
  })

  it('say where their words stand', () => {
    const { source, sections } = treeOfText(plan)
    for (const { text, span } of sections) expect(source.text.slice(...span)).toBe(text)
    expect(sections[2]?.text).toBe('Phòng Quản lý lữ hành')
  })

  it('give the paragraphs in them their path', () => {
    const passage = treeOfText(plan).passages.find(({ text }) => text.startsWith('- Vận động'))
    expect(passage).toMatchObject({ path: 'II/1', label: '-' })
  })

  it('take the title of a chapter from the next line', () => {
    const [chapter] = treeOfText('QUY CHẾ\nTiếp dân\n\nChương I\nNHỮNG QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi').sections
    expect(chapter?.text).toBe('NHỮNG QUY ĐỊNH CHUNG')
  })
})

describe('a document attached to a decision', () => {
  const decision = `QUYẾT ĐỊNH
Về việc ban hành Quy chế tiếp dân

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN KHÊ

Căn cứ Luật Tiếp công dân ngày 25/11/2013;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp dân.
Điều 2. Văn phòng thi hành./.

Nơi nhận:
- Như Điều 2;
- Lưu: VT.

CHỦ TỊCH

Mạc Văn Thái

QUY CHẾ
TIẾP DÂN
(Ban hành kèm theo Quyết định số 5/QĐ-UBND ngày 03/3/2026)

Điều 1. Phạm vi
1. Tại trụ sở.`

  it('has its own title, and its sections begin anew', () => {
    const { kind, sections, passages } = treeOfText(decision)
    expect(kind).toBe('decision')
    expect(sections.map(({ path }) => path)).toEqual(['Điều 1', 'Điều 2', 'Điều 1', 'Điều 1/1'])
    expect(passages.filter(({ zone }) => zone === 'title').map(({ text }) => text)).toContain('TIẾP DÂN')
  })

  it('leaves the issuer before the legal bases out of the title', () => {
    const issuer = treeOfText(decision).passages.find(({ text }) => text.startsWith('CHỦ TỊCH ỦY BAN'))
    expect(issuer?.zone).toBe('opening')
  })
})

describe('a letter', () => {
  const letter = `SỞ DU LỊCH                     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 44/SDL-VP                  An Bình, ngày 02 tháng 3 năm 2026
V/v báo cáo số phòng nghỉ
6 tháng đầu năm 2026

Kính gửi:
- Các khách sạn;
- Các nhà nghỉ.

Thực hiện Công văn số 9/UBND-KT ngày 01/3/2026, Sở Du lịch đề nghị các cơ sở gửi báo cáo trước ngày 10/3/2026.

Trân trọng cảm ơn./.

Nơi nhận:
- Như trên.
GIÁM ĐỐC

Nguyễn Văn A`
  const { kind, passages } = treeOfText(letter)
  const zoneOf = (start: string): Zone | undefined => passages.find(({ text }) => text.startsWith(start))?.zone

  it('says what it is about over two lines', () => {
    expect(kind).toBe('letter')
    expect([zoneOf('V/v báo cáo'), zoneOf('6 tháng đầu')]).toEqual(['title', 'title'])
    expect(zoneOf('An Bình')).toBe('head')
  })

  it('has a body behind those to whom it goes, though nothing in it is numbered', () => {
    expect([zoneOf('- Các khách sạn'), zoneOf('- Các nhà nghỉ')]).toEqual(['opening', 'opening'])
    expect(zoneOf('Thực hiện Công văn')).toBe('body')
    expect(zoneOf('GIÁM ĐỐC')).toBe('signature')
  })
})

describe('an excerpt', () => {
  it('has a part "B." in capitals though its "A." was left out', () => {
    const { sections } = treeOfText(
      'KẾ HOẠCH\nĐọc sách\n\nB. NỘI DUNG, NHIỆM VỤ\nI. THƯ VIỆN\n1. Mua sách.\n2. Mượn sách.',
    )
    expect(sections.map(({ path }) => path)).toEqual(['B', 'B/I', 'B/I/1', 'B/I/2'])
  })

  it('takes a sentence that begins with a letter and a point for no part', () => {
    const { sections } = treeOfText('KẾ HOẠCH\nĐọc sách\n\nI. THƯ VIỆN\nB. Hoa mượn sách của trường.\n1. Mua sách.')
    expect(sections.map(({ path }) => path)).toEqual(['I', 'I/1'])
  })
})

describe('the text below the last heading', () => {
  it('is its own, though it begins as closing words do', () => {
    const own = `${'Trong quá trình thực hiện, các thôn giữ sách sạch.'}`
    const { passages } = treeOfText(
      `KẾ HOẠCH\nĐọc sách\n\nI. PHÂN CÔNG\n1. Thư viện\nMua sách.\n2. Các thôn\n${own}\n\nTrên đây là Kế hoạch đọc sách.`,
    )
    expect(passages.find(({ text }) => text === own)).toMatchObject({ zone: 'body', path: 'I/2' })
    expect(passages.at(-1)?.zone).toBe('closing')
  })
})

describe('a page that tells of a document', () => {
  const page = `Trang chủ
Thứ Sáu, 13/3/2026
Xã An Khê dọn sạch bãi biển
Ngày 12/3/2026, UBND xã An Khê đã ban hành Kế hoạch số 9/KH-UBND về việc dọn sạch bãi biển, với sự tham gia của các thôn, các trường học và các doanh nghiệp du lịch trên địa bàn.
Theo đó, mỗi thôn cử 20 người tham gia.
Thu Hà
Lượt xem: 231`

  it('is news, and its menu, date, author and counters are outside', () => {
    const { kind, passages } = treeOfText(page)
    expect(kind).toBe('news')
    const zoneOf = (text: string): Zone | undefined => passages.find((passage) => passage.text === text)?.zone
    expect(zoneOf('Xã An Khê dọn sạch bãi biển')).toBe('title')
    for (const text of ['Trang chủ', 'Thứ Sáu, 13/3/2026', 'Thu Hà', 'Lượt xem: 231'])
      expect(zoneOf(text)).toBe('outside')
  })

  it('is told to the end of a list that a sentence announces; links to other news are outside', () => {
    const listed = (head: string) =>
      treeOfText(`${page.replace('Thu Hà', head)}\n• Rác nhựa\n• Lưới cũ`).passages.at(-1)?.zone
    const [first, ...rest] = page.split('\nThu Hà')
    const list = `${first}\nCác thôn chia nhau dọn sạch từng đoạn bãi biển và báo cáo về xã như sau:\n• Đoạn 1\n• Đoạn 2${rest.join('')}`
    expect(treeOfText(list).passages.find(({ text }) => text === '• Đoạn 2')?.zone).toBe('body')
    expect(listed('Tin khác:')).toBe('outside')
  })

  it.each([
    'Ngày 24-10, UBND tỉnh có văn bản số 49/UBND-NC về việc đọc sách trong các trường học.',
    'Phó Chủ tịch UBND tỉnh vừa ký ban hành Kế hoạch số 15/KH-UBND ngày 20/01/2026 về đọc sách.',
  ])('needs no menu and no date: %s', (text) => {
    expect(treeOfText(`Đọc sách trong trường học\n${text}`).kind).toBe('news')
  })

  it('is told from a document on a web page', () => {
    expect(treeOfText(`Trang chủ\nLượt xem: 12\n${plan}`).kind).toBe('plan')
    expect(treeOfText(`Trang chủ\n${plan}`).passages[0]?.zone).toBe('outside')
  })
})

describe('any text at all', () => {
  it('has a zone and a place for every paragraph', () => {
    const seed = Math.floor(Math.random() * 1e9)
    const random = seededRandom(seed)
    const lines = plan.split('\n')
    for (let round = 0; round < 100; round += 1) {
      const shuffled = Array.from({ length: 25 }, () => oneOf(random, ['', ...lines])).join('\n')
      const { source, passages, sections } = treeOfText(shuffled)
      expect(passages, `seed ${seed}`).toHaveLength(source.paragraphs.length)
      for (const { span } of sections) expect(span[1], `seed ${seed}`).toBeGreaterThan(span[0])
    }
  })
})
