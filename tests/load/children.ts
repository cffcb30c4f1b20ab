import { type ChildProcess, fork } from 'node:child_process'
import cluster from 'node:cluster'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { root } from './build.ts'
import type { Reading } from './meter.ts'

export type Server = {
  origin: string
  /** CPU and memory of all its processes, added up, since they started. */
  meter: () => Promise<Reading>
  stop: () => Promise<void>
}

type Start = { file: string; args: string[]; env: NodeJS.ProcessEnv; workers: number; logFile: string }

const execArgv = ['--import', fileURLToPath(new URL('meter.ts', import.meta.url))]
const drainMs = 12_000
const startMs = 30_000
const pauseMs = 50

export const later = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms))

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Starts a server of this repository and waits until `path` answers 200 from it. */
export async function startServer(start: Start & { port: number; path: string }): Promise<Server> {
  const { port, path, logFile, workers } = start
  const log = openSync(logFile, 'a')
  const children = workers === 1 ? [alone(start, log)] : shared(start, log)
  closeSync(log)
  const stop = async () => void (await Promise.all(children.map(end)))
  const server = { origin: `http://127.0.0.1:${port}`, meter: () => readAll(children), stop }
  try {
    await ready(children, `${server.origin}${path}`, logFile)
    return server
  } catch (error) {
    await stop()
    throw error
  }
}

const alone = ({ file, args, env }: Start, log: number) =>
  fork(`${root}${file}`, args, { env, execArgv, stdio: ['ignore', log, log, 'ipc'] })

// Several processes on one port: node's cluster hands out the connections in turn.
function shared({ file, args, env, workers }: Start, log: number): ChildProcess[] {
  cluster.setupPrimary({ exec: `${root}${file}`, args, execArgv, stdio: ['ignore', log, log, 'ipc'] })
  return Array.from({ length: workers }, () => cluster.fork(env).process)
}

async function ready(children: ChildProcess[], url: string, logFile: string) {
  const heard = cluster.workers ? listeningWorkers() : 0
  for (const start = Date.now(); Date.now() - start < startMs; await later(pauseMs)) {
    if (children.some(({ exitCode }) => exitCode !== null)) break
    if (children.length > 1 && listeningWorkers() < heard + children.length) continue
    if (await fetch(url).then(({ ok }) => ok, () => false)) return
  }
  throw new Error(`The server did not start.\n${readFileSync(logFile, 'utf8').slice(-2000)}`)
}
