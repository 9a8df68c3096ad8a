/**
 * Codes of the kinds of official documents, as they stand in a sign, and what they stand for.
 * Sources: NĐ 30/2020/NĐ-CP, Phụ lục III, Mục I (state); practice of Party bodies under HD 36-HD/VPTW (Party);
 * Luật Ban hành văn bản quy phạm pháp luật (legal). A code may stand for several kinds: the word beside the sign decides.
 */
const typeNames: Readonly<Record<string, readonly string[]>> = {
  NQ: ['Nghị quyết'],
  QĐ: ['Quyết định', 'Quy định'],
  CT: ['Chỉ thị', 'Chương trình'],
  QC: ['Quy chế'],
  QyĐ: ['Quy định'],
  QĐi: ['Quy định'],
  TC: ['Thông cáo'],
  TB: ['Thông báo'],
  HD: ['Hướng dẫn'],
  CTr: ['Chương trình'],
  CTHĐ: ['Chương trình hành động'],
  KH: ['Kế hoạch'],
  PA: ['Phương án'],
  ĐA: ['Đề án'],
  DA: ['Dự án'],
  BC: ['Báo cáo'],
  BB: ['Biên bản'],
  TTr: ['Tờ trình', 'Thông tri'],
  HĐ: ['Hợp đồng'],
  CĐ: ['Công điện'],
  CV: ['Công văn'],
  BGN: ['Bản ghi nhớ'],
  BTT: ['Bản thỏa thuận'],
  GUQ: ['Giấy ủy quyền'],
  GM: ['Giấy mời'],
  GGT: ['Giấy giới thiệu'],
  PC: ['Phiếu chuyển'],
  PG: ['Phiếu gửi'],
  KL: ['Kết luận'],
  TL: ['Tài liệu'],
  ĐC: ['Đề cương'],
  CL: ['Chiến lược'],
  QCPH: ['Quy chế phối hợp'],
  CTPH: ['Chương trình phối hợp'],
  CTrPH: ['Chương trình phối hợp'],
  KHPH: ['Kế hoạch phối hợp'],
  KHLT: ['Kế hoạch liên tịch'],
  HDLT: ['Hướng dẫn liên tịch'],
  NQLT: ['Nghị quyết liên tịch'],
  NĐ: ['Nghị định'],
  TT: ['Thông tư', 'Thông tri'],
  TTLT: ['Thông tư liên tịch'],
  PL: ['Pháp lệnh'],
  L: ['Luật', 'Lệnh'],
  LCT: ['Lệnh'],
  VBHN: ['Văn bản hợp nhất'],
  SL: ['Sắc lệnh'],
}

const byFoldedCode = new Map(Object.keys(typeNames).map((code) => [foldCode(code), code]))

/** Upper case and without the stroke of Đ, so that `NĐ`, `ND` and `nđ` meet. */
export function foldCode(code: string): string {
  return code.toUpperCase().replaceAll('Đ', 'D')
}

/** Whether a group of a sign is a type code, in whatever case it is printed. */
export function isTypeCode(code: string): boolean {
  return Object.hasOwn(typeNames, code) || byFoldedCode.has(foldCode(code))
}

/** What a type code stands for, the usual meaning first; empty where it is none. */
export function namesOfTypeCode(code: string): readonly string[] {
  return typeNames[code] ?? typeNames[byFoldedCode.get(foldCode(code)) ?? ''] ?? []
}
