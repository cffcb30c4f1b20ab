import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readSettings, type Settings, SettingsError } from '#app/core/settings.ts'
import { demo as content } from '#db/seed/index.ts'
import { demoPassword, seedDemo } from './seed-demo.ts'
import { serve } from './serve.ts'
import { engineOf } from '#db/engine.ts'
import { UsageError } from './usage.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const loopback = /^(127\.0\.0\.1|localhost|::1|\[::1\])$/

/** Builds, migrates, seeds an empty database with invented content and serves it. */
export async function demo() {
  const settings = demoSettings()
  if (process.env.NODE_ENV === 'production') refusePublicAddress(settings)
  process.env.NODE_ENV = 'production'
  build()
  const { address } = await serve(settings, seedDemo)
  const accounts = content.fixedAccounts.map(
    ({ email, roles }) => `  ${email}  ${roles.map(({ role }) => role)}`,
  )
  process.stdout.write(
    `\nTsunagu demo: ${address}\nAll content is invented. Accounts (password ${demoPassword}):\n${accounts.join('\n')}\n\n`,
  )
}

/** A demo has nothing to hide, and a server of databases keeps no key for it. */
export function demoSettings(): Settings {
  const settings = readSettings('demo')
  if (settings.secretKey || engineOf(settings.databaseUrl) !== 'postgres') return settings
  return { ...settings, secretKey: 'everybody knows the key of the demo' }
}

// Everybody knows the passwords of the demo, and it asks for no second factor.
function refusePublicAddress({ host, publicUrl }: Settings) {
  if (!loopback.test(host))
    throw new SettingsError(`HOST is wrong: a demo in production serves 127.0.0.1, not ${host}.`)
  if (publicUrl && !loopback.test(new URL(publicUrl).hostname)) {
    throw new SettingsError(`PUBLIC_URL is wrong: a demo in production is not served under ${publicUrl}.`)
  }
}

export function build() {
  process.stdout.write('Building …\n')
  const { status, stderr, stdout } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new UsageError(`The build failed.\n${stdout}${stderr}`)
}
