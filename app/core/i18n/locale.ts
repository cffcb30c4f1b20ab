export type Locale = 'ja' | 'en'
export type Bilingual = Record<Locale, string>

export const isLocale = (value: unknown): value is Locale => value === 'ja' || value === 'en'

/** The texts of a feature: by language, or one sentence in both at once. */
export function bilingual<Texts>(ja: Texts, en: Texts) {
  return {
    in: (locale: Locale): Texts => (locale === 'ja' ? ja : en),
    both: (pick: (texts: Texts) => string): Bilingual => ({ ja: pick(ja), en: pick(en) }),
  }
}

/** The language of a request: the address, then the cookie, then what the browser prefers, then Japanese. */
export function localeOf(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get('lang')
  if (isLocale(asked)) return asked
  const remembered = /(?:^|;\s*)lang=(ja|en)(?:;|$)/.exec(request.headers.get('cookie') ?? '')?.[1]
  if (isLocale(remembered)) return remembered
  const preferred = (request.headers.get('accept-language') ?? '').toLowerCase().match(/\b(ja|en)\b/)?.[1]
  return isLocale(preferred) ? preferred : 'ja'
}
