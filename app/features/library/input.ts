import { z } from 'zod'
import { prefectures } from '#db/reference/areas.ts'
import { categories, languages, statusGroups } from '#db/reference/vocabularies.ts'
import { chosenOf, someOf } from '#app/core/vocabulary/one-of.ts'
import { writtenDay } from '#app/core/written-day.ts'
import { messages } from './messages.ts'
import { nationwide } from './resource.ts'

export const limits = { title: 80, summary: 300, line: 200, url: 500, body: 20_000, what: 300 } as const

type Texts = ReturnType<typeof messages.in>
const because = (pick: (wrong: Texts['wrong']) => string) => ({
  params: messages.both((texts) => pick(texts.wrong)),
})

const text = (max: number) => z.string().trim().max(max).default('')
const areas = [nationwide, ...prefectures.map(({ code }) => code)]

const day = z
  .string()
  .max(30)
  .refine(
    (written) => writtenDay(written) !== null,
    because((wrong) => wrong.day),
  )
  .transform((written) => writtenDay(written) ?? '')

const url = text(limits.url).refine(
  (address) => address === '' || /^https?:\/\/[^\s/<>"]+[^\s<>"]*$/i.test(address),
  because((wrong) => wrong.url),
)

/** A resource as somebody writes it down. */
export const resourceInput = z
  .strictObject({
    /** Given by the form of a new resource, so that sending it twice makes one. */
    id: z.uuid().optional(),
    revision: z.coerce.number().int().min(0).default(0),
    kind: z.enum(['page', 'link', 'file']),
    title: z.string().trim().min(1).max(limits.title),
    summary: z.string().trim().min(1).max(limits.summary),
    url,
    body: text(limits.body),
    /** The file that was sent with the form, and its name for the form alone. */
    file: z.uuid().optional(),
    fileName: text(limits.line),
    languages: someOf(languages).min(1),
    categories: someOf(categories).min(1),
    statuses: someOf(statusGroups).default([]),
    area: z.enum(areas),
    source: z.string().trim().min(1).max(limits.line),
    terms: text(limits.line),
    reviewOn: day,
    note: text(limits.line),
  })
  .superRefine(({ kind, url: address, body, file, revision }, check) => {
    if (kind === 'link' && address === '')
      check.addIssue({ code: 'custom', path: ['url'], ...because((wrong) => wrong.url) })
    if (kind === 'page' && body === '')
      check.addIssue({ code: 'custom', path: ['body'], ...because((wrong) => wrong.body) })
    // A change may leave the file as it is.
    if (kind === 'file' && !file && revision === 0)
      check.addIssue({ code: 'custom', path: ['file'], ...because((wrong) => wrong.file) })
  })
export type ResourceInput = z.output<typeof resourceInput>

export const doubtInput = z.strictObject({ what: z.string().trim().min(1).max(limits.what) })
export type DoubtInput = z.output<typeof doubtInput>

export const reviewInput = z.strictObject({ reviewOn: day })
export const handoverInput = z.strictObject({ email: z.string().trim().min(1).max(254) })

/** A collection as somebody writes it down: a title in one language at least. */
export const collectionInput = z
  .strictObject({
    /** Given by the form of a new collection, so that sending it twice makes one. */
    id: z.uuid().optional(),
    revision: z.coerce.number().int().min(0).default(0),
    titleJa: text(limits.title),
    titleEn: text(limits.title),
    aboutJa: text(limits.summary),
    aboutEn: text(limits.summary),
    /** The resource that is its first. */
    first: z.uuid().optional(),
  })
  .superRefine(({ titleJa, titleEn }, check) => {
    if (!titleJa && !titleEn)
      check.addIssue({ code: 'custom', path: ['titleJa'], ...because((wrong) => wrong.title) })
  })
export type CollectionInput = z.output<typeof collectionInput>

export const shelvingInput = z.strictObject({ collection: z.uuid() })

/** What is done with one resource of a collection; `place` is where it stood before it was taken out. */
export const orderInput = z.strictObject({
  resource: z.uuid(),
  way: z.enum(['up', 'down', 'out', 'back']),
  place: z.coerce.number().int().min(0).max(1000).default(1000),
})
export type OrderInput = z.output<typeof orderInput>

/** From the address of the page on which a collection is put in order: what was just taken out of it. */
export const takenOut = z.object({ out: z.uuid(), place: z.coerce.number().int().min(0).max(1000) })

const resourceAddress = /(?:^|\/library\/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

/** The address of the page of a resource, or its id; empty when nothing took its place. */
export const successionInput = z.strictObject({
  successor: text(limits.url)
    .refine(
      (address) => address === '' || resourceAddress.test(address),
      because((wrong) => wrong.successor),
    )
    .transform((address) => resourceAddress.exec(address)?.[1]?.toLowerCase() ?? null),
})

const cursor = z.uuid().optional().catch(undefined)

export const collectionFilter = z.object({ before: cursor, after: cursor })
export type CollectionFilter = z.output<typeof collectionFilter>

export const states = ['stale', 'superseded'] as const

/** The filters of the list, from its address; what is not known is ignored. */
export const listFilter = z.object({
  category: chosenOf(categories),
  area: z.enum(areas).optional().catch(undefined),
  language: chosenOf(languages),
  status: chosenOf(statusGroups),
  kind: z.enum(['page', 'link', 'file']).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  mine: z.enum(['yes']).optional().catch(undefined),
  before: cursor,
  after: cursor,
})
export type ListFilter = z.output<typeof listFilter>
