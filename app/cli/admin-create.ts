import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { createAccount } from '#app/features/accounts/index.server.ts'
import { readSettings } from '#app/core/settings.ts'
import { asOperator } from './open.ts'
import { UsageError } from './usage.ts'

/** Makes an account with the role admin; the password is read from standard input, so that no process list shows it. */
export async function adminCreate(args: string[]) {
  const { email, name } = optionsOf(args)
  const password = await readPassword()
  await asOperator((ctx) =>
    createAccount(ctx, { email, name, password, locale: 'ja', roles: [{ role: 'admin' }] }),
  )
  const database = readSettings('demo').databaseUrl.replace(/\/\/[^@/]*@/, '//')
  process.stdout.write(`${email} can sign in now (database ${database}).\n`)
}

function optionsOf(args: string[]) {
  try {
    const { values } = parseArgs({ args, options: { email: { type: 'string' }, name: { type: 'string' } } })
    if (values.email && values.name) return { email: values.email, name: values.name }
  } catch {
    // An unknown option is answered like a missing one.
  }
  throw new UsageError('Usage: npm run portal -- admin:create --email ADDRESS --name NAME < password')
}

async function readPassword() {
  const lines = createInterface({ input: process.stdin, terminal: false })
  if (process.stdin.isTTY) process.stderr.write('Password (12 characters or more): ')
  for await (const line of lines) {
    lines.close()
    return line
  }
  throw new UsageError('No password came in on standard input.')
}
