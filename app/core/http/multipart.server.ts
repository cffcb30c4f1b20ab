import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { AppError } from '../errors.ts'
import { brokenOff } from '../files/refusals.ts'

const kilobyte = 1024
const mostForm = 101 * kilobyte * kilobyte
// As for a form without a file: what is typed is kept in memory, and shown again.
const mostText = kilobyte * kilobyte
const limits = {
  fields: 600,
  fieldNameSize: 100,
  fieldSize: 256 * kilobyte,
  files: 1,
  parts: 601,
  headerPairs: 20,
}

export type KeepFile = (name: string, bytes: AsyncIterable<Uint8Array>) => Promise<Record<string, string>>
export type Multipart = { fields: [string, string][]; refused: unknown }

export const isMultipart = ({ headers }: Request) =>
  headers.get('content-type')?.startsWith('multipart/form-data') ?? false

/**
 * Reads a form with at most one file as it comes in. What `keep` answers stands in the fields where the file was; what
 * it throws is handed on beside them. Without `keep` the file is passed over.
 */
export async function multipartOf(request: Request, keep: KeepFile | null): Promise<Multipart> {
  const parser = parserFor(request)
  const fields: [string, string][] = []
  let cut = false
  let letters = 0
  let keeping: Promise<Record<string, string>> = Promise.resolve({})
  let refused: unknown = null
  let current: Readable | null = null
  parser.on('field', (name, value, nameCut, valueCut) => {
    letters += value.length
    cut ||= nameCut || valueCut || letters > mostText
    if (!cut) fields.push([name, value])
  })
  for (const event of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const)
    parser.on(event, () => (cut = true))
  parser.on('file', (_field, bytes: Readable, name: string | undefined) => {
    if (!keep || !name) return void bytes.resume()
    current = bytes
    // It may break off before anybody reads it, and nobody listening would end the process.
    bytes.on('error', () => {})
    keeping = keep(name, untilEnough(bytes)).catch((error: unknown) => {
      refused = error
      bytes.resume()
      return {}
    })
  })
  try {
    await pipeline(Readable.from(bounded(request), { objectMode: false }), parser)
  } catch (error) {
    const reason = error instanceof AppError ? error : new AppError('invalid', brokenOff)
    ;(current as Readable | null)?.destroy(reason)
    await keeping
    throw reason
  }
  const kept = Object.entries(await keeping)
  if (cut) throw new AppError('too-large')
  const replaced = new Set(kept.map(([name]) => name))
  return { fields: [...fields.filter(([name]) => !replaced.has(name)), ...kept], refused }
}

// Whoever stops reading leaves the rest to be passed over: a stream that is destroyed would hold up the form behind it.
const untilEnough = (bytes: Readable): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => bytes.iterator({ destroyOnReturn: false }),
})

function parserFor(request: Request) {
  try {
    const type = request.headers.get('content-type') ?? ''
    return new Busboy({ headers: { 'content-type': type }, limits })
  } catch {
    throw new AppError('invalid')
  }
}

async function* bounded({ body }: Request) {
  let size = 0
  for await (const chunk of (body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > mostForm) throw new AppError('too-large')
    yield chunk
  }
}
