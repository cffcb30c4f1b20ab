import loadHighs, { type Highs, type Model } from 'highs'
import type { AtLeast, Balance, Known } from './world.ts'

export type Range = { least: number; most: number }

export type Bounds = {
  /**
   * The exact range of a sum of counts: no whole numbers outside it fit to all that is known. It is quicker for who
   * knows that it reaches as far as `inner` and no further than `outer`.
   */
  rangeOf: (atoms: string[], inner?: Range, outer?: Range) => Range
  /** Whether the range is at least so wide; often answered by solutions that are known already. */
  isAsWide: (atoms: string[], width: number) => boolean
  /** The range for somebody who does not know the numbers at these places of `known`. */
  rangeWithout: (indices: number[], atoms: string[]) => Range
  /** One way to fill all counts, in which these add up to as much as they can; the `favoured` weigh more. */
  fillUp: (atoms: string[], favoured?: string[]) => Map<string, number>
  close: () => void
}

let loading: Promise<Highs> | null = null

/**
 * What somebody can work out who knows `known`, `balances` and `atLeast`, by linear programming (HiGHS) over whole
 * numbers that are not negative. Throws when nothing fits.
 */
export async function openBounds(
  known: Known[],
  balances: Balance[],
  atLeast: AtLeast[] = [],
): Promise<Bounds> {
  const highs = await (loading ??= loadHighs())
  const names = new Map<string, number>()
  const numbered = (atoms: string[]) =>
    atoms.map((atom) => names.get(atom) ?? (names.set(atom, names.size), names.size - 1))
  const rows = [
    ...known.map(({ atoms, least, most }) => ({ plus: numbered(atoms), minus: [], least, most })),
    ...balances.map(({ one, other }) => ({ plus: numbered(one), minus: numbered(other), least: 0, most: 0 })),
    ...atLeast.map(({ more, less, least }) => ({
      ...{ plus: numbered(more), minus: numbered(less), least, most: Infinity },
    })),
  ]
  const model = build(highs, names.size, rows)
  const witnesses: number[][] = []

  const columnsOf = (atoms: string[]) => atoms.flatMap((atom) => names.get(atom) ?? [])
  const isFree = (atoms: string[]) => atoms.some((atom) => !names.has(atom))
  const sumOf = (columns: number[], counts: number[]) =>
    columns.reduce((sum, column) => sum + counts[column]!, 0)
  const seen = (columns: number[]): Range => {
    const sums = witnesses.map((witness) => sumOf(columns, witness))
    return { least: Math.min(...sums), most: Math.max(...sums) }
  }

  /** The least or the most of this sum; `reached` is a value of it that is known to be possible. */
  function extreme(columns: number[], side: keyof Range, reached?: number): number {
    weigh(columns, 1)
    try {
      let found = solve(side)
      if (!found) return Infinity
      // Whole numbers may not reach where fractions do.
      if (!found.every(isWhole)) {
        if (wholeWithin(sumOf(columns, found), side) === reached) return reached
        found = solveInWholeNumbers(side)!
      }
      witnesses.push(found.map(Math.round))
      return sumOf(columns, witnesses.at(-1)!)
    } finally {
      weigh(columns, 0)
    }
  }

  function weigh(columns: number[], weight: number) {
    for (const column of columns) model.changeColCost(column, weight)
  }

  function solveInWholeNumbers(side: keyof Range) {
    const { integer } = highs.constants.variableType
    const all = { kind: 'range', from: 0, to: names.size - 1 } as const
    model.changeColsIntegrality(all, new Int32Array(names.size).fill(integer))
    const found = solve(side)
    model.clearIntegrality()
    return found
  }

  /** A best solution, null when there is none because it has no end. */
  function solve(side: keyof Range): number[] | null {
    const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus
    const { minimize, maximize } = highs.constants.objectiveSense
    model.changeObjectiveSense(side === 'least' ? minimize : maximize)
    model.run({})
    const status = model.getModelStatus()
    if (status === optimal) return [...model.getSolution().colValue]
    if (status === unbounded || status === unboundedOrInfeasible) return null
    throw new Error(`Nothing fits to the published numbers: ${status}`)
  }

  function rangeOf(atoms: string[], inner?: Range, outer?: Range): Range {
    if (isFree(atoms)) return { least: 0, most: Infinity }
    const columns = columnsOf(atoms)
    const end = (side: keyof Range) =>
      inner && inner[side] === outer?.[side] ? inner[side] : extreme(columns, side, inner?.[side])
    const isNoneSeen = witnesses.length > 0 && seen(columns).least === 0
    return { least: isNoneSeen ? 0 : end('least'), most: end('most') }
  }

  return {
    rangeOf,
    isAsWide: (atoms, width) => {
      if (isFree(atoms)) return true
      if (witnesses.length > 0) {
        const { least, most } = seen(columnsOf(atoms))
        if (most - least >= width) return true
      }
      const { least, most } = rangeOf(atoms)
      return most - least >= width
    },
    rangeWithout: (indices, atoms) => {
      const kept = witnesses.length
      for (const index of indices) model.changeRowBounds(index, 0, highs.infinity)
      const found = rangeOf(atoms)
      for (const index of indices) {
        const { least, most } = known[index]!
        model.changeRowBounds(index, least, most === Infinity ? highs.infinity : most)
      }
      // Solutions that were found without these numbers do not fit to them.
      witnesses.length = kept
      return found
    },
    fillUp: (atoms, favoured = []) => {
      const isFavoured = new Set(favoured)
      weigh(columnsOf(favoured), favour)
      extreme(columnsOf(atoms.filter((atom) => !isFavoured.has(atom))), 'most')
      weigh(columnsOf(favoured), 0)
      return new Map([...names.keys()].map((name, column) => [name, witnesses.at(-1)![column]!]))
    },
    close: () => model.dispose(),
  }
}

const tolerance = 1e-6
const favour = 100

/** The whole number next to a limit that fractions reach. */
const wholeWithin = (limit: number, side: keyof Range) =>
  side === 'least' ? Math.ceil(limit - tolerance) : Math.floor(limit + tolerance)

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < tolerance

type Row = { plus: number[]; minus: number[]; least: number; most: number }

function build(highs: Highs, columns: number, rows: Row[]): Model {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const { plus, minus } of rows) {
    indices.push(...plus, ...minus)
    values.push(...plus.map(() => 1), ...minus.map(() => -1))
    starts.push(indices.length)
  }
  const model = highs.createModel({
    numCols: columns,
    numRows: rows.length,
    colCost: new Float64Array(columns),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(highs.infinity),
    rowLower: rows.map(({ least }) => least),
    rowUpper: rows.map(({ most }) => (most === Infinity ? highs.infinity : most)),
    matrix: { format: 'csr', numRows: rows.length, numCols: columns, starts, indices, values },
  })
  model.options.set({ output_flag: false, solver: 'simplex' })
  return model
}
