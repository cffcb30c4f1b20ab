import { readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  applyKept,
  keepPackage,
  packageNames,
  packageOf,
  planImport,
  tableOf,
} from '#app/features/directory/index.server.ts'
import { messages } from '#app/features/directory/messages.ts'
import { asOperator } from './open.ts'
import { UsageError } from './usage.ts'

const usage = 'Usage: npm run portal -- directory:import FOLDER | FILE.csv [--apply]'

/** Tells what an HSDS data package, or a table, would change in the directory, and applies it when asked. */
export async function directoryImport(args: string[]) {
  const { folder, apply } = optionsOf(args)
  const files = await packageIn(folder)
  await asOperator(async (ctx) => {
    for (;;) {
      const plan = await planImport(ctx, files)
      say(plan)
      if (plan.faults.length > 0) process.exitCode = 1
      else if (apply) {
        const id = await keepPackage(ctx, basename(resolve(folder)), files)
        await applyKept(ctx, id, plan)
        process.stdout.write('Applied.\n')
        if (plan.later > 0) continue
      }
      return
    }
  })
}

async function packageIn(folder: string) {
  if (folder.endsWith('.csv')) return filesOf(tableOf(await readFile(folder).catch(cannotRead(folder))))
  const found = new Map<string, Uint8Array>()
  const names = await readdir(folder).catch(cannotRead(folder))
  for (const name of names) if (packageNames.has(name)) found.set(name, await readFile(join(folder, name)))
  return filesOf(packageOf(found))
}

const cannotRead = (path: string) => (error: Error) => {
  throw new UsageError(`${path} cannot be read (${error.message}).`)
}

function filesOf(read: ReturnType<typeof packageOf>) {
  if ('files' in read) return read.files
  const { problem } = read
  const file = 'file' in problem ? `${problem.file}: ` : ''
  throw new UsageError(`${file}${messages.in('en').exchange.problem[problem.reason]}`)
}

function optionsOf(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { apply: { type: 'boolean', default: false } },
    })
    const [folder, ...more] = positionals
    if (folder && more.length === 0) return { folder, apply: values.apply }
  } catch {
    // An unknown option is answered like a missing folder.
  }
  throw new UsageError(usage)
}

type Plan = Awaited<ReturnType<typeof planImport>>

function say({ added, changed, unchanged, held, leftOut, later, faults }: Plan) {
  const { check } = messages.in('en').exchange
  const lines = [
    ...faults.map(({ file, line, column, value, said }) => {
      const place = [file, line && `row ${line}`, column].filter(Boolean).join(', ')
      return `  ${place}${value ? ` “${value}”` : ''}: ${said.en}`
    }),
    ...added.map(({ source: { id, name } }) => `  new        ${id} ${name}`),
    ...changed.map(({ source: { id, name }, fields }) => {
      const what = Object.keys(fields).join(', ') || check.checkedOnly
      return `  changed    ${id} ${name}: ${what}`
    }),
    ...held.map(({ id, name, declined }) => {
      return `  left alone ${id} ${name}: ${declined ? check.heldDeclined : check.heldWaiting}`
    }),
    ...leftOut.map(({ file, column, count }) => {
      return `  no place   ${file}, ${column ?? check.wholeRows}: ${count}`
    }),
    ...(later > 0 ? [`  ${check.later(String(later))}`] : []),
    `new ${added.length}, changed ${changed.length}, unchanged ${unchanged}, left alone ${held.length}, faults ${faults.length}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
