import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { Refusal } from '#kernel/refusal.ts'
import { isEasyPassword } from '../model/password-rule.ts'

/** Argon2id with the parameters that OWASP's password storage sheet gives as its first choice: 19 MiB, 2 passes. */
const options = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Unicode has several spellings of one letter; a keyboard must not decide whether a password fits. */
function canonical(password: string): string {
  return password.normalize('NFKC')
}

export function hashPassword(password: string): Promise<string> {
  return hash(canonical(password), options)
}

/** Stands in for the hash of an unknown account, so that it takes as long to refuse as a wrong password. */
let decoy: Promise<string> | null = null

/** Whether the password fits; `passwordHash` is null where there is no such account, which never fits. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('không ai dùng mật khẩu này')
  const fits = await verify(passwordHash ?? (await decoy), canonical(password))
  return passwordHash !== null && fits
}

/** Throws a Refusal for a password that guessers try first. */
export function refuseEasyPassword(password: string, username: string | null): void {
  if (isEasyPassword(canonical(password), username)) throw new Refusal('easy-password', { place: 'password' })
}
