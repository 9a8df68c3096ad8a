/** How the lines of a head name an agency (NĐ 30/2020, PL I, II.2; HD 36-HD/VPTW; Front and unions). */

const nouns =
  'UBND|BCH|BTV|BTT|(?:ỦY|UỶ) BAN|HĐND|HỘI ĐỒNG|SỞ|BỘ|BAN|VĂN PHÒNG|PHÒNG|CỤC|CHI CỤC|TỔNG CỤC|TỔNG CÔNG TY|TRUNG TÂM|CÔNG AN|TỈNH (?:ỦY|UỶ)|THÀNH (?:ỦY|UỶ)|HUYỆN (?:ỦY|UỶ)|QUẬN (?:ỦY|UỶ)|THỊ (?:ỦY|UỶ)|ĐẢNG (?:ỦY|UỶ|BỘ|ĐOÀN)|CHI BỘ|LIÊN ĐOÀN|LIÊN HIỆP|HỘI|ĐOÀN|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|XÃ|TRUNG ƯƠNG) ĐOÀN|TỔNG LIÊN ĐOÀN|CÔNG ĐOÀN|TRƯỜNG|HỌC VIỆN|ĐẠI HỌC|VIỆN|ĐÀI|BÁO|TẠP CHÍ|KHO BẠC|THANH TRA|T(?:ÒA|OÀ) ÁN|BẢO HIỂM|NGÂN HÀNG|QUỸ|CÔNG TY|TẬP ĐOÀN|MẶT TRẬN|MTTQ|BỆNH VIỆN|THUẾ|HẢI QUAN|TỔ|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|CƠ QUAN|TIỂU BAN|CỤM|KHỐI|THƯỜNG TRỰC'
const begins = new RegExp(`^(?:${nouns})(?!\\p{L})`, 'u')
const unfinished = /(?:[,\-–&]|(?:^|\s)(?:VÀ|CỦA|CÁC|NHÂN|BAN|TỔ|QUẢN LÝ|CHỈ ĐẠO|(?:ỦY|UỶ) BAN THƯỜNG VỤ))$/u

/** Whether a line in capitals begins the name of an agency. */
export const beginsAgency = (text: string): boolean => begins.test(text)

/** Whether a name cannot end here: "SỞ VĂN HÓA,", "BAN QUẢN LÝ". */
export const wantsMoreName = (text: string): boolean => unfinished.test(text)

const issuer =
  /^(?:(?:ỦY|UỶ) BAN|HỘI ĐỒNG|CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|GIÁM ĐỐC|BAN (?:THƯỜNG VỤ|CHẤP HÀNH|BÍ THƯ)|TỔNG (?:GIÁM ĐỐC|CỤC TRƯỞNG)|CỤC TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG BAN|THỐNG ĐỐC|CHÁNH ÁN|ĐẢNG (?:ỦY|UỶ)|BỘ CHÍNH TRỊ|TỔNG THANH TRA|ĐOÀN CHỦ TỊCH|(?:TỔNG )?LIÊN ĐOÀN LAO ĐỘNG)/u

/** Whether a line in capitals is the body or the office that a decision names before its legal bases. */
export const namesIssuer = (text: string): boolean => issuer.test(text) && !/\sVỀ(?:\s|$)/u.test(text)
