/**
 * Words for one thing that no vocabulary holds together: a proposal of this project, in the words of the English pages
 * of the Immigration Services Agency and of this portal.
 */
export const builtInSynonyms: readonly (readonly string[])[] = [
  ['在留カード', 'residence card'],
  ['在留資格', 'status of residence', 'residence status', 'ビザ', 'visa'],
  ['在留期間', 'period of stay'],
  ['永住', 'permanent residence', 'permanent resident'],
  ['帰化', 'naturalisation', 'naturalization'],
  ['連携先', 'つなぎ先', '支援機関', 'source of assistance'],
  ['相談窓口', '一元的相談窓口', 'consultation counter', 'consultation desk'],
  ['出入国在留管理局', '入管', '入管局', 'immigration bureau'],
  ['通訳', 'interpreter', 'interpreting', 'interpretation'],
  ['翻訳', 'translation'],
  ['やさしい日本語', 'easy japanese', 'plain japanese'],
  ['配偶者からの暴力', 'dv', 'ドメスティックバイオレンス', 'domestic violence'],
  ['保証人', 'guarantor'],
  ['家賃', 'rent'],
  ['健康保険', '健保', 'health insurance'],
  ['国民健康保険', '国保', 'national health insurance'],
  ['年金', 'pension'],
  ['脱退一時金', 'lump-sum withdrawal payment'],
  ['生活保護', 'public assistance', 'welfare benefits'],
  ['母子手帳', '母子健康手帳', 'maternal and child health handbook'],
  ['予防接種', 'ワクチン', 'vaccination', 'vaccine'],
  ['保育園', '保育所', 'nursery', 'daycare'],
  ['小学校', 'primary school', 'elementary school'],
  ['中学校', 'junior high school', 'lower secondary school'],
  ['日本語教室', 'japanese class', 'japanese classes'],
  ['不登校', 'school refusal'],
  ['解雇', 'dismissal', '雇い止め'],
  ['賃金', '給料', 'wages', 'salary'],
  ['労災', '労働災害', 'workers compensation', 'work accident'],
  ['残業', '時間外労働', '所定外労働', '超過勤務', 'overtime'],
  ['技能実習', 'technical intern training'],
  ['特定技能', 'specified skilled worker'],
  ['育成就労', 'employment for skill development'],
  ['難民', 'refugee'],
  ['離婚', 'divorce'],
  ['税金', 'tax'],
  ['住民税', 'resident tax'],
  ['マイナンバー', '個人番号', 'my number'],
  ['転入届', '転居届', 'moving-in notification'],
  ['引っ越し', '転居', 'moving'],
  ['出産', '分娩', 'giving birth'],
  ['役所', '役場', 'municipal office'],
  ['防災', 'disaster prevention'],
  ['避難所', 'evacuation shelter'],
  ['弁護士', 'lawyer', 'attorney'],
  ['行政書士', 'administrative scrivener'],
  ['法テラス', '日本司法支援センター', 'houterasu'],
]

const own: (readonly string[])[] = []

/** The groups that admins keep, as they are at the moment. */
export const ownSynonyms: readonly (readonly string[])[] = own
export const followSynonyms = (groups: readonly (readonly string[])[]) =>
  void own.splice(0, own.length, ...groups)
