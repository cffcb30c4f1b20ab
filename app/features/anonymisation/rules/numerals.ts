const digits = '〇一二三四五六七八九'
const scales: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

export const kanjiNumeral = '[〇零一二三四五六七八九十百]'

/** Reads `52`, `五十二`, `五二` and `元`. */
export function numberOf(written: string) {
  if (/^\d+$/.test(written)) return Number(written)
  if (written === '元') return 1
  if (!/[十百千]/.test(written)) return Number(Array.from(written, digitOf).join(''))
  let total = 0
  let pending = 0
  for (const character of written) {
    const scale = scales[character]
    total += scale ? (pending || 1) * scale : 0
    pending = scale ? 0 : digitOf(character)
  }
  return total + pending
}

const digitOf = (character: string) => Math.max(0, digits.indexOf(character))
