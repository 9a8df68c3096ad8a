import { findHead, type Head } from '#documents/reading/facts/head/find-head.ts'
import { treeOfText } from './tree-of-text.ts'

/** The head that the reader finds in a text. */
export const headOf = (text: string): Head => findHead(treeOfText(text))
export const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'

/** A province's plan of our own: head, title and opening. */
export const provincial = `ỦY BAN NHÂN DÂN
TỈNH AN BÌNH
-------

${motto}

Số: 0412/KH-UBND

An Bình, ngày 09 tháng 02 năm 2026

KẾ HOẠCH
Tổ chức Ngày hội đọc sách năm 2026

Căn cứ Luật Xuất bản; Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH`
