import type { DemoPerson, DemoRole } from './content.ts'

const coordinator: DemoRole[] = [{ role: 'coordinator' }]
const coordinatorAnd = (role: 'organiser' | 'moderator'): DemoRole[] => [{ role: 'coordinator' }, { role }]

/** Languages are ids parted by blanks; the mail address follows from the key. */
function person(
  key: string,
  name: string,
  organisation: string,
  prefecture: string,
  languages: string,
  { roles = coordinator, locale = 'ja' }: { roles?: DemoRole[]; locale?: 'ja' | 'en' } = {},
): DemoPerson {
  const email = `${key}@demo.example`
  return { key, email, name, locale, roles, organisation, prefecture, languages: languages.split(' ') }
}

const organiser = { roles: coordinatorAnd('organiser') }
const moderator = { roles: coordinatorAnd('moderator') }
const inEnglish = { locale: 'en' as const }
const official = (level: DemoRole['level'], code?: string) => ({
  roles: [
    code === undefined ? { role: 'official' as const, level } : { role: 'official' as const, level, code },
  ],
})

export const fixedAccounts: DemoPerson[] = [
  person('coordinator', '見本 さくら', '愛知県見本国際交流協会', '23', 'ja en pt-BR'),
  person('colleague', '例題 楓', '静岡県例題国際交流協会', '22', 'ja es pt-BR'),
  person('organiser', '試作 健', '大阪府試作国際交流財団', '27', 'ja en zh-Hans', {
    roles: [{ role: 'organiser' }],
  }),
  person('moderator', '仮名 志乃', '東京都仮名つながり財団', '13', 'ja en', {
    roles: [{ role: 'moderator' }],
  }),
  person('local', '架空 守', '見本市役所 多文化共生の担当', '23', 'ja', official('municipality', '23201')),
  person('prefecture', '想定 恵', '見本県庁 多文化共生の担当', '23', 'ja', official('prefecture', '23')),
  person('national', '設例 透', '見本省 在留支援の担当', '13', 'ja en', official('national')),
  person('admin', '雛形 望', 'つなぐ運営事務局（見本）', '13', 'ja en', { roles: [{ role: 'admin' }] }),
]

