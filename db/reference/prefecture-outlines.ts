import source from '@svg-maps/japan'
import { prefectureTiles } from './prefecture-tiles.ts'

// Its types are in a package of their own, which is not there.
const map = source as { viewBox: string; locations: { id: string; path: string }[] }
const codes = new Map(prefectureTiles.map(({ code, en }) => [en.toLowerCase(), code]))

// A tenth of a unit is a hair's breadth on any screen; what is cut off is a third of the page.
const shortened = (path: string) =>
  path.replace(/\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(1))))

/** The outlines of the prefectures, out of `@svg-maps/japan` by Victor Cazanave (CC BY 4.0), coordinates shortened. */
export const outlines = {
  viewBox: map.viewBox,
  paths: map.locations.map(({ id, path }) => ({ code: codes.get(id)!, path: shortened(path) })),
}

export const outlinesSource = {
  title: '@svg-maps/japan 2.0.0 (Victor Cazanave)',
  href: 'https://github.com/VictorCazanave/svg-maps/tree/master/packages/japan',
  licence: 'CC BY 4.0',
  licenceHref: 'https://creativecommons.org/licenses/by/4.0/',
}
