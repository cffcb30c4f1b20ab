import type { Locale } from './locale.ts'

const timeZone = 'Asia/Tokyo'
const tags: Record<Locale, string> = { ja: 'ja-JP', en: 'en-GB' }

const cached = <Format>(make: (tag: string) => Format) => {
  const made = new Map<Locale, Format>()
  return (locale: Locale) => {
    const known = made.get(locale) ?? make(tags[locale])
    made.set(locale, known)
    return known
  }
}

const days = cached(
  (tag) =>
    new Intl.DateTimeFormat(tag, {
      timeZone,
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      weekday: 'long',
    }),
)
const shortDays = cached(
  (tag) =>
    new Intl.DateTimeFormat(tag, {
      timeZone,
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      weekday: 'short',
    }),
)
const clocks = cached((tag) => new Intl.DateTimeFormat(tag, { timeZone, hour: '2-digit', minute: '2-digit' }))
const numbers = cached((tag) => new Intl.NumberFormat(tag))
const tokyoOffsetMs = 9 * 60 * 60 * 1000

/** `2026-11-24`, the day in Tokyo, which has had no other offset than +09:00 since 1951. */
export const dayOf = (instant: Date) => new Date(instant.getTime() + tokyoOffsetMs).toISOString().slice(0, 10)

/** The next instant at which the clocks in Tokyo show this full hour. */
export function nextTime(after: Date, hour: number) {
  const today = Date.parse(`${dayOf(after)}T00:00:00+09:00`) + hour * 60 * 60 * 1000
  return new Date(today > after.getTime() ? today : today + 24 * 60 * 60 * 1000)
}

const instantOf = (day: string) => new Date(`${day}T12:00:00+09:00`)

const inWords = (locale: Locale, day: string) =>
  locale === 'ja'
    ? shortDays('ja').format(instantOf(day)).replace('(', '（').replace(')', '）')
    : days('en').format(instantOf(day)).replace(',', '')

const mostRemembered = 2000
const remembered = new Map<string, string>()

/** A day `2026-11-24` in words: 2026年11月24日(火) / Tuesday 24 November 2026. */
export function formatDay(locale: Locale, day: string) {
  const key = locale + day
  const known = remembered.get(key) ?? inWords(locale, day)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(key, known)
  return known
}

const months = cached((tag) => new Intl.DateTimeFormat(tag, { timeZone, year: 'numeric', month: 'long' }))

/** The month of a day `2026-11-24` in words: 2026年11月 / November 2026. */
export const formatMonth = (locale: Locale, day: string) => months(locale).format(instantOf(day))

const eraYears = cached(
  (tag) => new Intl.DateTimeFormat(`${tag}-u-ca-japanese`, { timeZone, era: 'long', year: 'numeric' }),
)

/** The year of a day in the Japanese era: 令和8年 / Reiwa 8. */
export function formatEraYear(locale: Locale, day: string) {
  const parts = eraYears(locale).formatToParts(instantOf(day))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return locale === 'ja' ? `${part('era')}${part('year')}年` : `${part('era')} ${part('year')}`
}

/** A day with its year in the Japanese era beside it. */
export const dayWithEra = (locale: Locale, day: string) =>
  locale === 'ja'
    ? `${formatDay(locale, day)}・${formatEraYear(locale, day)}`
    : `${formatDay(locale, day)} (${formatEraYear(locale, day)})`

/** The time of day in Tokyo: 14:05. */
export const formatClock = (locale: Locale, instant: Date) => clocks(locale).format(instant)

export const formatNumber = (locale: Locale, value: number) => numbers(locale).format(value)

const kilobyte = 1024
const megabyte = kilobyte * kilobyte
const tenths = cached((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }))

/** The size of a file: 1 KB, 830 KB, 1.2 MB. */
export const formatBytes = (locale: Locale, bytes: number) =>
  bytes < megabyte
    ? `${formatNumber(locale, Math.max(1, Math.round(bytes / kilobyte)))} KB`
    : `${tenths(locale).format(bytes / megabyte)} MB`

/** English plural: `count(3, 'answer')` is “3 answers”. */
export const count = (value: number, one: string, many = `${one}s`) =>
  `${formatNumber('en', value)} ${value === 1 ? one : many}`

const letters = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** The first letter of a text as a reader sees it, with all its marks. */
export const firstLetter = (text: string) => [...letters.segment(text)][0]?.segment ?? ''
