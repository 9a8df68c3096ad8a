import { Secret, TOTP } from 'otpauth'

/** What every authenticator takes: 6 digits, 30 seconds, SHA-1 (RFC 6238); some ignore any other wish in the link. */
const shape = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** 160 bits, as RFC 4226 recommends. */
const secretBytes = 20

/** Steps by which a telephone's clock may be off, either way. */
const allowedSteps = 1

/** A new secret in base32, as it is typed where no code can be scanned. */
export function newCodeSecret(): string {
  return new Secret({ size: secretBytes }).base32
}

/** The `otpauth://` link that an authenticator scans. */
export function codeLink(secret: string, account: string): string {
  return new TOTP({ ...shape, issuer: 'danvan', label: account, secret }).toString()
}

/**
 * The number of the 30 seconds that a code belongs to, half a minute early or late allowed; null for a wrong code. The
 * caller must take no code of that step or of an earlier one again (RFC 6238, 5.2).
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const digits = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return null
  const timestamp = now.getTime()
  const off = TOTP.validate({
    ...shape,
    token: digits,
    secret: Secret.fromBase32(secret),
    timestamp,
    window: allowedSteps,
  })
  return off === null ? null : TOTP.counter({ period: shape.period, timestamp }) + off
}
