import { readFileSync } from 'node:fs'

type Result = { status: string; fullName: string; failureMessages: string[] }
type Report = { testResults: { name: string; status: string; message: string; assertionResults: Result[] }[] }

/**
 * How many tests of a JSON report passed, and of those that failed file, name and message; a file that could not be
 * loaded is one failed test, no report is none.
 */
export function readReport(file: string): { passed: number; failures: string[] } {
  let passed = 0
  const failures: string[] = []
  for (const { name, status, message, assertionResults } of read(file)) {
    const failed = assertionResults.filter((result) => result.status === 'failed')
    passed += assertionResults.filter((result) => result.status === 'passed').length
    failures.push(
      ...failed.map(({ fullName, failureMessages }) => told(name, fullName, failureMessages.join('\n'))),
    )
    if (status === 'failed' && failed.length === 0) failures.push(told(name, 'not loaded', message))
  }
  return { passed, failures }
}

const told = (file: string, test: string, message: string) =>
  `${file} › ${test}\n${message.split('\n').slice(0, 12).join('\n')}`

function read(file: string): Report['testResults'] {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as Report).testResults
  } catch {
    return []
  }
}
