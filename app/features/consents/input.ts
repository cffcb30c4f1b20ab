import { z } from 'zod'
import { languages } from '#db/reference/vocabularies.ts'
import { oneOf } from '#app/core/vocabulary/one-of.ts'
import { writtenDay } from '#app/core/written-day.ts'
import { bases, moreScopes } from './consent.ts'
import { messages } from './messages.ts'

type Texts = ReturnType<typeof messages.in>
const because = (pick: (wrong: Texts['wrong']) => string) => ({
  params: messages.both((texts) => pick(texts.wrong)),
})

const isDay = (written: string) => writtenDay(written) !== null
const asDay = (written: string) => writtenDay(written) ?? ''
const day = z
  .string()
  .max(30)
  .refine(
    isDay,
    because((wrong) => wrong.day),
  )
  .transform(asDay)

// Letters of other scripts and words without a digit could be names.
const reference = z
  .string()
  .trim()
  .max(30)
  .refine(
    (written) => /^(?:|(?=.*\d)[A-Za-z0-9/._-]+)$/.test(written),
    because((wrong) => wrong.reference),
  )
  .default('')

/** The fields of a consent, for forms that also ask something else. */
export const consentFields = {
  basis: z.enum(bases),
  scopes: z.array(z.enum(moreScopes)).max(moreScopes.length).default([]),
  explainedIn: oneOf(languages).optional(),
  obtainedOn: z
    .string()
    .max(30)
    .default('')
    .refine(
      (written) => written === '' || isDay(written),
      because((wrong) => wrong.day),
    )
    .transform(asDay),
  expiresOn: day,
  reference,
}

type Fields = z.output<z.ZodObject<typeof consentFields>>

/** Whoever consented heard it in some language on some day; nobody did for a composite. */
export function askedOfPeople({ basis, explainedIn, obtainedOn }: Fields, check: z.RefinementCtx) {
  if (basis === 'composite') return
  if (!explainedIn) check.addIssue({ code: 'custom', path: ['explainedIn'], ...because((w) => w.language) })
  if (!obtainedOn) check.addIssue({ code: 'custom', path: ['obtainedOn'], ...because((w) => w.day) })
}

export const consentInput = z.strictObject(consentFields).superRefine(askedOfPeople)
export type ConsentInput = z.output<typeof consentInput>
