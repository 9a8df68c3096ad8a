import type { Paragraph } from '../lines/source-text.ts'

/** What a web page puts around a text: menus, counters, its own date, links to other news. */
const furniture =
  /^(?:Đang (?:online|truy cập)|Hôm (?:nay|qua)\s*:|Đã truy cập|(?:Số )?[Ll]ượt (?:xem|truy cập|đọc)|Tổng (?:lượt|số)? ?truy cập|Trang chủ$|Gửi cho bạn bè|Gửi (?:email|bài viết)|In (?:trang|bài)|(?:Các )?[Tt]in (?:khác|liên quan|cùng)|Tin mới|Bài viết (?:khác|liên quan)|Chia sẻ|Bình luận|Về trang trước|Quay lại|Tải (?:về|xuống)|(?:File|Tệp|Tập tin) đính kèm|Đăng nhập|Liên kết|Xem chi ti[eế]t|Thống kê truy cập|Cỡ chữ|Cập nhật(?:\s*:|\s+(?:lúc|ngày|lần cuối)(?!\p{L}))|Xuất bản (?:ngày|lúc)|Hôm nay, (?:ngày|thứ)|Ngày (?:đăng|cập nhật)|Đăng (?:ngày|lúc|vào|bởi)|Chuyên mục|Danh mục\s*:?$|Menu\b|Bản in)/iu
const pageDate =
  /^\(?(?:(?:Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ [Nn]hật),?\s*(?:ngày\s*)?\d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )\d{4}|(?:Ngày|Cập nhật:?|Đăng ngày:?)?\s*\d{1,2}[/-]\d{1,2}[/-]\d{4})(?:\s*[-|,]?\s*\d{1,2}[:h]\d{2}.*)?\)?$/iu
/** A page that tells of a document names it in its prose: "ban hành Kế hoạch số …", "có văn bản số …". */
const told =
  /(?:ban hành|có|ký kết|phê duyệt|ký) (?:văn bản|công văn|kế hoạch|chương trình(?: hành động)?|chỉ thị|hướng dẫn|quyết định|kết luận|báo cáo|thông báo|nghị quyết) (?:số )?\d/iu
const source = /^\(?(?:Nguồn|Theo)?\s*:?\s*[\w-]+(?:\.[\w-]+){1,4}\)?$/iu
const teller =
  /(?:^|[.;]\s|\p{Ll},\s)(?:Theo (?:đó,|[Kk]ế hoạch,)|Kế hoạch nhằm|(?:đã |vừa )?ban hành (?:Kế hoạch|Chỉ thị|Hướng dẫn) số)/u

const isPageDate = (text: string): boolean => text.length < 60 && pageDate.test(text)

/** A line that belongs to the page and not to what it tells. */
export function isWebFurniture(text: string): boolean {
  return text.length < 80 && (furniture.test(text) || isPageDate(text) || source.test(text))
}

/** A sentence that announces a document with its sign. */
export const announcesDocument = (text: string): boolean => told.test(text)

/** Whether a text without a document's own layout is a page that tells of a document. */
export function tellsOfDocument(paragraphs: readonly Paragraph[]): boolean {
  const first = paragraphs.slice(0, 12)
  if (first.slice(0, 6).some(({ text }) => isPageDate(text) || announcesDocument(text))) return true
  let signs = 0
  for (const { text } of paragraphs) if (isWebFurniture(text)) signs += 1
  return signs > 1 || (signs > 0 && first.some(({ text }) => teller.test(text)))
}
