import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { shades } from './shades.tsx'

type Colour = [number, number, number]

const theme = readFileSync(
  createRequire(import.meta.url).resolve('@digital-go-jp/tailwind-theme-plugin/v4'),
  'utf8',
)

/** The linear light of a colour of the theme, of red, green and blue. */
function colourOf(fill: string): Colour {
  const name = fill.replace(/^(fill|stroke)-/, '')
  const hex = name === 'white' ? 'ffffff' : new RegExp(`--color-${name}: #([0-9a-f]{6});`).exec(theme)![1]!
  const [red, green, blue] = hex.match(/../g)!.map((pair) => {
    const value = Number.parseInt(pair, 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return [red!, green!, blue!]
}

/**
 * How a colour looks without one kind of cones: Machado, Oliveira, Fernandes, A Physiologically-based Model for
 * Simulation of Color Vision Deficiency, 2009 (doi:10.1109/TVCG.2009.113), table 1, severity 1.0, on linear light.
 * A greyscale printer keeps the luminance alone (ITU-R BT.709).
 */
const views: Record<string, [Colour, Colour, Colour]> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  greyscale: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
}

const seen = (colour: Colour, matrix: (typeof views)[string]) =>
  matrix.map((row) => {
    const light = row.reduce((sum, share, index) => sum + share * colour[index]!, 0)
    return Math.min(1, Math.max(0, light))
  }) as Colour

/** The ratio of WCAG 2, from 1 to 21. */
function contrast(one: string, other: string, view: string) {
  const [dark, light] = [one, other]
    .map((fill) => {
      const [red, green, blue] = seen(colourOf(fill), views[view]!)
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
    })
    .sort((a, b) => a - b)
  return light! / dark!
}

const names = Object.keys(views)
const fills = shades.map(({ fill }) => fill)

/** The pairs of neighbouring classes that are hard to tell apart. */
const alike = (steps: string[], view: string) =>
  steps.slice(1).filter((fill, index) => contrast(steps[index]!, fill, view) < 2)

test.each(names)('neighbouring classes of a map are apart by lightness: %s', (view) => {
  expect(alike(fills.slice(1), view)).toEqual([])
})

test('a palette that is apart by hue alone, and the one used before, would be found', () => {
  const before = ['fill-blue-100', 'fill-blue-300', 'fill-blue-700', 'fill-blue-1100']
  expect(alike(before, 'greyscale')).toEqual(['fill-blue-300'])
  const hues = ['fill-red-700', 'fill-green-700', 'fill-orange-700']
  expect(alike(hues, 'deuteranopia').length).toBeGreaterThan(0)
})

test.each(names)('each number can be read on its class: %s', (view) => {
  for (const { fill, ink } of shades) expect(contrast(fill, ink, view), fill).toBeGreaterThanOrEqual(4.5)
})

test.each(names)('lines, bars and the pattern of what is hidden stand out from their ground: %s', (view) => {
  expect(contrast('stroke-solid-gray-420', 'fill-white', view)).toBeGreaterThanOrEqual(3)
  expect(contrast('fill-blue-900', 'fill-solid-gray-100', view)).toBeGreaterThanOrEqual(3)
  expect(contrast('stroke-solid-gray-536', 'fill-white', view)).toBeGreaterThanOrEqual(3)
})
