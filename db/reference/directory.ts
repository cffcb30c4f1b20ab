import type { Cost, ServiceStatus, Weekday } from '../schema/directory.ts'
import type { Term } from './case-sheet.ts'
import { gapKinds } from './vocabularies.ts'

export const costs: (Term & { id: Cost })[] = [
  { id: 'free', ja: '無料', en: 'Free' },
  { id: 'partly', ja: '一部有料', en: 'Partly paid' },
  { id: 'paid', ja: '有料', en: 'Paid' },
]

export const serviceStatuses: (Term & { id: ServiceStatus })[] = [
  { id: 'active', ja: '利用できる', en: 'Open' },
  { id: 'temporarily closed', ja: '休止中', en: 'Closed for the time being' },
  { id: 'inactive', ja: '受け付けていない', en: 'Takes nobody' },
  { id: 'defunct', ja: 'なくなった', en: 'Exists no longer' },
]

export const weekdays: (Term & { id: Weekday })[] = [
  { id: 'MO', ja: '月', en: 'Mon' },
  { id: 'TU', ja: '火', en: 'Tue' },
  { id: 'WE', ja: '水', en: 'Wed' },
  { id: 'TH', ja: '木', en: 'Thu' },
  { id: 'FR', ja: '金', en: 'Fri' },
  { id: 'SA', ja: '土', en: 'Sat' },
  { id: 'SU', ja: '日', en: 'Sun' },
]

const alsoGaps = [
  'capacity',
  'language',
  'eligibility_status',
  'eligibility_other',
  'refusal',
  'hours',
  'cost',
]

/** Why a source did not work: two of its own, then kinds of gap. */
export const troubles: Term[] = [
  { id: 'unreachable', ja: '連絡がつかない・連絡先が違う', en: 'Cannot be reached, or wrong contact' },
  { id: 'closed', ja: 'なくなっていた', en: 'It exists no longer' },
  ...alsoGaps.map((id) => gapKinds.find((kind) => kind.id === id)!),
  { id: 'other', ja: 'その他', en: 'Other' },
]

/** How speakers call their language; what is not here has no name of its own on a card. */
export const ownNames: Record<string, string> = {
  ja: '日本語',
  'ja-x-easy': 'やさしい日本語',
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  ko: '한국어',
  vi: 'Tiếng Việt',
  'pt-BR': 'Português',
  es: 'Español',
  fil: 'Filipino',
  ne: 'नेपाली',
  id: 'Bahasa Indonesia',
  my: 'မြန်မာဘာသာ',
  th: 'ภาษาไทย',
  km: 'ភាសាខ្មែរ',
  mn: 'Монгол',
  si: 'සිංහල',
  bn: 'বাংলা',
  hi: 'हिन्दी',
  ur: 'اردو',
  ms: 'Bahasa Melayu',
  lo: 'ພາສາລາວ',
  ru: 'Русский',
  uk: 'Українська',
  uz: 'Oʻzbekcha',
  tr: 'Türkçe',
  ku: 'Kurdî',
  fa: 'فارسی',
  ps: 'پښتو',
  ar: 'العربية',
  fr: 'Français',
  de: 'Deutsch',
  it: 'Italiano',
  ta: 'தமிழ்',
}
