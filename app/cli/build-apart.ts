import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { JobFailure } from '#app/core/jobs/queue.server.ts'

const main = fileURLToPath(new URL('./portal.mjs', import.meta.url))

/** Builds a release in a process of its own, so that the linear programs hold up no page. Throws when it is refused. */
export async function buildApart({ until = '', note = '' }: Record<string, string>) {
  const child = spawn(process.execPath, [main, 'release:build', '--until', until, '--note', note], {
    stdio: 'ignore',
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new JobFailure('release-not-built')
}
