import type { Queries } from '#db/store.ts'
import type { Actor } from './actor.ts'
import type { Context } from './context.ts'
import type { Bilingual } from './i18n/locale.ts'

/** A text that can be found. It says nothing about who wrote it. */
export type SearchText = {
  kind: string
  id: string
  title: string
  body: string
  /** `2026-11-24`: the order of the hits, and what before: and after: compare. */
  day: string
}

export type IndexedText = SearchText & {
  /** What an event names: the case of a reply. */
  subject: string
  /** Codes of prefectures, `00` for the whole country, or ids of blocks. */
  areas: readonly string[]
  languages: readonly string[]
  categories: readonly string[]
}

export type FoundText = SearchText & { href: string }

/** A text with the addresses in it. */
export type LinkedText = { kind: string; id: string; subject: string; text: string }

/** What a feature gives to the search through its front door. */
export type Searchable = {
  kinds: readonly { id: string; label: Bilingual }[]
  /** After events that begin so, the texts of their subject may be others or none. */
  events: string
  /** Whether any text may be found by this actor. */
  mayFind: (actor: Actor) => boolean
  /**
   * Ids of all subjects that may have texts, in their order, after this one. Asked for their state too, SQLite walks all
   * of that state for each batch: with 50,000 sources a check of the index took minutes.
   */
  subjects: (read: Queries, after: string, limit: number) => Promise<string[]>
  /** The texts of these subjects that somebody may find; none for a subject that is not public. */
  texts: (read: Queries, subjects: readonly string[]) => Promise<IndexedText[]>
  /** One text of a subject, as `texts` says it; where it is given, an event about one text reads no other. */
  text?: (read: Queries, subject: string, id: string) => Promise<IndexedText[]>
  /** The same texts with the addresses to which they lead; only one of them where it is named. */
  linked?: (read: Queries, subjects: readonly string[], item?: string | null) => Promise<LinkedText[]>
  /** Of these hits, at most 200, those that this actor may read, as they are now: the index may be older. */
  shown: (ctx: Context, hits: readonly { kind: string; id: string }[]) => Promise<FoundText[]>
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }
const tag = /<(\/?)([a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/gi
const within = new Set(['strong', 'em', 'del', 'code', 'a', 'b', 'i', 's', 'u', 'sub', 'sup', 'mark', 'span'])

/** The text of HTML of ours as a reader sees it, a line for each block. */
export const textOfHtml = (html: string) =>
  html
    .replace(tag, (_, _end, name: string) => (within.has(name.toLowerCase()) ? '' : '\n'))
    .replace(/&(?:#(\d+)|([a-z]+));/gi, (all, number?: string, name?: string) =>
      number ? String.fromCodePoint(Number(number)) : (entities[name!] ?? all),
    )
    .replace(/\s*\n\s*/g, '\n')
    .trim()
