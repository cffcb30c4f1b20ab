import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'tsunagu-settings-'))
afterAll(() => rmSync(folder, { recursive: true }))

const right = {
  DATABASE_URL: 'postgres://portal@db.test.example/portal',
  FILES_URL: `file:${folder}/files`,
  PUBLIC_URL: 'https://portal.test.example/',
  MAIL_FROM: 'portal@test.example',
}
type Environment = Record<string, string>
const read = (kind: 'demo' | 'production', env: Environment) => readSettings(kind, env as NodeJS.ProcessEnv)

test('a production needs four settings, and makes the folder for files', () => {
  expect(read('production', right)).toEqual({
    databaseUrl: right.DATABASE_URL,
    files: { folder: `${folder}/files` },
    scanner: null,
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'https://portal.test.example',
    secretKey: null,
    smtpUrl: null,
    mailFrom: 'portal@test.example',
    logLevel: 'info',
    trustedProxies: 0,
    graceDays: 90,
    backupDays: 35,
    roomDays: { before: 3, after: 1 },
    rareBelow: { block: 20, confirm: 100 },
    disclosure: { reports: 10, reporters: 3, organisations: 2 },
    secondFactorRequired: true,
  })
  expect(existsSync(`${folder}/files`)).toBe(true)
})

test.each([
  ['s3://portal-files', { bucket: 'portal-files', prefix: '' }],
  ['s3://portal-files/', { bucket: 'portal-files', prefix: '' }],
  ['s3://portal.files/one/two', { bucket: 'portal.files', prefix: 'one/two/' }],
])('files may be kept in a bucket: %s', (FILES_URL, files) => {
  expect(read('production', { ...right, FILES_URL }).files).toEqual(files)
})

test.each([
  ['tcp://scanner.test.example:3310', { host: 'scanner.test.example', port: 3310 }],
  ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
])('a virus scanner may look at what comes in: %s', (CLAMD_URL, scanner) => {
  expect(read('production', { ...right, CLAMD_URL }).scanner).toEqual(scanner)
})

test('a demo needs none, and an empty setting counts as none', () => {
  const { databaseUrl, port, publicUrl, secondFactorRequired } = read('demo', {
    FILES_URL: `file:${folder}`,
    PORT: '',
    PUBLIC_URL: '',
  })
  expect({ databaseUrl, port, publicUrl, secondFactorRequired }).toEqual({
    databaseUrl: 'file:data/portal.db',
    port: 3000,
    publicUrl: null,
    secondFactorRequired: false,
  })
})

test('a demo can ask for second factors as a production does', () => {
  const demo = { FILES_URL: `file:${folder}`, SECOND_FACTOR: 'required' }
  expect(read('demo', demo).secondFactorRequired).toBe(true)
})

test.each(Object.keys(right))('a production without %s says so', (name) => {
  const env: Environment = { ...right, [name]: '' }
  expect(() => read('production', env)).toThrow(new RegExp(`^${name} is missing`))
})

test.each([
  ['DATABASE_URL', 'mysql://db.test.example/portal'],
  ['DATABASE_URL', 'portal.db'],
  ['FILES_URL', 's3://'],
  ['FILES_URL', 's3://Bucket'],
  ['FILES_URL', 's3://key:secret@bucket'],
  ['FILES_URL', 'file:/dev/null/files'],
  ['CLAMD_URL', 'http://127.0.0.1:3310'],
  ['CLAMD_URL', 'tcp://127.0.0.1'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', '3000.5'],
  ['PORT', 'http'],
  ['PUBLIC_URL', 'portal.test.example'],
  ['PUBLIC_URL', 'ftp://portal.test.example'],
  ['SMTP_URL', 'mail.test.example:25'],
  ['MAIL_FROM', 'portal'],
  ['SECOND_FACTOR', 'optional'],
  ['SECOND_FACTOR', 'off'],
  ['TRUSTED_PROXIES', '9'],
  ['TRUSTED_PROXIES', 'nginx'],
  ['RARE_BELOW', '19,100'],
  ['RARE_BELOW', '20,99'],
  ['RARE_BELOW', '0,0'],
  ['RARE_BELOW', '300,200'],
  ['RARE_BELOW', '20'],
  ['RARE_BELOW', '20,1e9'],
  ['RARE_BELOW', '-20,-100'],
  ['SHOWN_FROM', '4,3,2'],
  ['SHOWN_FROM', '5,2,2'],
  ['SHOWN_FROM', '5,3,1'],
  ['SHOWN_FROM', '10,3'],
])('%s=%s is named as wrong, in one line', (name, value) => {
  const problem = () => read('production', { ...right, [name]: value })
  expect(problem).toThrow(new RegExp(`^${name} is wrong: .+$`))
})

test('thresholds of rare combinations may be stricter than the floor', () => {
  expect(read('production', { ...right, RARE_BELOW: '50,500' }).rareBelow).toEqual({
    block: 50,
    confirm: 500,
  })
})
