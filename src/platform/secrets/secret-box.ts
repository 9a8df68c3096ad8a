import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Keeps what must be readable again, such as the secret of a second factor, out of sight of whoever reads the database
 * or a copy of it: AES-256-GCM under a key that the database never holds.
 */
export interface SecretBox {
  /** `binding` says what the text is for and whose it is: sealed for one, it opens for no other. */
  seal(binding: string, text: string): string
  /** Null where the text was sealed with another key, for another binding, or was altered. */
  open(binding: string, sealed: string): string | null
}

const ivBytes = 12
const tagBytes = 16

/** A box whose secret is asked for when it is first needed. */
export function lazySecretBox(secret: () => string): SecretBox {
  let box: SecretBox | null = null
  const opened = () => {
    box ??= createSecretBox(secret())
    return box
  }
  return {
    seal: (binding, text) => opened().seal(binding, text),
    open: (binding, sealed) => opened().open(binding, sealed),
  }
}

/** A box locked by a secret of at least 32 characters; the key itself is drawn from it (HKDF, RFC 5869). */
export function createSecretBox(secret: string): SecretBox {
  const key = Buffer.from(hkdfSync('sha256', secret, 'danvan', 'secret-box', 32))
  const keyName = createHash('sha256').update(key).digest('base64url').slice(0, 8)
  return {
    seal(binding, text) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(binding))
      const parts = [iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
      return `${keyName}.${Buffer.concat(parts).toString('base64url')}`
    },
    open(binding, sealed) {
      const [name, body = ''] = sealed.split('.')
      const bytes = Buffer.from(body, 'base64url')
      if (name !== keyName || bytes.length < ivBytes + tagBytes) return null
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
      decipher.setAAD(Buffer.from(binding)).setAuthTag(bytes.subarray(-tagBytes))
      try {
        return decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        return null
      }
    },
  }
}
