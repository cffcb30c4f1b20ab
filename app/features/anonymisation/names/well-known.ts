import { strict, type Institution } from './institution.ts'

/**
 * Employers, shops, phone companies and communities that everybody knows and the dictionary does not, from general
 * knowledge. Which of them somebody works for or belongs to narrows down who it is.
 */
const kinds: [ja: string, phrase: string, names: string][] = [
  [
    '飲食店',
    'a restaurant',
    'すき家 吉野家 松屋(?=[でのにへがを]) なか卯 大戸屋 日高屋 丸亀製麺 はなまるうどん スシロー くら寿司 はま寿司 かっぱ寿司 餃子の王将 壱番屋 サイゼリヤ ガスト(?=[でのにへがを]) ココス(?=[でのにへがを]) デニーズ ジョナサン(?=の店|で(?:働|夜|アルバイト)) ロイヤルホスト びっくりドンキー ドトール(?:コーヒー)? スターバックス スタバ コメダ(?:珈琲)?(?=[でのにへがを]) マクドナルド マック(?=で(?:働|アルバイト|バイト)) モスバーガー ロッテリア ケンタッキー ミスタードーナツ ほっともっと ほっかほっか亭 オリジン弁当 和民 鳥貴族 魚民 牛角 安楽亭',
  ],
  [
    'コンビニ',
    'a convenience store',
    'セブン-?イレブン ファミリーマート ファミマ ローソン ミニストップ デイリーヤマザキ セイコーマート',
  ],
  [
    '小売業の店',
    'a shop',
    'イトーヨーカドー ドン・?キホーテ ドンキ(?=[でのにへがを]) しまむら(?=[でのにへがを]) ユニクロ コストコ ニトリ トライアル(?=[でにへ]) 業務スーパー いなげや マルエツ ヨークベニマル 西友 カインズ コーナン マツモトキヨシ ウエルシア ツルハ(?:ドラッグ)? ヤマダ電機 ビックカメラ ヨドバシ(?:カメラ)? ノジマ(?=[でのにへがを]) ダイソー(?=[でのにへがを]) ブックオフ バロー(?=[でのにへがを]) イオン(?:モール|タウン)?(?=で(?:働|買|パート|レジ)|のレジ|の惣菜)',
  ],
  [
    '宿泊業の会社',
    'a hotel',
    '東横イン (?:ホテル)?ルートイン アパホテル ホテルオークラ ホテルニューオータニ 星野リゾート',
  ],
  ['携帯電話会社', 'a phone company', '楽天モバイル ワイモバイル UQモバイル ソフトバンク NTTドコモ ドコモ'],
  [
    '会社',
    'a company',
    '楽天(?:市場|カード|ペイ) ウーバーイーツ ウーバー(?=の配達) 出前館 アマゾン(?=の(?:倉庫|配達)|で働) メルカリ タイミー(?=[でのにへがを]) リクルートスタッフィング パソナ テンプスタッフ',
  ],
  ['銀行', 'a bank', '楽天銀行 三菱UFJ(?:銀行)? みずほ(?:銀行)? セブン銀行 イオン銀行'],
  ['保証会社', 'a guarantor company', '全保連 日本セーフティー ジェイリース'],
  [
    '不動産会社',
    'an estate agent',
    'レオパレス(?:21)? 大東建託 東建コーポレーション アパマンショップ ミニミニ(?=[でにへ]) ビレッジハウス エイブル(?=[でのに])',
  ],
  ['介護の会社', 'a care company', 'ニチイ(?:学館)? ベネッセスタイルケア ツクイ ソラスト ワタミの介護'],
  [
    '大学',
    'a university',
    '早稲田 慶應 慶応 立命館 同志社 [筑波東京都立明治立教中央法政日本]{2,3}大(?=[のにを]|院)',
  ],
  [
    '学習塾',
    'a cram school',
    '公文(?=の教室|式|に通) くもん(?=の教室|に通) ベネッセ(?!スタイル) ECC ベルリッツ',
  ],
  [
    '宗教の団体',
    'a religious body',
    'エホバの証人 創価学会 天理教 統一教会 世界平和統一家庭連合 幸福の科学 立正佼成会 モルモン教 救世軍',
  ],
  [
    '運送業の会社',
    'a transport company',
    '全日空 日本通運 日本郵便 アート引越センター クロネコヤマト 佐川急便 福山通運 西濃運輸',
  ],
  ['鉄道会社', 'a railway company', 'JR(?:東日本|西日本|東海|九州|北海道|四国|貨物)'],
  [
    '製造業の会社',
    'a manufacturer',
    'パナソニック アイシン ジェイテクト キヤノン ブリヂストン 村田製作所 キオクシア ヤマハ発動機 ソニー デンソー スバル(?=の(?:工場|期間|下請|社員)|で) コマツ(?=の(?:工場|社員|下請)|で) クボタ(?=の工場|で働) ヤンマー シャープ(?=の(?:工場|下請)|で働) 東芝 豊田自動織機 三菱電機 三菱重工 ダイハツ マツダ(?=の|で) いすゞ YKK TOTO',
  ],
  [
    '食品製造業の会社',
    'a food company',
    'ヤマザキ(?=のパン|の工場|で働) 山崎製パン 敷島製パン フジパン キユーピー 味の素 カルビー 伊藤ハム 日本ハム プリマハム ニチレイ マルハニチロ テーブルマーク 東洋水産',
  ],
  [
    '建設業の会社',
    'a construction company',
    '大和ハウス 積水ハウス 住友林業 大林組 竹中工務店 一条工務店 タマホーム',
  ],
  ['医療機関', 'a medical institution', '済生会 徳洲会 聖隷(?:三方原|浜松|クリストファー)?'],
  [
    '支援団体',
    'an organisation',
    '移住連 APFS YMCA YWCA カラカサン さぽうと21 難民支援協会 国境なき医師団 セカンドハーベスト(?:・?ジャパン)?',
  ],
  ['労働組合', 'a union', 'UAゼンセン JMITU 全国一般 全統一'],
  ['日本語学校', 'a Japanese language school', 'ABK インターカルト(?:日本語学校)?'],
]

const between = (names: string) => `(?<![ァ-ヺーA-Za-z])(?:${names})(?![ァ-ヺーA-Za-z])`
const alternatives = (names: string) => names.split(' ').join('|')

export const wellKnown = new RegExp(between(kinds.map(([, , names]) => alternatives(names)).join('|')), 'g')

const byKind = kinds.map(
  ([ja, phrase, names]) =>
    // What must follow in a sentence does not stand in a name.
    [
      new RegExp(`^(?:${alternatives(names.replace(/\(\?[=!](?:[^()]|\([^()]*\))*\)/g, ''))})`),
      strict(ja, phrase),
    ] as const,
)

/** What a well-known name stands for. */
export const knownBody = (name: string): Institution | null =>
  byKind.find(([pattern]) => pattern.test(name))?.[1] ?? null
