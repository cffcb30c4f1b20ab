import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { type FileKind, tidyName } from '#app/core/files/kind/kinds.ts'
import { reasons } from '#app/core/files/kind/reasons.ts'
import type { FindingKind } from '#app/core/screening.ts'
import { ofOffices, type PartFinding } from '#app/features/anonymisation/index.ts'
import { screenLong } from '#app/features/anonymisation/index.server.ts'
import type { Seen } from './attachment.ts'
import { refuse } from './messages.ts'

// More would explain nothing to whoever reads the reason.
const mostFound = 30
const mostTold = 5

const told = (words: string[]) => [...new Set(words)].slice(0, mostTold).join(' / ')
const isOpen = ({ level }: PartFinding) => level !== 'info'
const isSure = ({ level, kind }: PartFinding) => level === 'block' && !ofOffices.has(kind)

// Cameras, scanners and programs that take pictures of screens write when it was.
const ofCameras: ReadonlySet<FindingKind> = new Set(['date', 'long-number'])

/** A name under which others may see the file, without the time of a camera. Throws invalid when it may tell who somebody is. */
export async function safeName(ctx: Context, sentName: string, kind: FileKind) {
  const stem = tidyName(sentName, kind).slice(0, -kind.length - 1)
  const found = (await screenLong(ctx, stem)).filter(isOpen)
  const telling = found.filter((one) => !ofCameras.has(one.kind)).map(({ text }) => text)
  if (telling.length > 0) throw refuse('invalid', (t) => t.errors.name(told(telling)))
  const plain = found.reduce((name, { text }) => name.replaceAll(text, ''), stem)
  return tidyName(`${found.length > 0 ? plain.replace(/[\d\s_:.-]+$/, '') : plain}.${kind}`, kind)
}

type File = { path: string; kind: FileKind; type: string }

/**
 * What stands in a file that somebody should explain. Throws invalid for a name of its author that could not be taken
 * out, and for words that surely tell who a person is; unavailable while nobody can screen it.
 */
export async function seenIn(ctx: Context, file: File): Promise<Seen> {
  const read = await ctx.process.readFile(file)
  if (!read && file.kind !== 'png' && file.kind !== 'jpg') throw new AppError('invalid', reasons.tooHeavy)
  if (!read) return { unread: true, found: [] }
  if (read.names.length > 0) throw refuse('invalid', (t) => t.errors.authors(told(read.names)))
  const found = (await screenLong(ctx, [read.text, ...read.texts].join('\n'))).filter(isOpen)
  const sure = found.filter(isSure)
  if (sure.length > 0) throw refuse('invalid', (t) => t.errors.found(told(sure.map(({ text }) => text))))
  const first = found.filter(
    ({ kind, text }, place) => place === found.findIndex((one) => one.kind === kind && one.text === text),
  )
  return {
    unread: read.text === '' || read.pictures,
    found: first.slice(0, mostFound).map(({ kind, text }) => ({ kind, text })),
  }
}
