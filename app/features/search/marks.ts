/** Marks of the index: what is said of a text. None begins with a digit, as the letters of `db/search-*.ts` do. */
export const marks = {
  inTitle: (token: string) => `t:${token}`,
  kind: (id: string) => `k:${id}`,
  area: (code: string) => `a:${code}`,
  language: (id: string) => `l:${id.toLowerCase()}`,
  category: (id: string) => `c:${id.replaceAll('_', '-')}`,
}
