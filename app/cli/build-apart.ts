import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Context } from '#app/core/context.ts'
import { JobFailure } from '#app/core/jobs/queue.server.ts'
import { isSettled, writeOff } from '#app/features/statistics/index.server.ts'

// Minutes are usual; a solver that hangs must not hold up the builds after it.
const longestMs = 2 * 60 * 60_000
const main = fileURLToPath(new URL('./portal.mjs', import.meta.url))

/**
 * Builds a release in a process of its own, so that the linear programs hold up no page. One that is refused is done:
 * the page of the admins says why. Throws when the process died.
 */
export async function buildApart(
  ctx: Context,
  { until = '', note = '', order = '' }: Record<string, string>,
) {
  if (await isSettled(ctx, order)) return
  const args = ['release:build', '--until', until, '--note', note, ...(order ? ['--order', order] : [])]
  const child = spawn(process.execPath, [main, ...args], { stdio: 'ignore', timeout: longestMs })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code === 0 || (await isSettled(ctx, order))) return
  await writeOff(ctx, order)
  throw new JobFailure('release-not-built')
}
