import { katakanaNouns } from './katakana-nouns.ts'
import type { Lexicon } from './lexicon.ts'

/** Ordinary words in katakana that the dictionary does not know, as a list. */
const listed = new Set(
  (
    'アセスメント アウトリーチ アカウント アクセス アプリ アンケート インスタ インスタグラム インターネット インバウンド インクルーシブ ウェブ ウェブサイト エンパワメント エンパワーメント オンライン オンデマンド ' +
    'セーフティ セーフティネット カウンセリング カウンセラー カスハラ キャッシュレス クラウド クラウドファンディング クレカ グループホーム グループワーク ケアマネ ケアマネジャー ケアマネージャー ケアプラン ケースワーカー ケースワーク ケースカンファレンス コーディネーター コーディネータ コーディネート コロナ コロナウイルス コンサル コンビニ コンプライアンス コミュニティ コミュニティカフェ ' +
    'サポーター サポート サイト シェアハウス シェルター シングルマザー シングルファザー シフト スクールソーシャルワーカー スクールカウンセラー ソーシャルワーカー ソーシャルワーク スーパービジョン スーパーバイザー スキルアップ ステークホルダー ストレスチェック ストレングス スマホ スマートフォン セクハラ ゼミ ソフト ' +
    'タブレット チャット チャットボット ツイッター ティックトック デイサービス デジタル テレワーク テレビ デマ ドメスティックバイオレンス トラウマ ドロップイン トリアージ ナビ ネット ネットワーク ネグレクト ノウハウ ' +
    'ハザードマップ ハラスメント パワハラ マタハラ モラハラ ハローワーク ヒアリング ピア ピアサポート ピアサポーター ファシリテーター ファシリテーション ファミリーサポート ファミサポ フードバンク フードパントリー フェイスブック フリースクール フリースペース プライバシー プリスクール プレスクール ブローカー プラットフォーム ヘルプマーク ヘルパー ポータル ポスター ポケトーク ' +
    'マイナポータル マイナンバー マイナンバーカード マイナ マイノリティ マルチリンガル マネジメント マッチング マニュアル ミーティング メール メッセンジャー メンター メンタル メンタルヘルス モチベーション モニタリング モデル ' +
    'ヤングケアラー ユーチューブ ライン ラポール リーフレット リスク リスト リモート リファー リワーク ルール ルーツ レジュメ レスパイト ロールモデル ローマ ローマ字 ワーカー ワークショップ ワクチン ワンストップ ワンオペ ワイファイ ' +
    'やさしい アレルギー インフルエンザ ラマダン ハラール ハラル ヒジャブ モスク クルアーン コーラン タガログ ポルトガル スペイン ベトナム ネパール ミャンマー クメール シンハラ タミル ウルドゥー ベンガル ヒンディー タイ ロシア ウクライナ ダリー ペルシャ アラビア クルド イスラム ムスリム ヒンドゥー カトリック プロテスタント キリスト ズーム グーグル アマゾン ヤフー アイフォン アンドロイド ユーザー パスワード スクショ スクリーンショット ' +
    'カースト ディアスポラ アイデンティティ バイリンガル ダブルリミテッド マイペース エビデンス ガイドライン ガイドブック フローチャート チェックシート ワークシート フェイスシート ケースファイル ケースノート ジェノグラム エコマップ クールダウン フラッシュバック パニック シフト アルバイト ダブルワーク ギグワーク デリバリー オーバーステイ ビザ パスポート サイン ハンコ スタンプ メモ コピー ファイル フォルダ フォーム エクセル ワード ピクトグラム イラスト プリント ランドセル ジャージ ゼッケン プール スクールバス ハイツ コーポ アパート マンション ゴミ リサイクル ペットボトル ' +
    'マザーズ マザーズハローワーク ホットライン コールセンター トリオフォン ビデオ ビデオ通話 クリニック デイケア リハビリ レントゲン ワーカーズ インテーク スクリーニング リンク クリック ログイン パソコン'
  ).split(' '),
)
const endings =
  /(?:ション|メント|シップ|ビリティ|リティ|ワーカー|サービス|センター|システム|ネット|リング|ニング|ティング|シング|ーズ|テスト|コース|カード|ノート|ブック|ボックス|ルーム|ハウス|ホーム|スクール|クラス|カフェ|バンク|セット|シート|リスト|ツール|ソフト|アプリ|サイト|ページ|メール|ライン|ハラ|イズム|リスク|サイズ|タイプ|ケア|ワーク|マップ|マーク|チーム|グループ|クラブ|スペース|ステーション|プラン|ポイント|レベル|パーク|ショップ|マーケット|パーティー?|ミーティング|フォーム|フロー|キット|ガイド|バス|カー|マネジャー|マネージャー|リーダー|スタッフ|ドクター|ナース|プログラム|プロジェクト|モデル|ビザ)$/

/** Ordinary words and tools of the work, though a dictionary may hold them as names. */
export const isListedLoan = (word: string) => listed.has(word) || katakanaNouns.has(word)

const ordinary = /^名詞,(?:一般|サ変接続|形容動詞語幹|副詞可能|接尾)/

/** Whether a word in katakana is an ordinary loan word, alone or put together from others. */
export function isLoanWord(word: string, { tagsOf }: Lexicon): boolean {
  const isOrdinary = (part: string) => {
    if (listed.has(part) || (katakanaNouns.has(part) && (part === word || part.length > 3))) return true
    const isNoun = tagsOf(part).some(
      (tag) => ordinary.test(tag) || tag.startsWith('接頭詞') || tag.startsWith('感動詞'),
    )
    // トマト and ピアノ are also in the dictionary as names; as parts of others such words prove nothing.
    return isNoun && (part === word || !tagsOf(part).some((tag) => tag.includes('人名')))
  }
  if (isOrdinary(word) || endings.test(word)) return true
  const reached = new Set([0])
  for (let at = 0; at < word.length; at++) {
    if (!reached.has(at)) continue
    for (let end = at + 2; end <= word.length; end++) if (isOrdinary(word.slice(at, end))) reached.add(end)
  }
  return reached.has(word.length)
}
