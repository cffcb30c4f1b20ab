import { once } from 'node:events'
import { z } from 'zod'
import type { Locale } from '#app/core/i18n/locale.ts'
import type { PartFinding, Screen } from '#app/core/screening.ts'
import { messages } from './messages.ts'

const shape = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lang: z.unknown().optional(),
})
const language = z.enum(['ja', 'en']).optional()

/** A line of the input that cannot be screened. */
export class LineError extends Error {
  override name = 'LineError'
  readonly line: number
  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

/** Reads JSON lines `{id, text, lang?}` and writes `{id, findings}` for each; `lang` holds where a line names none. */
export async function screenLines(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  lang: Locale,
  screen: Screen,
) {
  let number = 0
  for await (const line of linesOf(input)) {
    number++
    if (line.trim() === '') continue
    const { id, text, lang: own } = read(line, number, lang)
    const findings = await screen([{ part: 'text', text, lang: own ?? lang }])
    const answer = JSON.stringify({ id, findings: findings.map(withoutPart) })
    if (!output.write(`${answer}\n`)) await once(output, 'drain')
  }
}

const withoutPart = ({ part: _part, ...finding }: PartFinding) => finding

function read(line: string, number: number, lang: Locale) {
  const said = messages.in(lang).lines
  const record = shape.safeParse(parsed(line, new LineError(number, said.unreadable(number))))
  if (!record.success) throw new LineError(number, said.misshapen(number))
  const own = language.safeParse(record.data.lang)
  if (!own.success) throw new LineError(number, said.language(number))
  return { ...record.data, lang: own.data }
}

export function parsed(line: string, failure: LineError): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw failure
  }
}

/** Only a line feed ends a line: JSON may hold U+2028 as it is, which readline would split at. */
export async function* linesOf(input: NodeJS.ReadableStream) {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of input) {
    const lines = (
      rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
    ).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  const last = rest + decoder.decode()
  if (last !== '') yield last
}
