import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { FileKind } from '#app/core/files/kind/kinds.ts'
import { reasons } from '#app/core/files/kind/reasons.ts'
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

/** Throws invalid when the name of a file may tell who somebody is. */
export async function refuseTellingName(ctx: Context, name: string) {
  const found = (await screenLong(ctx, name.replace(/\.[a-z]+$/, ''))).filter(isOpen)
  if (found.length > 0) throw refuse('invalid', (t) => t.errors.name(told(found.map(({ text }) => text))))
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
    unread: read.text === '',
    found: first.slice(0, mostFound).map(({ kind, text }) => ({ kind, text })),
  }
}