export const demoMembers: DemoPerson[] = [
  person('hokkaido', '見本 雪', '北海道見本国際交流センター', '01', 'ja en ru'),
  person('hokkaido-2', '例文 大地', '北海道見本国際交流センター', '01', 'ja en'),
  person('hokkaido-3', 'Sita Udaharan', '例題町外国人相談窓口', '01', 'ne hi en ja', inEnglish),
  person('aomori', '試案 りん', '青森県見本国際交流協会', '02', 'ja en'),
  person('iwate', '手本 光', '岩手県例題国際交流協会', '03', 'ja zh-Hans'),
  person('miyagi', '範例 杜', '宮城県見本国際化協会', '04', 'ja en ne', organiser),
  person('miyagi-2', '仮説 七海', '宮城県見本国際化協会', '04', 'ja vi'),
  person('akita', '文例 こまち', '秋田県見本国際交流協会', '05', 'ja zh-Hans'),
  person('yamagata', '用例 紅', '山形県見本国際交流協会', '06', 'ja ko'),
  person('fukushima', '設問 信', '福島県例題国際交流協会', '07', 'ja fil'),
  person('ibaraki', '草案 梅', '茨城県見本国際交流協会', '08', 'ja th si'),
  person('ibaraki-2', '素案 航', '架空の水辺ネットワーク（NPO）', '08', 'ja id'),
  person('tochigi', '下書 いちか', '栃木県見本国際交流協会', '09', 'ja es'),
  person('gunma', '清書 風太', '群馬県例題多文化センター', '10', 'ja pt-BR', moderator),
  person('gunma-2', 'Marcos Exemplo', '群馬県例題多文化センター', '10', 'pt-BR ja', inEnglish),
  person('saitama', '図解 結', '埼玉県見本国際交流協会', '11', 'ja tr ku'),
  person('saitama-2', '付録 歩', '模擬市多文化相談室', '11', 'ja zh-Hans vi'),
  person('chiba', '目次 海', '千葉県見本国際交流センター', '12', 'ja en fa'),
  person('chiba-2', '索引 凪', '千葉県見本国際交流センター', '12', 'ja si en'),
  person('tokyo', '余白 誠', '東京都仮名つながり財団', '13', 'ja en ko', organiser),
  person('tokyo-2', '欄外 ひなた', '雛形区多文化共生センター', '13', 'ja my', moderator),
  person('tokyo-3', 'Hye-jin Yesi', '雛形区多文化共生センター', '13', 'ko ja en', inEnglish),
  person('tokyo-4', '脚注 湊', 'かくう法律相談ネットワーク（NPO）', '13', 'ja en fr'),
  person('kanagawa', '表紙 渚', '神奈川県見本国際交流財団', '14', 'ja es pt-BR', moderator),
  person('kanagawa-2', '口絵 汐里', '神奈川県見本国際交流財団', '14', 'ja km lo'),
  person('kanagawa-3', 'Ana Halimbawa', '医療通訳ネットかりもの（NPO）', '14', 'fil en ja', inEnglish),
  person('niigata', '原稿 穂', '新潟県見本国際交流協会', '15', 'ja ru zh-Hans'),
  person('toyama', '活字 立', '富山県例題国際センター', '16', 'ja pt-BR'),
  person('ishikawa', '校正 かがり', '石川県見本国際交流協会', '17', 'ja vi'),
  person('fukui', '見出 めぐみ', '福井県見本国際交流協会', '18', 'ja pt-BR'),
  person('yamanashi', '奥付 富士子', '山梨県見本国際交流協会', '19', 'ja en'),
  person('nagano', '題字 岳', '長野県例題多文化相談センター', '20', 'ja zh-Hans th'),
  person('gifu', '栞 鵜飼', '岐阜県見本国際交流センター', '21', 'ja fil pt-BR'),
  person('shizuoka', '見開 茶々', '静岡県例題国際交流協会', '22', 'ja pt-BR es'),
  person('shizuoka-2', 'Juan Ejemplo', '模擬市国際交流協会', '22', 'es ja', inEnglish),
  person('aichi', '栞紐 金吾', '愛知県見本国際交流協会', '23', 'ja pt-BR fil', organiser),
  person('aichi-2', '背表紙 瑞', '愛知県見本国際交流協会', '23', 'ja ne vi'),
  person('aichi-3', 'Linh Vidu', '見本市多文化ひろば', '23', 'vi ja en', inEnglish),
  person('mie', '扉 真珠', '三重県見本国際交流財団', '24', 'ja pt-BR es'),
  person('shiga', '段落 湖', '滋賀県例題国際協会', '25', 'ja pt-BR'),
  person('kyoto', '句点 紫', '京都府見本国際センター', '26', 'ja zh-Hans en'),
  person('osaka', '読点 賑', '大阪府試作国際交流財団', '27', 'ja vi zh-Hans'),
  person('osaka-2', '括弧 笑', '大阪府試作国際交流財団', '27', 'ja ko en'),
  person('osaka-3', 'Anna Sample', '架空市国際交流センター', '27', 'en fr ja', inEnglish),
  person('hyogo', '改行 港', '兵庫県見本国際交流協会', '28', 'ja vi es', moderator),
  person('hyogo-2', '行間 六花', 'みなともしもの会（NPO）', '28', 'ja vi'),
  person('nara', '傍点 鹿乃', '奈良県見本多文化センター', '29', 'ja zh-Hans'),
  person('wakayama', '傍線 みかん', '和歌山県見本国際交流センター', '30', 'ja fil'),
  person('tottori', '波線 砂羽', '鳥取県見本国際交流財団', '31', 'ja ko'),
  person('shimane', '点線 縁', '島根県例題国際センター', '32', 'ja pt-BR'),
  person('okayama', '実線 桃', '岡山県見本国際交流協会', '33', 'ja vi'),
  person('hiroshima', '罫線 鯉太', '広島県例題国際センター', '34', 'ja pt-BR en'),
  person('hiroshima-2', 'Putri Contoh', '架空町多文化サロン', '34', 'id ja en', inEnglish),
  person('yamaguchi', '升目 蛍', '山口県見本国際交流協会', '35', 'ja ko'),
  person('tokushima', '見本 藍', '徳島県見本国際交流協会', '36', 'ja en'),
  person('kagawa', '例題 うらら', '香川県例題国際交流協会', '37', 'ja id'),
  person('ehime', '仮定 柑', '愛媛県見本国際交流協会', '38', 'ja fil'),
  person('kochi', '仮題 潮', '高知県見本国際交流協会', '39', 'ja en'),
  person('fukuoka', '試問 博', '福岡県見本国際交流センター', '40', 'ja ne vi', organiser),
  person('fukuoka-2', '設例 明', '福岡県見本国際交流センター', '40', 'ja zh-Hans ko'),
  person('saga', '引用 窯', '佐賀県例題国際交流協会', '41', 'ja ne'),
  person('nagasaki', '引例 坂', '長崎県見本国際交流協会', '42', 'ja zh-Hans'),
  person('kumamoto', '類例 阿蘇子', '熊本県例題国際交流の会', '43', 'ja en vi', organiser),
  person('oita', '一例 湯', '大分県見本国際交流プラザ', '44', 'ja id en'),
  person('miyazaki', '好例 日向子', '宮崎県見本国際交流協会', '45', 'ja en'),
  person('kagoshima', '前例 桜', '鹿児島県見本国際交流協会', '46', 'ja fil'),
  person('okinawa', '凡例 花', '沖縄県例題国際交流財団', '47', 'ja en ne'),
  person('okinawa-2', 'John Placeholder', '沖縄県例題国際交流財団', '47', 'en ja', inEnglish),
]

export const people: DemoPerson[] = [...fixedAccounts, ...demoMembers]
