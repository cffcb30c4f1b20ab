import { type ChildProcess, fork } from 'node:child_process'
import cluster from 'node:cluster'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as later } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { root } from './build.ts'
import type { Reading } from './meter.ts'

export type Server = {
  origin: string
  /** CPU and memory of all its processes, added up, since they started. */
  meter: () => Promise<Reading>
  stop: () => Promise<void>
}

/** What stands after `node` in a command line. */
export type Command = { flags: string[]; file: string; args: string[] }

export type Start = {
  command: Command
  env: NodeJS.ProcessEnv
  workers: number
  port: number
  /** Answers 200 when the server is ready. */
  path: string
  logFile: string
}

type Child = { process: ChildProcess; listens: Promise<unknown> }

const meter = ['--import', fileURLToPath(new URL('meter.ts', import.meta.url))]
const startMs = 60_000
const drainMs = 12_000
const pauseMs = 50

/** Starts a server of this repository and waits until it is ready. */
export async function startServer(start: Start): Promise<Server> {
  const log = openSync(start.logFile, 'a')
  const children = start.workers === 1 ? [alone(start, log)] : together(start, log)
  closeSync(log)
  const processes = children.map((child) => child.process)
  const origin = `http://127.0.0.1:${start.port}`
  const stop = async () => void (await Promise.all(processes.map(end)))
  try {
    await ready(children, `${origin}${start.path}`, start.logFile)
  } catch (error) {
    await stop()
    throw error
  }
  return { origin, stop, meter: () => readAll(processes) }
}

function alone({ command: { flags, file, args }, env }: Start, log: number): Child {
  const execArgv = [...flags, ...meter]
  const process = fork(`${root}${file}`, args, { env, execArgv, stdio: ['ignore', log, log, 'ipc'] })
  return { process, listens: Promise.resolve() }
}

// Several processes on one port: node's cluster deals the connections out in turn.
function together({ command: { flags, file, args }, env, workers }: Start, log: number): Child[] {
  const execArgv = [...flags, ...meter]
  cluster.setupPrimary({ exec: `${root}${file}`, args, execArgv, stdio: ['ignore', log, log, 'ipc'] })
  return Array.from({ length: workers }, () => {
    const worker = cluster.fork(env)
    // A connection can still be dealt to a process that has just been stopped.
    worker.on('error', () => {})
    return { process: worker.process as ChildProcess, listens: once(worker, 'listening') }
  })
}

async function ready(children: Child[], url: string, logFile: string) {
  const failed = () => new Error(`The server did not start.\n${readFileSync(logFile, 'utf8').slice(-2000)}`)
  const ended = children.map(async ({ process }) => {
    await once(process, 'exit')
    throw failed()
  })
  const late = async () => {
    await later(startMs, undefined, { ref: false })
    throw failed()
  }
  const listening = Promise.all(children.map(({ listens }) => listens))
  await Promise.race([listening.then(() => answers(url)), late(), ...ended])
}

async function answers(url: string) {
  for (const start = Date.now(); Date.now() - start < startMs; await later(pauseMs)) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
  }
}

const ask = (child: ChildProcess) =>
  new Promise<Reading>((resolve, reject) => {
    child.once('message', (reading) => resolve(reading as Reading))
    child.send('meter', (error) => error && reject(error))
  })

async function readAll(processes: ChildProcess[]): Promise<Reading> {
  const readings = await Promise.all(processes.map(ask))
  const sum = (of: (reading: Reading) => number) =>
    readings.reduce((total, reading) => total + of(reading), 0)
  return { cpuMs: sum((r) => r.cpuMs), rssMb: sum((r) => r.rssMb), peakRssMb: sum((r) => r.peakRssMb) }
}

async function end(process: ChildProcess) {
  if (process.exitCode !== null || process.signalCode !== null) return
  const ended = once(process, 'exit')
  process.kill('SIGTERM')
  const stuck = setTimeout(() => process.kill('SIGKILL'), drainMs)
  await ended
  clearTimeout(stuck)
}
