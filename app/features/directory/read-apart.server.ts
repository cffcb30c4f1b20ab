import type { Context } from '#app/core/context.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { PackageFiles } from './hsds-tables.server.ts'
import type { PackageProblem } from './package-files.server.ts'
import type { Handed, TakenIn } from './package-worker.ts'
import type { ReadSources } from './read-package.server.ts'

const reader = '#app/features/directory/package-worker.ts'

const read = <Result>(ctx: Context, handed: Handed) =>
  ctx.process.readApart<{ handed: Handed; today: string }, Result>(reader, {
    handed,
    today: dayOf(ctx.now()),
  })

/** The sources of a package, and its texts as they are kept; or why it is none. */
export const readBytes = (ctx: Context, bytes: Uint8Array) =>
  read<TakenIn | { problem: PackageProblem }>(ctx, { bytes })

/** The same for files whose texts are known. */
export const readFiles = (ctx: Context, files: PackageFiles) => read<TakenIn>(ctx, { files: [...files] })

/** The sources of a package that was kept. */
export const readKept = (ctx: Context, content: string) => read<ReadSources>(ctx, { content })
