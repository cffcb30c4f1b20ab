import { isNear, isQuantity } from './context.ts'
import type { Detector } from './detector.ts'
import { replaced } from './detector.ts'
import { between } from './separators.ts'

const marked = new RegExp(`〒 ?\\d{3}(?:${between}{0,3}\\d{4})?(?!\\d)`, 'g')
const dashed = /(?<!\d|\d-)\d{3} ?- ?\d{4}(?!\d|-\d)/g
const spaced = new RegExp(`(?<!\\d|\\d-)\\d{3}${between}{0,3}\\d{4}(?!\\d|-\\d)`, 'g')
const postalWords = /〒|郵便番号|住所|postal|postcode|zip|address/gi

export const postalCodes: Detector = function* ({ text }, words) {
  for (const { 0: found, index } of text.matchAll(marked))
    yield replaced(words, 'postal-code', index, index + found.length)
  for (const { 0: found, index } of text.matchAll(dashed)) {
    const end = index + found.length
    if (isQuantity(text, index, end)) continue
    if (isRange(found) && !isNear(postalWords, text, index, end)) continue
    yield replaced(words, 'postal-code', index, end)
  }
  for (const { 0: found, index } of text.matchAll(spaced))
    if (isNear(/郵便番号|postal code|postcode|zip code/gi, text, index, index + found.length))
      yield replaced(words, 'postal-code', index, index + found.length)
}

/** “500-1000”: round numbers of the same size. */
function isRange(found: string) {
  const [low = 0, high = 0] = found.split('-').map(Number)
  return low % 100 === 0 && high % 100 === 0 && high > low && high <= low * 20
}

const mail =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,256}(?: ?@ ?| ?[[(] ?(?:at|アット|あっと) ?[\])] ?| ?[★☆] ?)(?:[A-Za-z0-9-]{1,63}(?:\.| ?[[(] ?(?:dot|ドット) ?[\])] ?)){1,8}[A-Za-z]{2,24}/gi

export const mails: Detector = function* ({ text }, words) {
  for (const { 0: found, index } of text.matchAll(mail))
    yield replaced(words, 'email', index, index + found.length)
}

const withScheme =
  /(?<![A-Za-z])(?:h(?:tt|xx)ps?:\/\/|www\.)(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]{1,2000}|[^\s()[\]<>|、。「」]{1,100})/gi
const domain =
  /(?<![A-Za-z0-9@.-])(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,10}(?:com|net|org|info|edu|gov|io|app|site|shop|online|jp|(?:com|co|net|org|gov|edu|ac)\.[a-z]{2})(?![A-Za-z0-9-]|\.[A-Za-z0-9])(?:[/?#][A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]{0,2000})?/gi
const short =
  /(?<![A-Za-z0-9@.-])(?:line\.me|lin\.ee|wa\.me|m\.me|fb\.me|t\.me|bit\.ly|youtu\.be|zalo\.me|goo\.gl|g\.co)\/[A-Za-z0-9\-._~:/?#@!$&*+,;=%]{1,2000}/gi

export const webAddresses: Detector = function* ({ text }, words) {
  for (const pattern of [withScheme, domain, short])
    for (const { 0: found, index } of text.matchAll(pattern))
      yield replaced(words, 'url', index, index + withoutEnding(found).length)
}

function withoutEnding(found: string) {
  let end = found.length
  while (end > 0 && ".,;:!?)]'*_|".includes(found.charAt(end - 1))) end--
  return found.slice(0, end)
}

const services =
  'Facebook|フェイスブック|FB|IG|Instagram|インスタグラム|インスタ|Twitter|ツイッター|TikTok|WeChat|ウィーチャット|微信|WhatsApp|Zalo|Viber|Telegram|KakaoTalk|Kakao|カカオトーク|カカオ|Messenger|メッセンジャー|LINE|ライン|Skype|スカイプ|Discord|SNS'
const account = 'ID|アイディ|アカウント|ユーザー名|アカウント名|account|username|user name|handle'
const handle = /(?<![A-Za-z0-9._%+/@-])@[A-Za-z_][A-Za-z0-9_.]{2,30}/g
const named = new RegExp(
  `(?<![A-Za-z])(?:${services}) ?(?:の|'s)? ?(?:${account})(?:\\s{0,2}(?:は|が|:|=|\\||「|"|is(?= \\S{0,19}[\\d_.@]))){1,3}\\s{0,2}(?:「|"|\`|\\*\\*)?(@?[A-Za-z0-9][A-Za-z0-9_.-]{2,30})`,
  'gi',
)
const direct = new RegExp(
  `(?<![A-Za-z])(?:${services}|X) ?[:|] ?(@?[A-Za-z][A-Za-z0-9_.-]{3,30})(?![A-Za-z0-9:/])`,
  'g',
)

const loosely = new RegExp(
  `(?<![A-Za-z])(?:${services})(?:は|の|で|が|に|、|\\s?[「『(])\\s?(?=[A-Za-z0-9_.-]{0,30}(?:[_\\d]|[a-z]\\.[a-z]))([A-Za-z][A-Za-z0-9_.-]{3,30})(?![A-Za-z0-9])`,
  'g',
)

/** A handle with @, and what follows the name of a service. */
export const socialAccounts: Detector = function* ({ text }, words) {
  for (const { 0: found, index } of text.matchAll(handle))
    yield replaced(words, 'sns', index, index + found.replace(/(?<!\.)\.{1,31}$/, '').length)
  for (const pattern of [named, direct, loosely])
    for (const { 0: found, 1: name = '', index } of text.matchAll(pattern))
      yield replaced(
        words,
        'sns',
        index + found.length - name.length,
        index + found.replace(/(?<!\.)\.{1,31}$/, '').length,
      )
}
