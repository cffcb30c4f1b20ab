import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSealer, sealerOf } from './seal.server.ts'

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const key = 'thirty-two characters, or a few more'
const [one, other] = [sealerOf(key, 'one'), sealerOf(`${key}.`, 'other')]

function place() {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagu-key-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return { secretKey: null, databaseUrl: `file:${folder}/portal.db`, file: `${folder}/portal.db.key` }
}

test('a sealed secret opens with its key, for its owner, and is never the same twice', () => {
  const kept = one.seal(secret, 'sakura')
  expect(kept).not.toContain(secret)
  expect(one.seal(secret, 'sakura')).not.toBe(kept)
  expect(sealerOf(key, 'again').open(kept, 'sakura')).toBe(secret)
  expect(() => one.open(kept, 'kaede')).toThrow('authenticate')
  expect(() => other.open(kept, 'sakura')).toThrow('sealed with another key')
})

test('a sealed secret that was changed does not open', () => {
  const kept = one.seal(secret, 'sakura')
  const changed = kept.slice(0, -2) + (kept.endsWith('AA') ? 'BB' : 'AA')
  expect(() => one.open(changed, 'sakura')).toThrow('authenticate')
  expect(() => one.open(one.mark, 'sakura')).toThrow('initialization vector')
})

test('a secret from before there was a key is answered as it is', () => {
  expect(one.open(secret, 'sakura')).toBe(secret)
})

test('an embedded database has its key in a file beside it, which only its owner may read', () => {
  const { file, ...settings } = place()
  const kept = openSealer(settings).seal(secret, 'sakura')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(openSealer(settings).open(kept, 'sakura')).toBe(secret)
  const secretKey = readFileSync(file, 'utf8').trim()
  expect(openSealer({ ...settings, secretKey }).open(kept, 'sakura')).toBe(secret)
})

test('a file that holds no key stops the start and is named', () => {
  const { file, ...settings } = place()
  writeFileSync(file, '\n')
  expect(() => openSealer(settings)).toThrow(`the key in ${file} cannot be used (it is too short)`)
})

test('a server of databases needs the setting', () => {
  expect(() => openSealer({ secretKey: null, databaseUrl: 'postgres://db.test.example/portal' })).toThrow(
    'SECRET_KEY is missing: 32 characters or more',
  )
})
