const longest = 4000
const overlap = 100

/**
 * A long text in passages, each found by itself: an index of PostgreSQL knows places in a text only up to a limit.
 * They overlap, so that no phrase is cut in two.
 */
export function passagesOf(text: string): string[] {
  if (text.length <= longest) return [text]
  const step = longest - overlap
  return Array.from({ length: Math.ceil((text.length - overlap) / step) }, (_, index) =>
    text.slice(index * step, index * step + longest),
  )
}
