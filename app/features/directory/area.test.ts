import { expect, test } from 'vitest'
import { municipalities, neighboursOf, prefectures } from '#db/reference/areas.ts'
import { nameOfArea, ownPlaces, placesAround, placesOf, tidyAreas } from './area.ts'
import { areasNamed, readAreas } from './written-areas.ts'

test('an area is written as a name, with its prefecture, or as a code', () => {
  expect(readAreas('愛知県、豊橋市, 愛知県豊川市\n13104 全国')).toEqual({
    areas: ['23', '23201', '23207'],
    wrong: ['13104 全国'],
  })
  expect(readAreas('全国，１３１０４').areas).toEqual(['00', '13104'])
})

test('a name that two prefectures have, and one that none has, are told', () => {
  expect(readAreas('府中市、架空市').wrong).toEqual(['府中市', '架空市'])
  expect(areasNamed('府中市')).toHaveLength(2)
  expect(areasNamed('府中市', '13')).toEqual(['13206'])
  expect(readAreas('広島県府中市').areas).toEqual(['34208'])
})

test('an abolished municipality is unknown: the part of Iwatsuki is Saitama since 2005', () => {
  expect(readAreas('岩槻市、11213').wrong).toEqual(['岩槻市', '11213'])
})

test('what a wider area holds is left out', () => {
  expect(tidyAreas(['23201', '23', '13104', '23201'])).toEqual(['13104', '23'])
  expect(tidyAreas(['23201', '00'])).toEqual(['00'])
})

test('a source stands under each asked area at most once, whatever its areas', () => {
  const sources = [['00'], ['23'], ['23201'], ['23201', '23202', '22'], ['13104', '23']].map(tidyAreas)
  const asked = [{}, { prefecture: '23' }, { municipality: '23201' }, { prefecture: '22' }]
  for (const areas of sources) {
    for (const area of asked) {
      const keys = placesOf(areas)
      expect(ownPlaces(area).filter((key) => keys.includes(key)).length).toBeLessThanOrEqual(1)
    }
  }
})

test('around a municipality comes the rest of its prefecture, then the prefectures that touch it', () => {
  const around = placesAround({ municipality: '23201' })
  expect(around[0]).toBe('23~')
  expect(around).toEqual(expect.arrayContaining(['22', '22~', '20', '21', '24']))
  expect(placesAround({ prefecture: '23' })).not.toContain('23~')
  expect(placesAround({})).toEqual([])
  expect(placesAround({ prefecture: '47' })).toEqual([])
})

test('who is next door is so in both directions', () => {
  for (const { code } of prefectures)
    for (const neighbour of neighboursOf(code)) expect(neighboursOf(neighbour), neighbour).toContain(code)
})

test('every municipality has a name with its prefecture that leads back to it', () => {
  const lost = municipalities.filter(
    ({ code }) => !areasNamed(nameOfArea(code, '')).includes(code) || nameOfArea(code, '') === code,
  )
  expect(lost).toEqual([])
})
