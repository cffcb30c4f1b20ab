/** Countries, as they are written before 人, 籍 or 語, with the region that stands for them in a case. */
const regions = {
  'east-asia': 'モンゴル 中国 台湾 韓国 北朝鮮 朝鮮 香港 マカオ',
  'southeast-asia':
    'ベトナム ヴェトナム フィリピン インドネシア ミャンマー タイ カンボジア ラオス マレーシア シンガポール ブルネイ 東ティモール',
  'south-asia': 'インド ネパール バングラデシュ スリランカ パキスタン ブータン モルディブ',
  'central-west-asia':
    'アフガニスタン イラン イラク シリア トルコ レバノン ヨルダン イスラエル パレスチナ サウジアラビア イエメン クウェート カタール アラブ首長国連邦 ウズベキスタン カザフスタン キルギス タジキスタン トルクメニスタン ジョージア アルメニア アゼルバイジャン クルド',
  africa:
    'ナイジェリア ガーナ ケニア エチオピア コンゴ カメルーン ウガンダ タンザニア セネガル ギニア マリ エジプト モロッコ チュニジア アルジェリア スーダン 南アフリカ ルワンダ ザンビア ジンバブエ ソマリア エリトリア リベリア マダガスカル モザンビーク アンゴラ',
  europe:
    'ウクライナ ロシア イギリス 英国 フランス ドイツ イタリア スペイン ポルトガル オランダ ベルギー スイス オーストリア ポーランド チェコ ハンガリー ルーマニア ブルガリア ギリシャ スウェーデン ノルウェー フィンランド デンマーク アイルランド ベラルーシ モルドバ セルビア クロアチア アルバニア',
  'north-america': 'アメリカ 米国 カナダ',
  'latin-america':
    'ブラジル ペルー ボリビア アルゼンチン パラグアイ コロンビア チリ エクアドル ベネズエラ メキシコ ウルグアイ キューバ ドミニカ ジャマイカ グアテマラ ホンジュラス ニカラグア エルサルバドル コスタリカ パナマ ハイチ',
  oceania: 'オーストラリア ニュージーランド フィジー サモア トンガ パプアニューギニア パラオ',
} as const

export type RegionId = keyof typeof regions

export const regionOfCountry = new Map<string, RegionId>(
  Object.entries(regions).flatMap(([id, list]) =>
    list.split(' ').map((country) => [country, id as RegionId] as const),
  ),
)

const wider =
  'アジア アフリカ ヨーロッパ アメリカ オセアニア ラテンアメリカ ハワイ ハノイ ホーチミン マニラ セブ ダバオ ルソン ミンダナオ カトマンズ ポカラ ヤンゴン マンダレー ジャカルタ バリ ジャワ スマトラ スラバヤ サンパウロ リマ ソウル プサン ペキン シャンハイ バンコク デリー ムンバイ ダッカ コロンボ カブール キーウ キエフ モスクワ ロンドン パリ ニューヨーク ロサンゼルス イスタンブール テヘラン ダナン ハイフォン プノンペン ビエンチャン ウランバートル シドニー'

/** Words in katakana that name a country or a region, not a person. */
export const placesInKatakana = new Set([...regionOfCountry.keys(), ...wider.split(' ')])

const english: Record<RegionId, string> = {
  'east-asia': 'Mongolian Chinese Taiwanese Korean',
  'southeast-asia':
    'Vietnamese Filipino Filipina Philippine Indonesian Burmese Myanmar Thai Cambodian Laotian Malaysian Singaporean',
  'south-asia': 'Indian Nepali Nepalese Bangladeshi Bangladesh Pakistani Bhutanese',
  'central-west-asia':
    'Afghan Iranian Iraqi Syrian Turkish Kurdish Lebanese Uzbek Kazakh Kyrgyz Tajik Georgian Armenian',
  africa:
    'Nigerian Ghanaian Kenyan Ethiopian Congolese Cameroonian Ugandan Tanzanian Senegalese Guinean Malian Egyptian Moroccan Tunisian Sudanese Somali Eritrean',
  europe:
    'Ukrainian Russian British French German Italian Spanish Portuguese Dutch Belgian Swiss Austrian Polish Czech Hungarian Romanian Bulgarian Greek Swedish Irish',
  'north-america': 'American Canadian',
  'latin-america':
    'Brazilian Peruvian Bolivian Argentine Argentinian Paraguayan Colombian Chilean Ecuadorian Venezuelan Mexican Cuban Dominican Jamaican',
  oceania: 'Australian Fijian Samoan Tongan Palauan',
}

export const regionOfAdjective = new Map<string, RegionId>(
  Object.entries(english).flatMap(([id, list]) =>
    list.split(' ').map((word) => [word, id as RegionId] as const),
  ),
)
