/** A document that later law replaced or amended, with where that is written. */
export interface ReplacedDocument {
  /** As printed; null where it is known by name alone. */
  readonly sign: string | null
  /** Needed where the number begins anew each year: the same sign of another day is another document. */
  readonly date: string | null
  /** A place that must be named in the text, where many bodies issue under one symbol; null where one body does. */
  readonly place: string | null
  /** As it is cited, its type first. */
  readonly title: string
  readonly change: 'replaced' | 'amended'
  /** What stands in its place, as a person would cite it. */
  readonly by: string
  /** The day from which that holds; null where it is not known. */
  readonly from: string | null
  readonly source: string
  /** False where the replacement is inferred or not seen in a public source: then a person is asked to check. */
  readonly verified: boolean
}

const grassrootsDemocracy = 'Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 và Nghị định số 59/2023/NĐ-CP'
const lawOnReception = 'Luật số 136/2025/QH15'

/**
 * The versioned table of replaced documents that plans of this field go on citing. Add a row with its source; never
 * change what a row says without one. Last checked 22/11/2026.
 */
export const replacedDocuments: readonly ReplacedDocument[] = [
  {
    sign: '34/2007/PL-UBTVQH11',
    date: null,
    place: null,
    title: 'Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn',
    change: 'replaced',
    by: grassrootsDemocracy,
    from: '2023-07-01',
    source: 'Luật số 10/2022/QH15',
    verified: true,
  },
  {
    sign: '04/2015/NĐ-CP',
    date: null,
    place: null,
    title: 'Nghị định về thực hiện dân chủ trong cơ quan hành chính nhà nước và đơn vị sự nghiệp công lập',
    change: 'replaced',
    by: grassrootsDemocracy,
    from: null,
    source: 'Luật số 10/2022/QH15; Nghị định số 59/2023/NĐ-CP',
    verified: true,
  },
  {
    sign: '01/2016/TT-BNV',
    date: null,
    place: null,
    title: 'Thông tư hướng dẫn Nghị định số 04/2015/NĐ-CP',
    change: 'replaced',
    by: grassrootsDemocracy,
    from: null,
    source: 'suy ra từ việc Nghị định số 04/2015/NĐ-CP được thay thế',
    verified: false,
  },
  {
    sign: '61/2018/NĐ-CP',
    date: null,
    place: null,
    title: 'Nghị định về cơ chế một cửa, một cửa liên thông',
    change: 'replaced',
    by: 'Nghị định số 118/2025/NĐ-CP',
    from: null,
    source: 'Nghị định số 118/2025/NĐ-CP, được dẫn tại Quyết định số 128/2025/QĐ-UBND của tỉnh Thanh Hóa',
    verified: false,
  },
  {
    sign: '16/CT-TTg',
    date: '2016-05-16',
    place: null,
    title: 'Chỉ thị của Thủ tướng Chính phủ về công tác dân vận',
    change: 'replaced',
    by: 'Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ',
    from: '2021-11-26',
    source: 'sdl.thuathienhue.gov.vn, tin 86296',
    verified: true,
  },
  {
    sign: '290-QĐ/TW',
    date: '2010-02-25',
    place: null,
    title: 'Quy chế công tác dân vận của hệ thống chính trị',
    change: 'replaced',
    by: 'Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị',
    from: '2021-07-30',
    source: 'Quyết định số 23-QĐ/TW ban hành quy chế cùng tên',
    verified: false,
  },
  {
    sign: '66-QĐ/TW',
    date: '2017-02-06',
    place: null,
    title: 'Quy định về thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng',
    change: 'replaced',
    by: 'Quy định số 399-QĐ/TW ngày 09/01/2026 của Ban Bí thư',
    from: '2026-01-09',
    source: 'nhansu.vn, 690017: quy định cùng tên, ban hành sau',
    verified: false,
  },
  {
    sign: '625/QĐ-UBND',
    date: '2021-03-30',
    place: 'Hậu Giang',
    title: 'Quyết định về tiêu chí đánh giá công tác dân vận',
    change: 'replaced',
    by: 'Quyết định số 1329/QĐ-UBND năm 2022 của Ủy ban nhân dân tỉnh Hậu Giang',
    from: '2022-07',
    source: 'sldtbxh.haugiang.gov.vn, tin 53034',
    verified: true,
  },
  {
    sign: '13/2023/NĐ-CP',
    date: null,
    place: null,
    title: 'Nghị định về bảo vệ dữ liệu cá nhân',
    change: 'replaced',
    by: 'Nghị định số 356/2025/NĐ-CP',
    from: '2026-01-01',
    source: 'wincolaw.com.vn, Nghị định số 356/2025/NĐ-CP',
    verified: true,
  },
  {
    sign: '86/2015/QH13',
    date: null,
    place: null,
    title: 'Luật An toàn thông tin mạng',
    change: 'replaced',
    by: 'Luật An ninh mạng số 116/2025/QH15',
    from: '2026-07-01',
    source: 'thuviennhadat.vn, Luật số 116/2025/QH15',
    verified: true,
  },
  {
    sign: '24/2018/QH14',
    date: null,
    place: null,
    title: 'Luật An ninh mạng năm 2018',
    change: 'replaced',
    by: 'Luật An ninh mạng số 116/2025/QH15',
    from: '2026-07-01',
    source: 'thuviennhadat.vn, Luật số 116/2025/QH15',
    verified: true,
  },
  {
    sign: '02/2021/TT-TTCP',
    date: null,
    place: null,
    title: 'Thông tư quy định chế độ báo cáo công tác thanh tra, tiếp công dân, giải quyết khiếu nại, tố cáo',
    change: 'replaced',
    by: 'Thông tư số 01/2024/TT-TTCP',
    from: null,
    source: 'th389.vn, Thông tư số 01/2024/TT-TTCP cùng nội dung',
    verified: false,
  },
  ...(['42/2013/QH13', '02/2011/QH13', '25/2018/QH14'] as const).map(
    (sign, index): ReplacedDocument => ({
      sign,
      date: null,
      place: null,
      title: ['Luật Tiếp công dân', 'Luật Khiếu nại', 'Luật Tố cáo'][index] ?? '',
      change: 'amended',
      by: lawOnReception,
      from: '2026-07-01',
      source: 'thuviennhadat.vn, 686937',
      verified: true,
    }),
  ),
]
