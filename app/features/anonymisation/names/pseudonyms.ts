import type { Draft, Words } from '../rules/detector.ts'

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVW']

/** Gives each person of a thread one letter, in order of appearance, never the one that the real name begins with. */
export function pseudonyms(taken: Iterable<string>) {
  const used = new Set(taken)
  const letters = new Map<string, string>()

  const next = (initial: string | null) => {
    const letter = alphabet.find((each) => !used.has(each) && each !== initial) ?? `A${used.size}`
    used.add(letter)
    return letter
  }

  function letterOf({ name, initial }: NonNullable<Draft['who']>) {
    const key = keyOf(name)
    const known = letters.get(key) ?? sameByPart(key, [...letters])
    const letter = known ?? next(initial)
    letters.set(key, letter)
    return letter
  }

  return {
    named: (draft: Draft, words: Words): Draft => {
      if (!draft.who) return draft
      const letter = letterOf(draft.who)
      const isInitial = draft.kind === 'initial'
      return { ...draft, suggestions: isInitial ? [letter] : words.generalised.somebody(letter) }
    },
  }
}

const parts = (key: string) => key.split(/[・= ]/)
const keyOf = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[・=\s]+/g, ' ')
    .trim()

/** アン after グエン・ヴァン・アン is the same person, when only one person of the thread has that part. */
function sameByPart(key: string, known: [string, string][]) {
  const alike = known.filter(([other]) => parts(other).includes(key) || parts(key).includes(other))
  return new Set(alike.map(([, letter]) => letter)).size === 1 ? alike[0]?.[1] : undefined
}
