export type Undecodable = 'workbook' | 'utf16' | 'encoding' | 'nul'

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte)

function decodedAs(encoding: string, bytes: Uint8Array) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The text of a file in UTF-8 (with or without a mark at its start) or CP932, the encoding of Japanese Excel. */
export function decodeRoster(bytes: Uint8Array): { text: string } | { problem: Undecodable } {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { problem: 'workbook' }
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return { problem: 'utf16' }
  const text = decodedAs('utf-8', bytes) ?? decodedAs('shift_jis', bytes)
  if (text === null) return { problem: 'encoding' }
  return text.includes('\0') ? { problem: 'nul' } : { text }
}
