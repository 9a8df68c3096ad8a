import { writtenInstant } from '#kernel/written-instant.ts'

export interface InvitationWords {
  readonly name: string
  /** Who invites. */
  readonly by: string
  readonly link: string
  readonly expiresAt: Date
  /** Then it is to set a new password. */
  readonly hasAccount: boolean
}

/** The mail of an invitation. The link stands in the text alone: subjects are kept and shown in lists. */
export function invitationMail({ name, by, link, expiresAt, hasAccount }: InvitationWords): {
  readonly subject: string
  readonly text: string
} {
  const [day, time] = writtenInstant(expiresAt.toISOString()).split(' ')
  return {
    subject: hasAccount ? 'Đặt mật khẩu mới để đăng nhập danvan' : 'Lời mời đăng nhập danvan',
    text: [
      `Kính gửi ${name},`,
      hasAccount
        ? `${by} đã tạo cho bạn liên kết để đặt mật khẩu mới trên danvan:`
        : `${by} mời bạn đăng nhập danvan. Hãy mở liên kết sau để đặt tên đăng nhập và mật khẩu:`,
      `   ${link}`,
      `Liên kết dùng được một lần, đến ${time} ngày ${day}. Ai có liên kết này đều vào được thay bạn: xin đừng chuyển tiếp thư này.`,
      'Nếu bạn không chờ thư này, xin đừng mở liên kết và hãy báo cho người quản trị của cơ quan.',
      ['--', 'Thư do danvan gửi tự động, xin đừng trả lời thư này.'].join('\n'),
    ].join('\n\n'),
  }
}
