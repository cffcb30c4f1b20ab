/** Marks of the index: what stands somewhere in a text, without its place in it. */
export const marks = {
  single: (letter: string) => `1:${letter}`,
  inTitle: (token: string) => `t:${token}`,
  kind: (id: string) => `k:${id}`,
  area: (code: string) => `a:${code}`,
  language: (id: string) => `l:${id.toLowerCase()}`,
  category: (id: string) => `c:${id.replaceAll('_', '-')}`,
}
