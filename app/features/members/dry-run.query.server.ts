import type { Context } from '#app/core/context.ts'
import { formatDay, formatNumber } from '#app/core/i18n/format.ts'
import { prefectures } from '#db/reference/areas.ts'
import { languages } from '#db/reference/vocabularies.ts'
import { messages } from './messages.ts'
import type { Change, Difference, Plan } from './plan.server.ts'
import { dryRun } from './roster-file.server.ts'

const shownRows = 200

export type ShownChange = {
  key: string
  person: string
  differences: { field: string; before: string; after: string }[]
}

/** The dry run as its page shows it: all numbers, and the first rows of each kind in words. */
export async function dryRunPage(ctx: Context, id: string) {
  const { fileName, fileHash, plan } = await dryRun(ctx, id)
  const number = (value: number) => formatNumber(ctx.locale, value)
  const { added, changed, lapsed, unchanged, errors } = plan
  const first = (changes: Change[], words: (change: Change) => ShownChange['differences']) =>
    changes.slice(0, shownRows).map((change) => ({
      key: change.after.certificate,
      person: `${change.after.name}（${change.after.certificate}）`,
      differences: words(change),
    }))
  return {
    ...{
      id,
      fileName,
      fileHash,
      digest: plan.digest,
      alarming: plan.alarming,
      lapsing: number(plan.lapsing),
    },
    counts: {
      added: number(added.length),
      changed: number(changed.length),
      unchanged: number(unchanged),
      lapsed: number(lapsed.length),
      errors: number(errors.length),
    },
    shown: number(shownRows),
    errors: errors.slice(0, shownRows),
    added: first(added, () => []),
    changed: first(changed, ({ differences }) => differences.map((one) => inWords(ctx, one))),
    lapsed: first(lapsed, (change) => [whyLapsed(ctx, change)]),
    more: moreThanShown(plan),
  }
}

const moreThanShown = ({ added, changed, lapsed, errors }: Plan) => ({
  added: added.length > shownRows,
  changed: changed.length > shownRows,
  lapsed: lapsed.length > shownRows,
  errors: errors.length > shownRows,
})

function inWords(ctx: Context, { field, before, after }: Difference) {
  const { fields, check } = messages.in(ctx.locale)
  if (field === 'role') return { field: check.role, before: '－', after: check.coordinator }
  if (field === 'standing') {
    const word = (removedOn: string) => (removedOn === '' ? check.onRoster : check.offRoster)
    return { field: check.standing, before: word(before), after: word(after) }
  }
  const word = (value: string) => {
    if (field === 'issuedOn' || field === 'expiresOn') return formatDay(ctx.locale, value)
    if (field === 'prefecture') return prefectures.find(({ code }) => code === value)?.name ?? value
    if (field === 'languages') return value.split(', ').map(languageName(ctx)).join(', ')
    return value
  }
  return { field: fields[field], before: word(before), after: word(after) }
}

const languageName =
  ({ locale }: Context) =>
  (id: string) =>
    languages.find((language) => language.id === id)?.[locale] ?? id

function whyLapsed(ctx: Context, { after }: Change) {
  const { check } = messages.in(ctx.locale)
  const why = after.removedOn ? check.absent : check.expired(formatDay(ctx.locale, after.expiresOn))
  return { field: check.standing, before: check.onRoster, after: why }
}
