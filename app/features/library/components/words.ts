import { prefectures } from '#db/reference/areas.ts'
export { optionsOf, wordsFor } from '#app/core/vocabulary/terms.ts'
import { nationwide } from '../resource.ts'

export const areaOptions = (wholeCountry: string) => [
  { value: nationwide, label: wholeCountry },
  ...prefectures.map(({ code, name }) => ({ value: code, label: name })),
]
