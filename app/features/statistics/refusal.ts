import { AppError } from '#app/core/errors.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { messages } from './messages.ts'
import { cellInWords } from './words.ts'

const mostNamed = 10

/** Numbers would give these cells away; `proposed` are the fewest that would have to be hidden besides. */
export class Exposed extends AppError {
  readonly cells: string[]
  readonly proposed: string[]
  constructor(cells: string[], proposed: string[] = []) {
    const said = (locale: Locale) => {
      const t = messages.in(locale).errors
      return [
        t.tooNarrow(listed(cells, locale)),
        proposed.length === 0 ? t.noProposal : t.proposal(listed(proposed, locale)),
      ].join(locale === 'ja' ? '' : ' ')
    }
    super('conflict', { ja: said('ja'), en: said('en') })
    this.cells = cells
    this.proposed = proposed
  }
}

/** By what it has, since the Remix build has a copy of the class of its own. */
export const isExposed = (error: unknown): error is Exposed =>
  error instanceof Error && error.name === 'AppError' && 'proposed' in error

function listed(cells: string[], locale: Locale) {
  const named = cells.slice(0, mostNamed).map((cell) => cellInWords(cell, locale))
  const left = cells.length - mostNamed
  const more = left > 0 ? [messages.in(locale).admin.more(left)] : []
  return [...named, ...more].join(messages.in(locale).errors.listed)
}
