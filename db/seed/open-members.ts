import type { MemberField } from '../schema/members.ts'
import { demoMembers } from './people.ts'

export type OpenMember = { key: string; specialties: string[]; offer: string; open: MemberField[] }

const offers: Record<string, { specialties: string[]; offer: string }> = {
  colleague: {
    specialties: ['education', 'maternity_childcare'],
    offer: 'ポルトガル語・スペイン語の学校の書類。協会の代表電話へ。',
  },
  miyagi: {
    specialties: ['disaster', 'interpreting'],
    offer: '災害のときの多言語の支援。協会の代表電話へ。',
  },
  'aichi-2': { specialties: ['housing', 'welfare'], offer: '' },
  'aichi-3': { specialties: ['immigration', 'employment'], offer: 'Papers in Vietnamese.' },
  osaka: { specialties: ['medical', 'interpreting'], offer: '医療通訳の頼み方。' },
  fukuoka: { specialties: ['immigration', 'family_status'], offer: '' },
}

const workplace: MemberField[] = ['organisation', 'prefecture']
const none = { specialties: [], offer: '' }

/** A third of the invented members show something: six all but the mail address, every third where they work and speak. */
export const openMembers: OpenMember[] = [
  ...Object.entries(offers).map(([key, said]): OpenMember => ({
    key,
    ...said,
    open: [...workplace, 'languages', 'specialties', 'offer'],
  })),
  ...demoMembers
    .filter(({ key }, index) => index % 3 === 0 && !(key in offers))
    .map(({ key }): OpenMember => ({ key, ...none, open: [...workplace, 'languages'] })),
]
