import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { exportPackage, exportTable, packageNames } from '#app/features/directory/index.server.ts'
import { asOperator } from './open.ts'
import { UsageError } from './usage.ts'

const usage = 'Usage: npm run portal -- directory:export FOLDER | --table FILE.csv'

/** Writes what is listed as an HSDS data package into a folder, or as one table into a file. */
export async function directoryExport(args: string[]) {
  const { folder, table } = optionsOf(args)
  if (table) {
    await write(table, await asOperator((ctx) => exportTable(ctx)))
    return
  }
  const parts = await asOperator((ctx) => exportPackage(ctx))
  await mkdir(folder, { recursive: true })
  // A table of an older export that this one does not have would be read as part of it.
  const stale = (await readdir(folder)).filter((name) => packageNames.has(name))
  for (const { name, text } of parts) await write(join(folder, name), text)
  const written = new Set(parts.map(({ name }) => name))
  for (const name of stale) if (!written.has(name)) await rm(join(folder, name))
  process.stdout.write(`${parts.length} files.\n`)
}

/** Another file until it is whole. */
async function write(path: string, text: string) {
  await writeFile(`${path}.part`, text)
  await rename(`${path}.part`, path)
}

function optionsOf(args: string[]): { folder: string; table: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { table: { type: 'string', default: '' } },
    })
    const [folder = '', ...more] = positionals
    if (more.length === 0 && Boolean(folder) !== Boolean(values.table)) return { folder, table: values.table }
  } catch {
    // An unknown option is answered like a missing folder.
  }
  throw new UsageError(usage)
}
