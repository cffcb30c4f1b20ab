import { isKatakanaName, mayBeKatakanaName } from './katakana-names.ts'
import { isListedLoan, isLoanWord } from './loan-words.ts'
import { isName, named, wordsBetween, type Named, type Reading } from './named.ts'
import { placesInKatakana } from './places.ts'

const runs = /[ァ-ヺ][ァ-ヺー]*(?:[・=＝ ](?:[A-Z]\.?[・= ])?[ァ-ヺ][ァ-ヺー]*)*/g
const kin =
  /(?:夫|妻|父|母|兄|姉|弟|妹|長男|次男|二男|三男|長女|次女|二女|三女|息子|娘|祖父|祖母|おじ|おば|叔父|叔母|伯父|伯母|いとこ|婚約者|恋人|彼女?|友人|知人|同僚|上司|社長|子ども|子|相談者|本人|名前|氏名|通称|本名|実習生|留学生|通訳)(?:の|は|が|、|:|（|\(|で)?[「『]?$/
// 姉のまりあ: the same names in hiragana.
const kanaAfterKin =
  /(?<=(?:夫|妻|父|母|兄|姉|弟|妹|長男|次男|長女|次女|三男|三女|息子|娘|友人|同僚)の?[「『]?)(?<kana>(?!の)[ぁ-ん]{2,5}?)(?=[」』]|[はがをにとも、](?![ぁ-ん]{0,1}[うく]ち))/gu
const introduces =
  /^(?:さん|くん|ちゃん|氏|様|先生|首相|大統領|選手|監督|投手|」?(?:という|と(?:いう|申し|名乗|呼ば)))/

const inKatakanaLetters = (kana: string) =>
  kana.replace(/[ぁ-ん]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60))

/** Names in hiragana after a family relation, which the dictionary or the list knows as names. */
export function* inHiragana(reading: Reading): Generator<Named> {
  for (const { 0: found, index } of reading.text.matchAll(kanaAfterKin)) {
    const tags = reading.lexicon.tagsOf(found)
    const isGiven = tags.length > 0 && tags.every((tag) => tag.startsWith('名詞,固有名詞,人名'))
    if (isGiven || isKatakanaName(inKatakanaLetters(found)))
      yield named(reading, index, index + found.length, 'confirm', null)
  }
}

/** Names in katakana: joined by ・, after a family relation, on the list, or unknown words that are no loan words. */
export function* inKatakana(reading: Reading): Generator<Named> {
  const { text } = reading
  for (const { 0: run, index } of text.matchAll(runs)) {
    const parts = run.split(/[・=＝ ]/)
    if (parts.length > 1 && isJoinedName(parts, reading)) {
      yield named(reading, index, index + run.length, 'confirm', null)
      continue
    }
    let start = index
    for (const part of parts) {
      const at = text.indexOf(part, start)
      start = at + part.length
      if (isPerson(reading, part, at))
        yield named(reading, at, start, 'confirm', wordAt(reading, at)?.initial ?? null)
    }
  }
}

function isJoinedName(parts: string[], { lexicon }: Reading) {
  if (parts.some((part) => placesInKatakana.has(part))) return false
  if (parts.some((part) => isKatakanaName(part))) return true
  return parts.length < 5 && parts.some((part) => part.length > 1 && !isLoanWord(part, lexicon))
}

function isPerson(reading: Reading, part: string, at: number) {
  const { text, lexicon } = reading
  const end = at + part.length
  if (part.length < 2 || placesInKatakana.has(part)) return false
  if (
    /^(?:語|人|国|系|籍|料理|風|製|政府|大使館|領事館|出身|県|市|町|村|区|駅|州|省|通り|法|族|教|湾|海|山|川|島|半島|空港)/.test(
      text.slice(end),
    )
  )
    return false
  const before = text.slice(Math.max(0, at - 8), at)
  if (/[\p{Script=Han}]$/u.test(before) && !kin.test(before)) return false
  const cued = kin.test(before) || introduces.test(text.slice(end, end + 6))
  if (isKatakanaName(part) && !isListedLoan(part)) return true
  const word = wordAt(reading, at)
  // マクドナルド: a company.
  if (!cued && word?.end === end && word.known && word.tag.startsWith('名詞,固有名詞,組織')) return false
  const loan = isLoanWord(part, lexicon)
  if (cued) return mayBeKatakanaName(part) || !loan
  if (word?.end === end && isName(word)) return !loan && part.length > 2
  return !loan && part.length > 2
}

const wordAt = (reading: Reading, at: number) => wordsBetween(reading, at, at + 1)[0] ?? null
