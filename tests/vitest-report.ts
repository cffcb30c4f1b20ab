import { readFileSync } from 'node:fs'

type Report = { testResults: { status: string; assertionResults: { status: string }[] }[] }

/** Passed and failed tests of a JSON report; a file that could not be loaded is one failed test, no report is none. */
export function readCounts(file: string): { passed: number; failed: number } {
  const counts = { passed: 0, failed: 0 }
  for (const { status, assertionResults } of read(file)) {
    const count = (wanted: string) => assertionResults.filter((result) => result.status === wanted).length
    const failed = count('failed')
    counts.passed += count('passed')
    counts.failed += status === 'failed' ? Math.max(1, failed) : failed
  }
  return counts
}

function read(file: string): Report['testResults'] {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as Report).testResults
  } catch {
    return []
  }
}
