import { flatSources } from './flat-reader.server.ts'
import { flatName } from './flat-table.ts'
import { type Candidate, candidatesIn, candidatesOf } from './hsds-candidates.server.ts'
import { type Fault, faultAt } from './hsds-faults.ts'
import { leftOut, type LeftOut } from './hsds-left-out.ts'
import { type PackageFiles, readTables } from './hsds-tables.server.ts'

/** More in a package than anybody looks through before it is applied. */
export const mostSources = 5000

export type ReadSources = {
  /** The file in whose rows the sources stand. */
  file: string
  /** Null where there are faults, or a table cannot be read, since all that leads to it would be wrong. */
  candidates: Candidate[] | null
  leftOut: LeftOut[]
  faults: Fault[]
}

/** The sources of a package or of one table, without regard to what stands here; it runs in a thread of its own. */
export function readSources(files: PackageFiles, today: string): ReadSources {
  const faults: Fault[] = []
  const table = files.get(flatName)
  if (table !== undefined) {
    const sources = flatSources(table, faults)
    checkNumber(flatName, sources.length, faults)
    const candidates = candidatesOf(sources, today, faults)
    return withoutFaults({ file: flatName, candidates, leftOut: [], faults })
  }
  const read = readTables(files)
  faults.push(...read.faults)
  checkNumber(servicesFile, read.tables.service.length, faults)
  const left = leftOut(read.tables)
  if (read.unreadable.size > 0) return { file: servicesFile, candidates: null, leftOut: left, faults }
  const candidates = candidatesIn(read.tables, today, faults)
  return withoutFaults({ file: servicesFile, candidates, leftOut: left, faults })
}

const servicesFile = 'services.csv'

const withoutFaults = (read: ReadSources): ReadSources =>
  read.faults.length > 0 ? { ...read, candidates: null, faults: firstOfEach(read.faults) } : read

function checkNumber(file: string, sources: number, faults: Fault[]) {
  if (sources > mostSources) faults.push(faultAt({ file }, (t) => t.tooManySources(mostSources)))
}

/** One fault a place: the first is about HSDS, the next perhaps about what came of it here. */
function firstOfEach(faults: Fault[]): Fault[] {
  const seen = new Set<string>()
  return faults.filter((fault) => !seen.has(placeOf(fault)) && seen.add(placeOf(fault)))
}

const placeOf = ({ file, line, column }: Fault) => `${file} ${line} ${column}`
