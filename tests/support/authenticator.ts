import { Secret, TOTP } from 'otpauth'

/** The code that a telephone would show for a secret at a moment. */
export function codeAt(secret: string, moment: Date): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: moment.getTime() })
}

/** A code of six digits that a telephone would show at no moment near. */
export function wrongCodeAt(secret: string, moment: Date): string {
  const right = [-2, -1, 0, 1, 2].map((step) => codeAt(secret, new Date(moment.getTime() + step * 30_000)))
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !right.includes(code)) ?? '666666'
}
