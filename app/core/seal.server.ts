import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { databaseFile, engineOf } from '#db/engine.ts'
import { type Settings, SettingsError } from './settings.ts'

/** Keeps secrets unreadable in the database and its backups: sealed with a key that is not in it. */
export type Sealer = {
  /** Where the key stands: the setting, or a file beside an embedded database. */
  from: string
  /** What each text that this key sealed begins with. */
  mark: string
  /** `of`: whose secret it is, and what for where it is none of an app. Sealed for one, it does not open for another. */
  seal: (secret: string, of: string) => string
  /** Answers a secret from before there was a key as it is. */
  open: (kept: string, of: string) => string
}

/** What every sealed text begins with, whatever key sealed it. */
export const sealedPrefix = 'sealed.'
const [ivBytes, tagBytes] = [12, 16]
const leastKey = 32

export const isSealed = (kept: string) => kept.startsWith(sealedPrefix)

/** Sealed with AES-256-GCM; keys of the cipher and the name of the key are derived from `key` by HKDF. */
export function sealerOf(key: string, from: string): Sealer {
  const derived = (use: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', key, '', `tsunagu ${use}`, bytes))
  const cipherKey = derived('seal', 32)
  const mark = `${sealedPrefix}${derived('name', 6).toString('hex')}.`
  return {
    ...{ from, mark },
    seal(secret, of) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', cipherKey, iv).setAAD(Buffer.from(of))
      const hidden = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return mark + Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString('base64url')
    },
    open(kept, of) {
      if (!isSealed(kept)) return kept
      if (!kept.startsWith(mark)) throw new Error('A secret was sealed with another key.')
      const bytes = Buffer.from(kept.slice(mark.length), 'base64url')
      const [iv, tag] = [bytes.subarray(0, ivBytes), bytes.subarray(ivBytes, ivBytes + tagBytes)]
      const decipher = createDecipheriv('aes-256-gcm', cipherKey, iv, { authTagLength: tagBytes })
      decipher.setAAD(Buffer.from(of)).setAuthTag(tag)
      return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
    },
  }
}

/**
 * The sealer of an installation. Without SECRET_KEY an embedded database has its key in a file beside it, made when it
 * is first wanted; a server of databases has no such place. Throws SettingsError.
 */
export function openSealer({ secretKey, databaseUrl }: Pick<Settings, 'secretKey' | 'databaseUrl'>): Sealer {
  if (secretKey) return sealerOf(secretKey, 'SECRET_KEY')
  if (engineOf(databaseUrl) === 'postgres') throw new SettingsError(`SECRET_KEY is missing: ${keyAdvice}`)
  const file = `${databaseFile(databaseUrl)}.key`
  return sealerOf(keyIn(file), file)
}

const keyAdvice = `${leastKey} characters or more that stay the same and are kept apart from the database.`

function keyIn(file: string) {
  try {
    makeOnce(file)
    const key = readFileSync(file, 'utf8').trim()
    if (key.length < leastKey) throw new Error('it is too short')
    return key
  } catch (error) {
    throw new SettingsError(
      `SECRET_KEY is missing, and the key in ${file} cannot be used (${(error as Error).message}).`,
    )
  }
}

// Written aside and then named, so that of two processes that start together neither reads half a key.
function makeOnce(file: string) {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(aside, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside)
  }
}
