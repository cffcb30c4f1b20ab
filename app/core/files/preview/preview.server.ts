import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { text } from 'node:stream/consumers'
import { bounded } from '../../bounded.ts'
import type { FileKind } from '../kind/kinds.ts'

const child = fileURLToPath(new URL('./preview-child.ts', import.meta.url))
const waitingLimit = 200
const lookMs = 100
const pageBytes = 4096

type Limits = { timeoutMs: number; memoryMb: number }
type Asked = { path: string; kind: FileKind }
/** A picture of one page, and where it lies until all are kept. */
export type DrawnPage = { path: string; width: number; height: number }

export const hasPreview = (kind: string) => kind === 'pdf' || kind === 'png' || kind === 'jpg'

export type Previewer = {
  /**
   * Draws the first pages of a file, lends them and takes them away again; null for what cannot be drawn: broken, too
   * heavy, or not done in time.
   */
  draw: <Result>(file: Asked, keep: (pages: DrawnPage[]) => Promise<Result>) => Promise<Result | null>
}

/**
 * Draws in a process of its own for each file: what brings down the code that draws, or eats its memory, ends that
 * process alone. It inherits no settings.
 */
export function openPreviewer(
  { timeoutMs, memoryMb }: Limits = { timeoutMs: 30_000, memoryMb: 500 },
): Previewer {
  const inTurn = bounded(1, waitingLimit)
  return { draw: (file, keep) => inTurn(() => drawNow(file, keep)) }

  async function drawNow<Result>(file: Asked, keep: (pages: DrawnPage[]) => Promise<Result>) {
    const into = await mkdtemp(join(tmpdir(), 'portal-preview-'))
    try {
      const said = await saidBy(
        spawn(process.execPath, ['--max-old-space-size=192', child, file.path, file.kind, into], {
          stdio: ['ignore', 'pipe', 'ignore'],
          env: { NODE_ENV: 'production' },
        }),
      )
      if (said === null) return null
      const sizes = JSON.parse(said) as { width: number; height: number }[]
      return await keep(sizes.map((size, index) => ({ path: join(into, `${index + 1}.webp`), ...size })))
    } finally {
      await rm(into, { recursive: true, force: true })
    }
  }

  async function saidBy(drawing: ChildProcess): Promise<string | null> {
    const end = () => drawing.kill('SIGKILL')
    const late = setTimeout(end, timeoutMs)
    const watch = setInterval(() => {
      void memoryOf(drawing.pid).then((bytes) => {
        if (bytes > memoryMb * 1024 * 1024) end()
      })
    }, lookMs)
    try {
      const said = text(drawing.stdout!)
      const [code] = (await once(drawing, 'exit')) as [number | null]
      return code === 0 ? await said : null
    } finally {
      clearTimeout(late)
      clearInterval(watch)
    }
  }
}

/** What a process holds in memory, where the system tells; elsewhere its heap alone has a limit. */
const memoryOf = (pid: number | undefined) =>
  readFile(`/proc/${pid}/statm`, 'utf8').then(
    (pages) => Number(pages.split(' ')[1]) * pageBytes,
    () => 0,
  )
