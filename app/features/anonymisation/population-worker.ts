import { decoded, PopulationFileError, type ReadPopulation, readPopulation } from './population-file.ts'

/** Runs in a thread of its own; null for a file that is no table of residents. */
export default function read(bytes: Uint8Array): ReadPopulation | null {
  try {
    return readPopulation(decoded(bytes))
  } catch (error) {
    if (error instanceof PopulationFileError) return null
    throw error
  }
}
