/** The text of a file in UTF-8 (with or without a mark at its start) or CP932, the encoding of Japanese Excel; or null. */
export const japaneseText = (bytes: Uint8Array) => decodedAs('utf-8', bytes) ?? decodedAs('shift_jis', bytes)

function decodedAs(encoding: string, bytes: Uint8Array) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
