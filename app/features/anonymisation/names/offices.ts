import { loose, strict, type Institution } from './institution.ts'

/** Offices, which tell a town where they are named after one. */
export const offices: Record<string, Institution> = {
  行政書士法人: loose('行政書士事務所', 'an office of administrative scriveners'),
  税理士法人: loose('税理士事務所', 'a tax accountants’ office'),
  弁護士法人: loose('法律事務所', 'a law office'),
  警察署: strict('警察署', 'a police station'),
  福祉事務所: strict('福祉事務所', 'a welfare office'),
  児童相談所: strict('児童相談所', 'a child guidance centre'),
  保健所: strict('保健所', 'a public health centre'),
  保健センター: strict('保健センター', 'a public health centre'),
  税務署: strict('税務署', 'a tax office'),
  年金事務所: strict('年金事務所', 'a pension office'),
  労働基準監督署: strict('労働基準監督署', 'a labour standards office'),
  家庭裁判所: strict('家庭裁判所', 'a family court'),
  地方裁判所: strict('地方裁判所', 'a district court'),
  簡易裁判所: strict('簡易裁判所', 'a summary court'),
  刑務所: strict('刑務所', 'a prison'),
  拘置所: strict('拘置所', 'a detention house'),
  消防署: strict('消防署', 'a fire station'),
  郵便局: strict('郵便局', 'a post office'),
  社会福祉協議会: strict('社会福祉協議会', 'a council of social welfare'),
  公共職業安定所: strict('公共職業安定所', 'a public employment office'),
  入国者収容所: strict('入国者収容所', 'an immigration detention centre'),
  ハローワーク: strict('ハローワーク', 'a public employment office'),
}
