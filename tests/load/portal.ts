import { freePort } from '#tests/free-port.ts'
import manifest from '../../package.json' with { type: 'json' }
import { type Command, type Server, startServer } from './children.ts'
import { reader } from './people.ts'
import type { Place } from './place.ts'

/** A running portal and the cookie of the coordinator who is signed in. */
export type Portal = Server & { cookie: string }

type Started = Command & { env: Record<string, string> }

/** What `npm start` runs: the variables before `node`, its flags, the file and what the file is given. */
export function startCommand(script = manifest.scripts.start): Started {
  const [, variables, flags, file, args] = /^((?:\w+=\S* )*)node ((?:-\S+ )*)(\S+)(.*)$/.exec(script)!
  const wordsOf = (text = '') => text.split(' ').filter((word) => word !== '')
  const env = Object.fromEntries(wordsOf(variables).map((set) => set.split('=') as [string, string]))
  return { env, flags: wordsOf(flags), file: file!, args: wordsOf(args) }
}

/** Starts the portal as `npm start` does, on loopback, and signs in. */
export async function startPortal(
  { databaseUrl, folder }: Place,
  workers: number,
  settings: Record<string, string> = {},
): Promise<Portal> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const command = startCommand()
  const env = {
    ...process.env,
    ...command.env,
    NODE_ENV: 'production' as const,
    DATABASE_URL: databaseUrl,
    FILES_URL: `file:${folder}/files`,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: origin,
    SECRET_KEY: 'measured once, and thrown away after it',
    MAIL_FROM: 'portal@demo.example',
    SMTP_URL: '',
    TRUSTED_PROXIES: '',
    LOG_LEVEL: 'info',
    ...settings,
  }
  const server = await startServer({
    ...{ command, env, workers, port },
    path: '/readyz',
    logFile: `${folder}/portal.log`,
  })
  try {
    return { ...server, cookie: await signIn(server.origin) }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function signIn(origin: string) {
  const answer = await fetch(`${origin}/login`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams(reader),
    redirect: 'manual',
  })
  const cookie = answer.headers.getSetCookie().find((set) => set.startsWith('session='))
  if (answer.status !== 303 || !cookie) throw new Error(`Sign-in answered ${answer.status}.`)
  return cookie.split(';')[0]!
}
