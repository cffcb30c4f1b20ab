import { readFile } from 'node:fs/promises'
import { importPopulation } from '#app/features/anonymisation/index.server.ts'
import { asOperator } from './open.ts'
import { UsageError } from './usage.ts'

/** Takes over a published table of foreign residents, by which rare combinations are counted. */
export async function statisticsImport([file, ...more]: string[]) {
  if (!file || more.length > 0) throw new UsageError('Usage: npm run portal -- statistics:import FILE')
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(`The file ${file} cannot be read.`)
  })
  const rows = await asOperator((ctx) => importPopulation(ctx, bytes))
  process.stdout.write(`${rows} figures were imported.\n`)
}
