import { spawn } from 'node:child_process'
import { root } from './load/build.ts'

export type Ended = { code: number | null; out: string; err: string }
type Environment = Record<string, string | undefined>

/** Runs a command at the top folder to its end. */
export function run(command: string, args: string[], env: Environment = {}, input = ''): Promise<Ended> {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env } as NodeJS.ProcessEnv })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.out += String(chunk)))
  child.stderr.on('data', (chunk: Buffer) => (said.err += String(chunk)))
  child.stdin.end(input)
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })))
}

/** Runs a module text in another Node, which imports `#app`, `#db` and `#tests` as this one does. */
export const runModule = (text: string, env: Environment = {}) =>
  run(process.execPath, ['--input-type=module', '--eval', text], env)
