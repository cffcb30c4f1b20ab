import { parseWithZod } from '@conform-to/zod/v4'
import { json } from '@remix-run/node'
import type { z } from 'zod'
import { isUnavailable } from '#db/errors.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { AppError, statusOf } from '../errors.ts'
import type { Locale } from '../i18n/locale.ts'
import type { PageRequest } from './route.server.ts'
import { type FieldLabels, fieldMessage, sayUnavailable } from './form-messages.ts'

type Form<Schema extends z.ZodType> = { schema: Schema; labels: (locale: Locale) => FieldLabels }

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
  const values = submission.payload as Record<string, unknown>
  if (submission.status !== 'success') return invalid({ values, errors: onlyTexts(submission.error) })
  try {
    return await work(submission.value)
  } catch (error) {
    if (isUnavailable(error)) return invalid({ values, errors: { '': [sayUnavailable[ctx.locale]] } }, 503)
    if (!(error instanceof AppError) || !error.said || !mendable.has(error.code)) throw error
    return invalid({ values, errors: { '': [error.said[ctx.locale]] } }, statusOf[error.code])
  }
}

// `title`, `categories`, `contacted[2].result`: a larger index would make an array of that length.
const fieldName = /^[A-Za-z]\w{0,39}(\[\d{1,2}\](\.[A-Za-z]\w{0,39})?)?$/

/**
 * The fields of a form, without NUL characters, which PostgreSQL cannot store. Throws invalid when it is no form, or
 * holds a name that no form of ours has.
 */
export async function formOf(request: Request): Promise<FormData> {
  const sent = await request.formData().catch(() => {
    throw new AppError('invalid')
  })
  const clean = new FormData()
  for (const [name, value] of sent) {
    if (!fieldName.test(name)) throw new AppError('invalid')
    if (typeof value === 'string') clean.append(name, value.replaceAll('\0', ''))
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
