import { strict, type Institution } from './institution.ts'

/** Last words of the names of employers, with what stands for the name. */
const kinds: [ja: string, phrase: string, words: string][] = [
  [
    '製造業の会社',
    'a manufacturer',
    '製材 木材 石材 サプライ プレス 金型 テクノ テック 溶接 塗装 印刷 電装 電工 電気 金属 鋼業 製鋼 鉄鋼 化成 樹脂 ゴム 製紙 技研 工機 機械 精密 光学 機工 鋳造 鍛造 メッキ 硝子 木工 家具 鉄鋼所 ファクトリー',
  ],
  ['縫製業の会社', 'a clothing manufacturer', '縫製 被服 ソーイング アパレル'],
  [
    '食品製造業の会社',
    'a food company',
    '製麺 製パン 製菓 弁当 冷凍 ハム 缶詰 デリカ 青果 精肉 鮮魚 乳業 ベーカリー',
  ],
  ['酒造業の会社', 'a brewery', '酒造 醸造'],
  ['造船業の会社', 'a shipbuilder', '造船 ドック'],
  [
    '建設業の会社',
    'a construction company',
    '工事 興業 建材 住建 建築 土木 設備 電設 造園 組 解体 塗工 鉄筋 左官',
  ],
  [
    '運送業の会社',
    'a transport company',
    '港運 海運 陸運 通運 ロジスティクス ロジ 倉庫 引越センター エクスプレス 観光バス',
  ],
  ['農業の会社', 'a farm', 'ファーム 園芸 酪農 養豚 養鶏 畜産'],
  ['漁業の会社', 'a fishery company', '漁業 漁協'],
  ['農業協同組合', 'an agricultural cooperative', '農協'],
  ['清掃業の会社', 'a cleaning company', 'クリーニング リネン クリーン 美装'],
  ['警備会社', 'a security company', '警備保障 警備'],
  [
    '会社',
    'a company',
    'モータース メンテナンス 整備 販売 林業 興産 総業 商会 エンジニアリング コーポレーション インターナショナル ジャパン ワークス ソリューションズ システムズ エージェンシー キャリア トレーディング 貿易',
  ],
  ['飲食店', 'a restaurant', '食堂 飯店 酒家 寿司 ラーメン'],
  ['介護の施設', 'a care home', '苑 福祉会 ケアセンター'],
  [
    '学校',
    'a school',
    '支援学校 養護学校 中等教育学校 高等専門学校 高専 学舎 義塾 アカデミー インターナショナルスクール',
  ],
  ['日本語学校', 'a Japanese language school', 'ランゲージスクール 日本語アカデミー'],
  ['学習塾', 'a cram school', '塾 ゼミナール'],
  ['診療所', 'a clinic', '整形外科 耳鼻科 耳鼻咽喉科 心療内科 レディースクリニック'],
  [
    '製造業の会社',
    'a manufacturer',
    '製作所 製造所 工業所 工業 電子 電機 精機 自動車 鉄工所 鉄工 紡織 紡績 重工業 重工 化学 製薬 薬品 製鉄 建機 発動機',
  ],
  ['食品製造業の会社', 'a food company', '製菓 食品 フーズ'],
  ['水産加工の会社', 'a fishery company', '水産加工'],
  ['水産業の会社', 'a fishery company', '水産'],
  ['建設業の会社', 'a construction company', '建設 工務店'],
  ['運送業の会社', 'a transport company', '運輸 運送 物流 交通 急便'],
  ['農園', 'a farm', '農園'],
  ['農場', 'a farm', '農場'],
  ['牧場', 'a farm', '牧場'],
  ['小売業の店', 'a shop', '商店 百貨店'],
  ['会社', 'a company', '商事 産業 会社 証券 ホールディングス サービス 物産'],
  ['宿泊業の会社', 'a hotel', 'ホテル 旅館'],
  ['銀行', 'a bank', '銀行'],
  ['信用金庫', 'a bank', '信用金庫'],
  ['保険会社', 'an insurance company', '生命'],
  ['鉄道会社', 'a railway company', '電鉄 鉄道'],
  ['新聞社', 'a newspaper', '新聞社 新聞'],
  ['タクシー会社', 'a taxi company', 'タクシー'],
  ['中学校', 'a junior high school', '中学'],
  ['大学', 'a university', '短大 女子大'],
  ['病院', 'a hospital', 'メディカルセンター 療養所'],
  ['教会', 'a church', 'チャペル 聖堂 修道院 教団'],
  ['団体', 'an organisation', '事業団 振興会 育成会 県人会 同胞会'],
]

export const trades: Record<string, Institution> = Object.fromEntries(
  kinds.flatMap(([ja, phrase, words]) => words.split(' ').map((word) => [word, strict(ja, phrase)])),
)
