import { z } from 'zod'
import { writtenDay } from '#app/core/written-day.ts'
import { messages } from './messages.ts'

export const limits = { ja: 60, en: 100, code: 40 } as const

type Texts = ReturnType<typeof messages.in>
const because = (pick: (wrong: Texts['wrong']) => string) => ({
  params: messages.both((texts) => pick(texts.wrong)),
})

const label = (max: number) => z.string().trim().min(1).max(max)
const day = z
  .string()
  .trim()
  .max(30)
  .default('')
  .refine(
    (written) => written === '' || writtenDay(written) !== null,
    because((wrong) => wrong.day),
  )
  .transform((written) => writtenDay(written))

const fields = {
  ja: label(limits.ja),
  en: label(limits.en),
  from: day,
  until: day,
  /** The term before it; none for the first place. */
  after: z.string().max(limits.code).default(''),
}

const inOrder = ({ from, until }: { from: string | null; until: string | null }) =>
  from === null || until === null || from <= until
const wrongDays = { ...because((wrong) => wrong.days), path: ['until'] }

/** `revision`: of the term as it was when the form was opened. */
export const termInput = z
  .strictObject({ ...fields, revision: z.coerce.number().int().min(0) })
  .refine(inOrder, wrongDays)
export type TermInput = z.output<typeof termInput>

export const newTermInput = z
  .strictObject({ ...fields, code: z.string().trim().min(1).max(limits.code) })
  .refine(inOrder, wrongDays)
export type NewTermInput = z.output<typeof newTermInput>
