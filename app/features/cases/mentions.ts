/** Somebody whom a text of a thread can call by `@`: the words by which the page shows that person, and the posts under them. */
export type Callable = { accountId: string; words: readonly string[]; posts: readonly number[] }

/** `@` and the words after it; `who` are several where the words fit more than one. */
export type Mention = { start: number; end: number; who: Callable[] }

const most = 20
const longest = 40

// Not within a mail address.
const sign = /(?<![\w.%+-])[@＠]/g
const signs = (text: string) => [...text.matchAll(sign)].slice(0, most)

export const hasSign = (text: string) => /[@＠]/.test(text)

/** Everybody called in a text; of two whose words fit the longer ones count, and of the same words those of the thread. */
export function mentionsIn(text: string, people: readonly Callable[]): Mention[] {
  const known = people.flatMap((person) => person.words.map((words) => ({ person, words: folded(words) })))
  return signs(text).flatMap(({ index }) => {
    const found = known.flatMap(({ person, words }) => {
      const end = endOf(text, index + 1, words)
      return end !== null && endsThere(text, end) ? [{ person, end }] : []
    })
    if (found.length === 0) return []
    const end = Math.max(...found.map((one) => one.end))
    const fitting = new Set(found.filter((one) => one.end === end).map(({ person }) => person))
    const inThread = [...fitting].filter(({ posts }) => posts.length > 0)
    return [{ start: index, end, who: inThread.length > 0 ? inThread : [...fitting] }]
  })
}

const courtesy = /^(?:さん|さま|様|氏|先生|ちゃん|くん|君|殿)/

/** Where a mention ends for the guard, which takes さん and the like for a part of the name. */
export const endWithCourtesy = (text: string, { end }: Mention) =>
  end + (courtesy.exec(text.slice(end))?.[0].length ?? 0)

/** What a name may be that is called in a text, folded as names are compared in a query. */
export const possibleNames = (text: string): string[] => [
  ...new Set(
    signs(text).flatMap(({ index }) => {
      const [line = ''] = text.slice(index + 1, index + 1 + 2 * longest).split(/[\n<]/)
      const letters = [...line.normalize('NFKC').toLowerCase().replace(/\s/g, '')].slice(0, longest)
      return letters.map((_, last) => letters.slice(0, last + 1).join(''))
    }),
  ),
]

// Width, case and blanks do not matter; letter by letter, so that places in the text stay what they are.
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\S\n]/g, '')

function endOf(text: string, start: number, words: string): number | null {
  let [at, rest] = [start, words]
  while (rest !== '') {
    const point = text.codePointAt(at)
    if (point === undefined) return null
    const letter = String.fromCodePoint(point)
    const piece = folded(letter)
    if ((piece === '' && at === start) || !rest.startsWith(piece)) return null
    rest = rest.slice(piece.length)
    at += letter.length
  }
  return at
}

// A name ends where the writing changes: 花子 is not 花. After hiragana anything may follow.
const scripts = [/^[\p{sc=Han}々]{2}$/u, /^[\p{sc=Katakana}ー]{2}$/u, /^[\p{sc=Latin}\p{N}_]{2}$/u]

function endsThere(text: string, end: number) {
  const rest = text.slice(end)
  if (courtesy.test(rest)) return true
  const [last = ''] = [...text.slice(Math.max(0, end - 2), end)].slice(-1)
  const [next = ''] = rest
  return !scripts.some((script) => script.test(last + next))
}
