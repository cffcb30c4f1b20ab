import { englishWords } from './english-words.ts'
import { named, type Named, type Reading } from './named.ts'
import { organisationWords } from './english-organisations.ts'

// Latin letters of all alphabets: Ł, ş and ı are in the block after the accented ones.
const capital = '[A-ZÀ-ÖØ-ÞĀ-Ɏ]'
const small = '[a-zà-öø-ɏạ-ỹ]'
const one = `${capital}(?:${small}|['’]){0,24}${small}(?:-(?!(?:san|sensei|kun|chan|sama)(?![a-z]))${capital}?${small}{1,24})?`
const linked = `(?: (?:de|da|do|dos|del|dela|la|van|von|bin|binti|al|el|${capital}\\.))?`
const sequences = new RegExp(
  `(?<![A-Za-zÀ-ÿ@#/_.-])(?<title>(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Father|Sister|Pastor)\\.? )?(?<name>${one}(?:${linked} ${one}){0,4})(?<after>-(?:san|sensei|kun|chan|sama))?(?![A-Za-z_@])`,
  'gu',
)
const shouted = /(?<![A-Za-z-])[A-Z]{3,24}(?:[ ,]{1,2}[A-Z]{2,24}){1,4}(?![A-Za-z])/g
const sentenceStart = /(?:^|[.!?:;…。\n|>*_#"“”「」()（）•\]]|\d\.|[-–—] )\s{0,14}$/u
const introduced =
  /(?:called|named|name is|husband|wife|son|daughter|mother|father|brother|sister|friend|colleague|client|Ms|Mr|with|told|asked|to|for|and|by|from) $/
const honorificAfter = /^ ?(?:さん|さま|様|氏|くん|君|ちゃん|先生)/

/** Names in Latin letters: with a title, from the lists, or capitalised where no sentence begins. */
export function* inLatin(reading: Reading): Generator<Named> {
  const { text } = reading
  for (const { index, groups } of text.matchAll(sequences)) {
    const { title = '', name = '', after } = groups ?? {}
    const start = index + title.length
    const honoured =
      title !== '' ||
      after !== undefined ||
      honorificAfter.test(text.slice(start + name.length, start + name.length + 5))
    for (const piece of personsIn(reading, name, start, honoured))
      yield named(
        reading,
        piece.start,
        piece.end,
        honoured ? 'block' : 'confirm',
        text.charAt(piece.start).toUpperCase(),
      )
  }
  for (const { 0: found, index } of text.matchAll(shouted)) {
    const words = found.split(/[ ,]+/)
    if (
      words.some((word) => reading.lexicon.isLatinName(word)) &&
      !words.some((word) => organisationWords.has(titled(word)))
    )
      yield named(reading, index, index + found.length, 'confirm', found.charAt(0))
  }
}

// Kowalski signed: what follows an unknown word at the head of a sentence says that it is somebody.
const actsAsPerson =
  /^(?:['’]s (?:husband|wife|son|daughter|brother|sister|mother|father|child|landlord|employer|visa)| (?:said|says|told|asked|called|came|comes|went|left|lives|lived|works|worked|wants|wanted|needs|needed|speaks|spoke|signed|married|moved|lost|met|visited|helped|explained|agreed|refused|applied|arrived|believes|feels|thinks|studies|studied|teaches|taught|paid|gave|took|cried|died|quit|resigned|returned|and (?:his|her) ))/

/** Words that are also parts of names, after another part. */
const givenLike = new Set(
  'An My Do So No Le La Ha Hai May June April Hong Mai Long Son Van Thi Min In On Will Mark Grace Rose Joy'.split(
    ' ',
  ),
)

const titled = (word: string) => word.charAt(0) + word.slice(1).toLowerCase()

function* personsIn({ text, lexicon }: Reading, name: string, start: number, honoured: boolean) {
  const before = text.slice(Math.max(0, start - 14), start)
  const opens = sentenceStart.test(before)
  let at = 0
  let piece: { start: number; end: number; names: number; words: number } | null = null
  const done = (found: typeof piece) =>
    found &&
    (found.names > 0 ||
      honoured ||
      !(opens && found.start === start && found.words === 1) ||
      actsAsPerson.test(text.slice(found.end, found.end + 16)))
      ? [found]
      : []
  const words = name.split(' ')
  if (words.some((word) => organisationWords.has(word)) && !honoured) return
  for (const word of words) {
    const from = start + at
    at += word.length + 1
    const plain = word.replace(/['’]s$/, '')
    const ordinary =
      isOrdinary(plain, honoured) &&
      !(lexicon.isLatinName(plain) && introduced.test(text.slice(Math.max(0, from - 12), from)))
    if (ordinary && !(piece && piece.names > 0 && givenLike.has(plain))) {
      yield* done(piece)
      piece = null
      continue
    }
    piece ??= { start: from, end: from, names: 0, words: 0 }
    piece.end = from + plain.length
    piece.words++
    if (lexicon.isLatinName(plain)) piece.names++
  }
  yield* done(piece)
}

const isOrdinary = (word: string, honoured: boolean) =>
  !honoured && (englishWords.has(word) || word.length < 2)
