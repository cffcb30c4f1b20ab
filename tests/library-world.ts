import { eq } from 'drizzle-orm'
import { resourceFiles, resources } from '#db/schema/library.ts'
import type { Context } from '#app/core/context.ts'
import { readFile } from '#app/features/library/reading.server.ts'
import { addResource } from '#app/features/library/add.server.ts'
import { makeCollection } from '#app/features/library/collections.server.ts'
import {
  collectionInput,
  type CollectionInput,
  resourceInput,
  type ResourceInput,
} from '#app/features/library/input.ts'
import { makePreview } from '#app/features/library/previews.server.ts'
import { keepUpload } from '#app/features/library/uploads.server.ts'
import type { PersonContext, World } from './world.ts'

/** The fields of a form that may be sent. */
export const resourceFields = {
  kind: 'page',
  title: '初回の面談の一覧',
  summary: '聞き落としやすいことを確かめます。',
  body: '- 話しやすいことば',
  categories: ['housing'],
  languages: ['ja'],
  area: '00',
  source: '会員が作成',
  reviewOn: '2027-06-01',
}

const bytesOf = async function* (bytes: Buffer | string) {
  yield await Promise.resolve(Buffer.from(bytes))
}

/** A file that arrived with a form of this member; answers what stands for it in the form. */
export const uploaded = (member: PersonContext, bytes: Buffer | string, name = '手引き.txt') =>
  keepUpload(member, name, bytesOf(bytes))

/** Reads what waits to be read, as a job does. */
export async function readWaiting(ctx: Context) {
  const { hash, state } = resourceFiles
  const waiting = await ctx.store.read.select({ hash }).from(resourceFiles).where(eq(state, 'waiting'))
  for (const file of waiting) await readFile({ ...ctx, actor: { kind: 'system' } }, file.hash)
}

/** Draws the previews of all files that were read, as jobs do. */
export async function previewsMade(ctx: Context) {
  for (const { hash } of await ctx.store.read.select({ hash: resourceFiles.hash }).from(resourceFiles))
    await makePreview({ ...ctx, actor: { kind: 'system' } }, hash)
}

/** A resource with a file that was read. */
export async function addedFile(owner: PersonContext, bytes: Buffer | string, changes: Changes = {}) {
  const sent = await uploaded(owner, bytes)
  const id = await addedResource(owner, { kind: 'file', body: '', ...sent, ...changes })
  await readWaiting(owner)
  return id
}

type Changes = Partial<Record<keyof ResourceInput, unknown>>

export const resource = (changes: Changes = {}): ResourceInput =>
  resourceInput.parse({ ...resourceFields, ...changes })

export const addedResource = (owner: PersonContext, changes: Changes = {}) =>
  addResource(owner, resource(changes))

/** A collection of this member. */
export const madeCollection = (owner: PersonContext, changes: Partial<CollectionInput> = {}) =>
  makeCollection(owner, collectionInput.parse({ titleJa: '初めての面談', ...changes }))

export async function resourceRowOf({ store }: Pick<World, 'store'>, id: string) {
  const [row] = await store.read.select().from(resources).where(eq(resources.id, id))
  if (!row) throw new Error(`There is no resource ${id}.`)
  return row
}
