import { formatNumber } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { type Fate, fates, type Kind } from '../kinds.ts'
import { useMessages } from './use-messages.ts'

type Counted = { kind: Kind; count: number }

/** What goes and what stays of somebody who closes the account, in numbers. */
export function WhatHappens({ counts }: { counts: Counted[] }) {
  const { closing: t, kinds } = useMessages()
  const locale = useLocale()
  const of = (fate: Fate) => counts.filter(({ kind }) => fates[kind] === fate)
  const line = ({ kind, count }: Counted) => (
    <li key={kind}>{t.line(kinds[kind], formatNumber(locale, count))}</li>
  )
  const choice = of('choice')
  return (
    <>
      <h2>{t.goes}</h2>
      <ul className="mt-3 list-disc pl-6">
        <li>{t.always}</li>
        {of('goes')
          .filter(({ kind }) => kind !== 'account' && kind !== 'sessions')
          .map(line)}
      </ul>
      <h2 className="mt-8">{t.stays}</h2>
      <ul className="mt-3 list-disc pl-6">{of('stays').map(line)}</ul>
      <p className="mt-3">{t.staysHow}</p>
      {choice.length > 0 && (
        <>
          <h2 className="mt-8">{t.choice}</h2>
          <ul className="mt-3 list-disc pl-6">{choice.map(line)}</ul>
        </>
      )}
    </>
  )
}
