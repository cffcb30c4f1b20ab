import { z } from 'zod'

const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)

export const buildInput = z.strictObject({ until: month, note: z.string().trim().max(500).default('') })
export type BuildInput = z.output<typeof buildInput>

/** Which of the published tables to show; what is not there falls back to the first. */
export const viewInput = z.object({
  table: z.string().max(40).optional().catch(undefined),
  period: z.string().max(20).optional().catch(undefined),
  row: z.string().max(60).optional().catch(undefined),
  /** The area whose statements are asked for. */
  area: z.string().max(5).optional().catch(undefined),
})
export type View = z.output<typeof viewInput>

const words = (max: number) => z.string().trim().min(1).max(max)
const unit = z.string().trim().max(20).default('')

export const indicatorInput = z.strictObject({
  ja: words(80),
  en: words(120),
  unitJa: unit,
  unitEn: unit,
  shown: z.enum(['yes', 'no']),
})
export type IndicatorInput = z.output<typeof indicatorInput>

/** Half-width and full-width digits alike; an empty value takes a figure back. */
const wholeNumber = z
  .string()
  .default('')
  .transform((text) => text.normalize('NFKC').replace(/[\s,]/g, ''))
  .pipe(z.string().regex(/^\d{0,9}$/))
  .transform((digits) => (digits === '' ? null : Number(digits)))

export const figureInput = z.strictObject({
  fiscalYear: z.coerce.number().int().min(2019).max(2100),
  value: wholeNumber,
  source: words(300),
  note: z.string().trim().max(300).default(''),
})
export type FigureInput = z.output<typeof figureInput>
