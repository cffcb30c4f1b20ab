import { parseWithZod } from '@conform-to/zod/v4'
import { json } from '@remix-run/node'
import type { z } from 'zod'
import { isUnavailable } from '#db/errors.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { AppError, isAppError, statusOf } from '../errors.ts'
import type { Locale } from '../i18n/locale.ts'
import { isMultipart, type KeepFile, multipartOf } from './multipart.server.ts'
import { type PageRequest, problem } from './route.server.ts'
import { type FieldLabels, fieldMessage, sayUnavailable } from './form-messages.ts'

type Form<Schema extends z.ZodType> = { schema: Schema; labels: (locale: Locale) => FieldLabels }

const neverShownAgain = new Set(['password', 'presentPassword', 'newPassword', 'credential'])

/** Answers a form with 422 and all that was typed. */
export const invalid = (state: FormState, status = 422) => json<FormState>(state, { status })

/** Reads a form strictly, then does `work`; what the person can mend comes back as a form with status 422, 409, 429 or 503. */
export async function submit<Schema extends z.ZodType, Result>(
  page: PageRequest,
  form: Form<Schema>,
  work: (input: z.output<Schema>) => Promise<Result>,
) {
  return answer(page, await formOf(page.request), form, work)
}

/** The same for a form with a file, which is handed to `keep` as it comes in; its refusal is shown at its field. */
export async function submitWithFile<Schema extends z.ZodType, Result>(
  page: PageRequest,
  form: Form<Schema>,
  { field, keep }: { field: string; keep: KeepFile },
  work: (input: z.output<Schema>) => Promise<Result>,
) {
  if (!isMultipart(page.request)) return submit(page, form, work)
  const { fields, refused } = await multipartOf(page.request, keep)
  const sent = cleaned(fields)
  if (refused === null) return answer(page, sent, form, work)
  const { locale } = page.ctx
  const said = isAppError(refused) ? refused.said : isUnavailable(refused) ? sayUnavailable : null
  if (!said) throw refused
  const status = isAppError(refused) ? statusOf[refused.code] : 503
  const { values, errors } = checked(page, sent, form)
  return invalid({ values, errors: { ...errors, [field]: [said[locale]] } }, status)
}

function checked<Schema extends z.ZodType>(
  { ctx }: PageRequest,
  sent: FormData,
  { schema, labels }: Form<Schema>,
) {
  const submission = parseWithZod(sent, {
    schema,
    error: (issue) => fieldMessage(issue, labels(ctx.locale), ctx.locale),
  })
  const values: Record<string, unknown> = Object.fromEntries(
    Object.entries(submission.payload).filter(([name]) => !neverShownAgain.has(name)),
  )
  return submission.status === 'success'
    ? { values, errors: {}, input: submission.value }
    : { values, errors: onlyTexts(submission.error) }
}

async function answer<Schema extends z.ZodType, Result>(
  page: PageRequest,
  sent: FormData,
  form: Form<Schema>,
  work: (input: z.output<Schema>) => Promise<Result>,
) {
  const { ctx } = page
  const { labels } = form
  const read = checked(page, sent, form)
  const { values } = read
  if (!('input' in read)) return invalid({ values, errors: read.errors })
  try {
    return await work(read.input as z.output<Schema>)
  } catch (error) {
    if (isUnavailable(error)) return invalid({ values, errors: { '': [sayUnavailable[ctx.locale]] } }, 503)
    if (!isAppError(error) || !error.said) throw error
    const { code, said } = error
    const { seeAlso, field = '' } = error.beside
    if (code === 'closed') throw problem({ code, said, kept: typedTexts(values, labels(ctx.locale)) })
    if (!mendable.has(code)) throw error
    return invalid(
      {
        ...{ values, errors: { [field]: [said[ctx.locale]] }, conflict: code === 'conflict' && !seeAlso },
        ...(seeAlso && { seeAlso }),
      },
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
  return cleaned([...sent])
}

function cleaned(fields: [string, FormDataEntryValue][]): FormData {
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
