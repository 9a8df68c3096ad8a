/** Crockford's base32: no letter that could be read as a digit or as another letter. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 16 letters of 5 bits: 80 bits, too many to be found from the hash that is kept. */
const length = 16

/** Codes made at a time. */
export const recoveryCodeCount = 10

/** New codes as they are shown, e.g. `7K2M-Q9XD-04TR-HZ8C`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    const bytes = crypto.getRandomValues(new Uint8Array(length))
    return grouped(Array.from(bytes, (byte) => letters[byte % letters.length]).join(''))
  })
}

function grouped(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** A code as it was shown, however it was typed; null for what cannot be one. */
export function readRecoveryCode(text: string): string | null {
  const bare = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return bare.length === length && [...bare].every((letter) => letters.includes(letter)) ? grouped(bare) : null
}
