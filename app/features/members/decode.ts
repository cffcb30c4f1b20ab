import { japaneseText } from '#app/core/japanese-text.ts'

export type Undecodable = 'workbook' | 'utf16' | 'encoding' | 'nul'

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte)

/** The text of a roster, or why it is none. */
export function decodeRoster(bytes: Uint8Array): { text: string } | { problem: Undecodable } {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { problem: 'workbook' }
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return { problem: 'utf16' }
  const text = japaneseText(bytes)
  if (text === null) return { problem: 'encoding' }
  return text.includes('\0') ? { problem: 'nul' } : { text }
}
