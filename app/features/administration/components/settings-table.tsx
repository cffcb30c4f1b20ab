import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'

type Settings = {
  publicUrl: string
  mailIsSent: boolean
  mailFrom: string
  secondFactorRequired: boolean
  backupDays: number
  rareBelow: { block: number; confirm: number }
  scanned: boolean
  trustedProxies: number
  graceDays: number
  roomDays: { before: number; after: number }
  /** The file that holds the key; null when it is a setting. */
  keyFrom: string | null
}

/** What is configured, what is missing, and what follows from it; secrets are not among it. */
export function SettingsTable({ settings, engine }: { settings: Settings; engine: string }) {
  const { settings: t } = messages.in(useLocale())
  const { publicUrl, mailIsSent, mailFrom, secondFactorRequired, backupDays, rareBelow } = settings
  const { scanned, trustedProxies, graceDays, roomDays, keyFrom } = settings
  const { meanings } = t
  const rows = [
    { name: 'DATABASE_URL', value: engine, meaning: meanings.DATABASE_URL },
    {
      name: 'SECRET_KEY',
      value: keyFrom === null ? t.set : t.inFile(keyFrom),
      meaning: keyFrom === null ? meanings.SECRET_KEY : meanings.SECRET_KEY_missing,
    },
    { name: 'PUBLIC_URL', value: publicUrl, meaning: meanings.PUBLIC_URL },
    {
      name: 'SMTP_URL',
      value: mailIsSent ? t.set : t.notSet,
      meaning: mailIsSent ? meanings.SMTP_URL : meanings.SMTP_URL_missing,
    },
    { name: 'MAIL_FROM', value: mailFrom, meaning: meanings.MAIL_FROM },
    {
      name: 'SECOND_FACTOR',
      value: secondFactorRequired ? t.required : t.optional,
      meaning: secondFactorRequired ? meanings.SECOND_FACTOR : meanings.SECOND_FACTOR_missing,
    },
    {
      name: 'CLAMD_URL',
      value: scanned ? t.set : t.notSet,
      meaning: scanned ? meanings.CLAMD_URL : meanings.CLAMD_URL_missing,
    },
    {
      name: 'TRUSTED_PROXIES',
      value: t.proxies(trustedProxies),
      meaning: trustedProxies > 0 ? meanings.TRUSTED_PROXIES : meanings.TRUSTED_PROXIES_missing,
    },
    { name: 'GRACE_DAYS', value: t.days(graceDays), meaning: meanings.GRACE_DAYS },
    { name: 'ROOM_DAYS', value: t.around(roomDays.before, roomDays.after), meaning: meanings.ROOM_DAYS },
    { name: 'BACKUP_DAYS', value: t.days(backupDays), meaning: meanings.BACKUP_DAYS },
    { name: 'RARE_BELOW', value: t.people(rareBelow.block, rareBelow.confirm), meaning: meanings.RARE_BELOW },
  ]
  return (
    <DataTable
      caption={t.title}
      narrow="cards"
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        {
          key: 'name',
          head: t.name,
          rowHead: true,
          cell: ({ name }) => <span className="md:whitespace-nowrap">{name}</span>,
        },
        { key: 'value', head: t.value, cell: ({ value }) => value },
        { key: 'meaning', head: t.meaning, cell: ({ meaning }) => meaning },
      ]}
    />
  )
}
