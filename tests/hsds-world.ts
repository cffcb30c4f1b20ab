import { candidatesIn } from '#app/features/directory/hsds-candidates.server.ts'
import type { Fault } from '#app/features/directory/hsds-faults.ts'
import { packageWriter } from '#app/features/directory/hsds-package.ts'
import type { ExchangedSource } from '#app/features/directory/hsds-rows.ts'
import { type PackageFiles, readTables } from '#app/features/directory/hsds-tables.server.ts'

export const today = '2026-11-26'

/** A source with something in every field, with changes. */
export const exchanged = (changes: Partial<ExchangedSource> = {}): ExchangedSource => ({
  id: '01a00000-0000-7000-8000-000000000001',
  organizationId: '01a00000-0000-7000-8000-0000000000a1',
  organization: '見本国際交流協会',
  status: 'active',
  name: '外国人相談の窓口',
  alternateName: 'Consultation counter',
  description: 'くらしの相談を受けます。\n予約は"いりません"、電話でも。',
  sourceType: 'one_stop_other',
  categories: ['housing', 'tax'],
  areas: ['22', '23201'],
  languages: ['ja', 'ja-x-easy', 'vi'],
  interpretation: '電話通訳',
  statuses: ['work'],
  eligibility: '18歳から',
  hours: [{ days: ['MO', 'TU'], opens: '09:00', closes: '17:00' }],
  hoursNote: '祝日は休み',
  cost: 'free',
  fees: '無料',
  documents: ['在留カード', '保険証'],
  application: '電話をする',
  department: '相談係',
  phones: [{ number: '000-0000-0001', note: '代表' }],
  email: 'counter@demo.example',
  url: 'https://counter.demo.example/',
  location: { postalCode: '440-0000', area: '23201', address: '見本町1-2-3', access: '駅から5分' },
  assuredOn: '2026-09-01',
  ...changes,
})

export const packageWith = (...sources: ExchangedSource[]): Map<string, string> => {
  const writer = packageWriter()
  for (const source of sources) writer.add(source)
  return new Map(writer.parts().map(({ name, text }) => [name, text]))
}

/** The files with one text replaced by another in one of them. */
export function replacedIn(files: PackageFiles, file: string, before: string | RegExp, after: string) {
  const text = files.get(file)!
  if (text.replace(before, after) === text) throw new Error(`${file} does not hold ${before}`)
  return new Map([...files, [file, text.replace(before, after)]])
}

export async function readPackage(files: PackageFiles) {
  const { tables, faults, unreadable } = readTables(files)
  const all: Fault[] = [...faults]
  const candidates = unreadable.size > 0 ? [] : candidatesIn(tables, today, all)
  return { tables, candidates, faults: all }
}
