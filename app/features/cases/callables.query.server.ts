import { and, asc, eq, isNull } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { caseAliases, cases, replies } from '#db/schema/cases.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { openMembersNamed } from '#app/features/members/index.server.ts'
import { lettersOf } from './alias.ts'
import { type Callable, hasSign, possibleNames } from './mentions.ts'
import { messages } from './messages.ts'

/**
 * Everybody who is seen in a thread, under each name or letter that is shown, and nobody under any other: what is hidden
 * tells nothing, whoever left has no name, and `leaving` is about to.
 */
export async function peopleOfThread(read: Queries, caseId: string, leaving?: string): Promise<Callable[]> {
  const [asked] = await read
    .select({ id: cases.authorId, anonymous: cases.anonymous, ...nameColumns })
    .from(cases)
    .innerJoin(accounts, eq(accounts.id, cases.authorId))
    .where(eq(cases.id, caseId))
  if (!asked) return []
  const answers = await read
    .select({
      ...{ post: replies.position, id: replies.authorId, anonymous: replies.anonymous },
      ...{ letter: caseAliases.letter, ...nameColumns },
    })
    .from(replies)
    .innerJoin(accounts, eq(accounts.id, replies.authorId))
    .leftJoin(
      caseAliases,
      and(eq(caseAliases.caseId, replies.caseId), eq(caseAliases.accountId, replies.authorId)),
    )
    .where(and(eq(replies.caseId, caseId), isNull(replies.hiddenAt), isNull(replies.outcome)))
    .orderBy(asc(replies.position))
  const people = new Map<string, Callable & { posts: number[] }>()
  const hiddenAsker = asked.anonymous !== false
  for (const row of [{ ...asked, post: 0, anonymous: hiddenAsker, letter: null }, ...answers]) {
    const isAsker = hiddenAsker && row.id === asked.id
    if (!row.anonymous && (row.closedAt || row.id === leaving)) continue
    const key = row.anonymous ? (isAsker ? 'asker' : `letter ${row.letter}`) : row.id
    const known = people.get(key)
    if (known) known.posts.push(row.post)
    else
      people.set(key, {
        accountId: row.id,
        words: row.anonymous ? wordsOf(isAsker ? null : row.letter) : [row.name],
        posts: [row.post],
      })
  }
  return Array.from(people, ([, person]) => person)
}

const nameColumns = { name: accounts.name, closedAt: accounts.closedAt }

/** Members who are called by name in a text, opened a part of their profile and wrote nothing under that name in the thread. */
export async function colleaguesCalled(
  read: Queries,
  ctx: Context,
  text: string,
  thread: readonly Callable[],
): Promise<Callable[]> {
  if (!hasSign(text)) return []
  const found = await openMembersNamed(read, dayOf(ctx.now()), possibleNames(text))
  const isHere = ({ id, name }: (typeof found)[number]) =>
    thread.some(({ accountId, words }) => accountId === id && words.includes(name))
  return found
    .filter((member) => !isHere(member))
    .map(({ id, name }) => ({ accountId: id, words: [name], posts: [] }))
}

/** As in each language, with and without what stands in brackets; the letter of the asker is none. */
function wordsOf(letter: number | null): string[] {
  const { ja, en } = messages.both((t) => (letter === null ? t.asker : t.answerer(lettersOf(letter))))
  return [ja, en].flatMap((words) => [words, words.replace(/\s*[（(].*$/, '')])
}
