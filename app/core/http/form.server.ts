import { parseWithZod } from '@conform-to/zod/v4'
import { json } from '@remix-run/node'
import type { z } from 'zod'
import { isUnavailable } from '#db/errors.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { AppError, isAppError, statusOf } from '../errors.ts'
import type { Locale } from '../i18n/locale.ts'
import { type PageRequest, problem } from './route.server.ts'
import { type FieldLabels, fieldMessage, sayUnavailable } from './form-messages.ts'

type Form<Schema extends z.ZodType> = { schema: Schema; labels: (locale: Locale) => FieldLabels }

const neverShownAgain = new Set(['password', 'presentPassword', 'newPassword', 'credential'])

/** Answers a form with 422 and all that was typed. */
export const invalid = (state: FormState, status = 422) => json<FormState>(state, { status })

/** Reads a form strictly, then does `work`; what the person can mend comes back as a form with status 422, 409, 429 or 503. */
export async function submit<Schema extends z.ZodType, Result>(
  { ctx, request }: PageRequest,
  { schema, labels }: Form<Schema>,
  work: (input: z.output<Schema>) => Promise<Result>,
) {
  const submission = parseWithZod(await formOf(request), {
    schema,
    error: (issue) => fieldMessage(issue, labels(ctx.locale), ctx.locale),
  })
  const values = Object.fromEntries(
    Object.entries(submission.payload).filter(([name]) => !neverShownAgain.has(name)),
  )
  if (submission.status !== 'success') return invalid({ values, errors: onlyTexts(submission.error) })
  try {
    return await work(submission.value)
  } catch (error) {
    if (isUnavailable(error)) return invalid({ values, errors: { '': [sayUnavailable[ctx.locale]] } }, 503)
    if (!isAppError(error) || !error.said) throw error
    const { code, said } = error
    if (code === 'closed') throw problem({ code, said, kept: typedTexts(values, labels(ctx.locale)) })
    if (!mendable.has(code)) throw error
    return invalid(
      { values, errors: { '': [said[ctx.locale]] }, conflict: code === 'conflict' },
      statusOf[code],
    )
  }
}

const typedTexts = (values: Record<string, unknown>, labels: FieldLabels) =>
  Object.entries(values).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && labels[name] ? [[labels[name], value]] : [],
  )

// The parser takes quadratic time in the number of fields of one name; the case sheet has about 250.
const mostFields = 600
// Control characters, and marks that turn the direction of writing: PostgreSQL cannot store NUL, and all can hide text.
const invisible = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g

// `title`, `categories`, `contacted[2].result`: a larger index would make an array of that length.
const fieldName = /^[A-Za-z]\w{0,39}(\[\d{1,2}\](\.[A-Za-z]\w{0,39})?)?$/

/**
 * The fields of a form, with plain line ends and without characters that nobody sees. Throws invalid when it is no
 * form or holds a name that no form of ours has, too-large when it holds too many.
 */
export async function formOf(request: Request): Promise<FormData> {
  const sent = await request.formData().catch(() => {
    throw new AppError('invalid')
  })
  const fields = [...sent]
  if (fields.length > mostFields) throw new AppError('too-large')
  const clean = new FormData()
  for (const [name, value] of fields) {
    if (!fieldName.test(name)) throw new AppError('invalid')
    if (typeof value === 'string') clean.append(name, value.replaceAll('\r\n', '\n').replace(invisible, ''))
  }
  return clean
}

const mendable = new Set<AppError['code']>(['invalid', 'conflict', 'too-many', 'unavailable', 'too-large'])

const onlyTexts = (errors: Record<string, string[] | null> | null | undefined) =>
  Object.fromEntries(
    Object.entries(errors ?? {}).flatMap(([name, texts]) => (texts?.length ? [[name, texts]] : [])),
  )

/** The file of a form with one; null when none was chosen. Throws invalid when it is no form. */
export async function fileOf(
  request: Request,
  name: string,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const sent = await request.formData().catch(() => {
    throw new AppError('invalid')
  })
  const file = sent.get(name)
  if (!(file instanceof File) || file.size === 0) return null
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
