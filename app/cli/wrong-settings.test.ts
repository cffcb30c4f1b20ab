import { createServer } from 'node:net'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { sealerOf } from '#app/core/seal.server.ts'
import { rawly } from '#tests/engines/raw.ts'
import { ensureBuilt } from '#tests/built.ts'
import { run } from '#tests/child-process.ts'
import { freePort } from '#tests/free-port.ts'

const folder = mkdtempSync(join(tmpdir(), 'tsunagu-cli-'))
writeFileSync(join(folder, 'letter.txt'), 'This is no database.'.repeat(300))
afterAll(() => rmSync(folder, { recursive: true }))
beforeAll(ensureBuilt, 300_000)

const production = {
  NODE_ENV: 'production',
  LOG_LEVEL: 'silent',
  DATABASE_URL: `file:${folder}/portal.db`,
  FILES_URL: `file:${folder}/files`,
  PUBLIC_URL: 'http://127.0.0.1:3000',
  MAIL_FROM: 'portal@test.example',
  HOST: '127.0.0.1',
  SMTP_URL: '',
}
const portal = (args: string[], env: Record<string, string>, input = '') =>
  run('npm', ['run', '--silent', 'portal', '--', ...args], { ...production, ...env }, input)

test.each([
  ['another kind of database', 'mysql://db.test.example/portal', 'DATABASE_URL is wrong: must be'],
  [
    'a folder that cannot be',
    'file:/dev/null/portal.db',
    'DATABASE_URL: the folder /dev/null cannot be used',
  ],
  ['a file that is no database', `file:${folder}/letter.txt`, 'letter.txt cannot be opened'],
  [
    'a server that is not there',
    'postgres://portal@127.0.0.1:1/portal',
    'the PostgreSQL server cannot be used',
  ],
])('%s is told in one line', async (_what, DATABASE_URL, line) => {
  const { code, out, err } = await portal(['audit:verify'], { DATABASE_URL })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(line)
  expect(err.trimEnd().split('\n')).toHaveLength(1)
})

test('a port in use is told in one line, and what was written stays', async () => {
  const port = await freePort()
  const holder = createServer().listen(port, '127.0.0.1')
  onTestFinished(() => void holder.close())
  const { code, err } = await portal(['start'], { PORT: String(port) })
  expect(code).toBe(1)
  expect(err).toBe(`PORT is wrong: ${port} is already in use.\n`)
})

test('an address that is not of this machine is told in one line', async () => {
  const { code, err } = await portal(['start'], { HOST: '192.0.2.1', PORT: String(await freePort()) })
  expect(code).toBe(1)
  expect(err).toBe('HOST is wrong: 192.0.2.1 is not an address of this machine.\n')
})

test('a start refuses thresholds of rare combinations below the floor, in one line', async () => {
  const { code, err } = await portal(['start'], { RARE_BELOW: '10,100', PORT: String(await freePort()) })
  expect(code).toBe(1)
  expect(err).toBe('RARE_BELOW is wrong: must not be below 20,100.\n')
})

test('a start with another key than the one that sealed what is in the database tells it in one line', async () => {
  const databaseUrl = `file:${folder}/sealed.db`
  const env = { DATABASE_URL: databaseUrl, PORT: String(await freePort()) }
  const made = ['admin:create', '--email', 'sealed@test.example', '--name', '運営']
  await portal(made, env, 'a long enough password\n')
  const kept = sealerOf('the key of another installation', 'test').seal('key', 'somebody')
  await rawly(
    databaseUrl,
    `insert into app_keys (account_id, secret, last_step, created_at) select id, '${kept}', 0, 0 from accounts`,
  )
  const { code, err } = await portal(['start'], env)
  expect(code).toBe(1)
  expect(err).toMatch(/^SECRET_KEY is missing: .*sealed\.db\.key.*keys:forget\n$/)
  expect(await portal(['keys:forget'], env)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/open: 1\. Nothing/),
  })
  expect(await portal(['keys:forget', '--apply'], env)).toMatchObject({
    out: 'Authenticator apps taken away: 1\n',
  })
})

test('a demo with production settings is not shown to the world', async () => {
  const { code, err } = await portal(['demo'], { HOST: '0.0.0.0', PUBLIC_URL: '' })
  expect(code).toBe(1)
  expect(err).toBe('HOST is wrong: a demo in production serves 127.0.0.1, not 0.0.0.0.\n')
})

test('an unknown command shows the commands', async () => {
  const { code, err } = await portal(['fly'], {})
  expect(code).toBe(2)
  expect(err).toMatch(/^There is no command fly\.\nCommands:\n/)
})

test('an operator account is made once, and its password is not in the arguments', async () => {
  const args = ['admin:create', '--email', 'admin@test.example', '--name', '運営']
  expect(await portal(args, {}, 'a long enough password\n')).toMatchObject({ code: 0, err: '' })
  const again = await portal(args, {}, 'a long enough password\n')
  expect(again).toMatchObject({
    code: 1,
    out: '',
    err: 'There is already an account with this email address.\n',
  })
  expect(await portal(args, {}, 'short\n')).toMatchObject({
    code: 1,
    err: 'The password must be 12 characters or more.\n',
  })
  expect(await portal(['audit:verify'], {})).toMatchObject({ code: 0, out: 'The audit chain fits.\n' })
})
