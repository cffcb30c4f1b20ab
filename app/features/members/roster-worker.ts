import { decodeRoster, type Undecodable } from './decode.ts'
import { type FileProblem, type Reading, readRoster } from './read-roster.server.ts'

/** A roster as it came in, or its text as it was kept. */
export type Handed = { bytes: Uint8Array } | { text: string }
export type ReadFile = { text: string; reading: Reading } | { problem: { reason: Undecodable } | FileProblem }

/** Runs in a thread of its own. */
export default function read(handed: Handed): ReadFile {
  const decoded = 'bytes' in handed ? decodeRoster(handed.bytes) : handed
  if ('problem' in decoded) return { problem: { reason: decoded.problem } }
  const reading = readRoster(decoded.text)
  return 'problem' in reading ? reading : { text: decoded.text, reading }
}
