import type { Context } from '#app/core/context.ts'
import { applyKept, exportPackage, keepPackage, planOf } from '#app/features/directory/index.server.ts'

/** What a portal exports now, by file. */
export const filesOf = async (ctx: Context) =>
  new Map((await exportPackage(ctx)).map(({ name, text }) => [name, text]))

/** Hands a package in and applies it; answers what it changed. */
export async function imported(ctx: Context, files: Map<string, string>) {
  const id = await keepPackage(ctx, 'package.zip', files)
  return applyKept(ctx, id, (await planOf(ctx, id)).plan)
}

type Plan = Awaited<ReturnType<typeof imported>>

export const countsOf = ({ added, changed, unchanged, held }: Plan) => ({
  ...{ added: added.length, changed: changed.length, unchanged, held: held.length },
})
export const none = { added: 0, changed: 0, unchanged: 0, held: 0 }
