/** Five steps of one colour, apart by lightness alone (shades.test.ts measures it); each with the ink that can be read on it. */
export const shades = [
  { fill: 'fill-white', ink: 'fill-solid-gray-900' },
  { fill: 'fill-blue-100', ink: 'fill-solid-gray-900' },
  { fill: 'fill-blue-400', ink: 'fill-solid-gray-900' },
  { fill: 'fill-blue-800', ink: 'fill-white' },
  { fill: 'fill-blue-1200', ink: 'fill-white' },
]
const steps = shades.length - 1

/** The numbers from which a shade is used, up to the largest one, in steps of five. */
export function scaleOf(numbers: (number | null)[]) {
  const most = Math.max(0, ...numbers.map((shown) => shown ?? 0))
  const width = Math.max(5, Math.ceil(most / steps / 5) * 5)
  const shadeOf = (shown: number) => Math.min(steps, Math.max(1, Math.ceil(shown / width)))
  const ranges = Array.from({ length: steps }, (_, index) => ({
    ...{ shade: index + 1, least: index * width + 5, most: (index + 1) * width },
  }))
  return { shadeOf, ranges: ranges.filter(({ least }) => least <= most) }
}
