import { prefectures } from '#db/reference/areas.ts'
export { optionsOf, wordsFor } from '#app/core/vocabulary/terms.ts'

export const prefectureOptions = prefectures.map(({ code, name }) => ({ value: code, label: name }))

export const prefectureName = (code: string) => prefectures.find((one) => one.code === code)?.name ?? code
