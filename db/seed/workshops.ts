import type { DemoWorkshop } from './content.ts'
import { demoMembers } from './people.ts'

const some = (from: number, count: number) => demoMembers.slice(from, from + count).map(({ key }) => key)

const usual = { opensDaysBefore: 30, closesDaysBefore: 2, startsAt: '14:00', minutes: 90 as const, place: '' }
const online = { ...usual, format: 'online' as const, roomSeats: 0, onlineSeats: 20, room: [] }

export const workshops: DemoWorkshop[] = [
  {
    ...usual,
    organiser: 'organiser',
    title: '住まいを借りられない家族の事例を考える',
    aim: '保証人や緊急連絡先が見つからない家族に、どの順で、だれとつながるかを話し合います。',
    format: 'both',
    roomSeats: 8,
    onlineSeats: 10,
    place: '大阪府試作国際交流財団 3階 研修室',
    inDays: 9,
    room: some(0, 5),
    online: [...some(5, 10), 'colleague', ...some(15, 2)],
    leaving: some(7, 1),
  },
  {
    ...online,
    organiser: 'organiser',
    title: '夜の相談を、どこにつなぐか',
    aim: '夜や休日に受けた相談を、翌日までにだれとつなぐかを話し合います。',
    inDays: 2,
    closesDaysBefore: 0,
    online: ['coordinator', ...some(40, 5)],
    roles: [{ person: 'coordinator', role: 'facilitator' }],
    invited: ['colleague', ...some(46, 3)],
  },
  {
    ...online,
    organiser: 'aichi',
    title: '外国につながる子どもの高校進学',
    aim: '入試の特別な枠、学費、在留資格の三つを、一つの事例から学びます。',
    inDays: 16,
    startsAt: '10:00',
    minutes: 120,
    online: ['coordinator', ...some(20, 6)],
    times: 3,
  },
  {
    ...online,
    organiser: 'kumamoto',
    title: 'Supporting people who were injured at work',
    aim: 'One case, many ideas: whom to contact first, and what the person can decide. The workshop is held in English.',
    inDays: 23,
    minutes: 60,
    onlineSeats: 12,
    online: some(30, 3),
    approval: true,
  },
  {
    ...usual,
    organiser: 'fukuoka',
    title: '福岡県の窓口で、災害のあとの相談を受ける',
    aim: '避難所で受けた相談を、どの連携先にどうつなぐかを確かめます。',
    format: 'room',
    roomSeats: 15,
    onlineSeats: 0,
    place: '福岡県見本国際交流センター 会議室1',
    inDays: 40,
    prefecture: '40',
    opensDaysBefore: 20,
    room: [],
    online: [],
  },
  {
    ...online,
    organiser: 'organiser',
    title: '離婚と在留資格の相談',
    aim: '本人の希望を聞きながら、法律の専門家につなぐ時を考えます。',
    inDays: -21,
    online: ['coordinator', 'colleague', ...some(8, 9)],
    absent: some(10, 2),
    surveyed: true,
    minuted: {
      closed: true,
      items: [
        {
          case: 'status-after-divorce',
          parts: {
            assessment:
              '在留資格の期限と、離婚届の期限が、別々の窓口で進んでいた。本人には二つの順番が見えていない。',
            measures:
              '- 先に弁護士の無料相談を予約し、通訳を同席させる\n- 住まいは、母子の相談窓口と居住支援法人に同時に聞く\n- 一枚の表に、期限と持ち物を母語で書く',
            decision: '署名を急がせない。在留資格の見通しを確かめてから、離婚の話し合いに入る。',
            lesson:
              '離婚の相談では、**在留資格の見通し**を先に確かめます。期限を一枚の表にして、本人と窓口が同じものを持つと、どの順で動くかを本人が選べます。',
            next: '三か月後の会で、表の使い方を持ち寄る。',
          },
          lessonTitle: '離婚の相談では、期限を一枚の表にする',
          gaps: [{ category: 'consumer_legal', text: '夜や休日に、通訳がつく法律の相談' }],
        },
      ],
    },
  },
  {
    ...usual,
    organiser: 'aichi',
    title: '医療通訳が見つからない時',
    aim: '近くに通訳がいない地域で、となりの地域と力を合わせる方法を話し合います。',
    format: 'both',
    roomSeats: 10,
    onlineSeats: 20,
    place: '愛知県見本国際交流協会 交流室',
    inDays: -60,
    room: some(12, 6),
    online: some(24, 8),
    minuted: {
      closed: false,
      items: [
        {
          case: 'child-as-interpreter',
          parts: {
            assessment: '子どもが通訳をやめても、母が説明を受けられる方法が、まだない。',
            measures: '- 電話の通訳を、次の説明の日に予約する\n- 学校の先生と、医療機関の相談室をつなぐ',
          },
          lessonTitle: '',
          gaps: [{ category: 'interpreting', text: '契約のない医療機関にも来られる医療通訳' }],
        },
      ],
    },
  },
]
