export type DemoAnnouncement = {
  titleJa: string
  bodyJa: string
  titleEn: string
  bodyEn: string
  roles: ('coordinator' | 'organiser' | 'moderator' | 'official')[]
  mustRead: boolean
  daysAgo: number
  /** How many days ago it was ended. */
  endedDaysAgo: number | null
  /** Members who confirmed it. */
  confirmedBy: string[]
}

export const announcements: DemoAnnouncement[] = [
  {
    titleJa: '事例を書くときの約束を見直しました',
    bodyJa:
      '相談した人が分からないように、次の3つを守ってください。\n\n1. 国の名前ではなく、地域のまとまりで書く。\n2. 年齢は10歳ごとに書く。\n3. めずらしい仕事や学校の名前を書かない。\n\n確かめたら、下のボタンを押してください。',
    titleEn: 'We changed the rules for writing a case',
    bodyEn:
      'Keep these three rules, so that nobody can tell who was advised.\n\n1. Name a region of the world, not a country.\n2. Give the age in tens.\n3. Leave out rare jobs and the names of schools.\n\nPress the button below when you have read them.',
    roles: ['coordinator', 'organiser', 'moderator'],
    mustRead: true,
    daysAgo: 6,
    endedDaysAgo: null,
    confirmedBy: ['colleague', 'organiser'],
  },
  {
    titleJa: '年末年始の確認について',
    bodyJa: '12月29日から1月3日まで、確認担当は休みます。送った事例は、**1月4日から**順に確認します。',
    titleEn: 'Reviews around the New Year',
    bodyEn: 'Moderators rest from 29 December to 3 January. What you send is reviewed **from 4 January**.',
    roles: [],
    mustRead: false,
    daysAgo: 2,
    endedDaysAgo: null,
    confirmedBy: [],
  },
  {
    titleJa: '夏の点検で止まる時間',
    bodyJa: '8月8日の20時から22時まで、点検のために止まります。',
    titleEn: 'Closed for maintenance in summer',
    bodyEn: 'The portal is closed on 8 August from 20:00 to 22:00.',
    roles: [],
    mustRead: false,
    daysAgo: 120,
    endedDaysAgo: 109,
    confirmedBy: [],
  },
]
