import { SaxesParser } from 'saxes'
import { Refused } from './reasons.ts'

export type Element = { name: string; attributes: Record<string, string> }
type Visit = {
  open?: (element: Element) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1)

function decoded(bytes: Uint8Array) {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

/** Walks through XML without prefixes of names. Throws Refused for what is no XML, or has entities of its own. */
export function walkXml(bytes: Uint8Array, { open, close, text }: Visit) {
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw new Refused('broken')
  })
  parser.on('error', () => {
    throw new Refused('broken')
  })
  parser.on('opentag', ({ name, attributes }) =>
    open?.({
      name: withoutPrefix(name),
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [withoutPrefix(key), String(value)]),
      ),
    }),
  )
  parser.on('closetag', ({ name }) => close?.(withoutPrefix(name)))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  try {
    parser.write(decoded(bytes)).close()
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('broken')
  }
}
