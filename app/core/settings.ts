import { accessSync, constants, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { ScannerPlace } from './files/scan.server.ts'
import type { FilesPlace } from './files/store.ts'
import { thresholdFloor, type Thresholds } from './screening.ts'

/** A setting is missing or wrong; the message names it. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

const port = z.coerce.number().int().min(0).max(65_535)
const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)

const { block: blockFloor, confirm: confirmFloor } = thresholdFloor
const rareBelow = z
  .string()
  .regex(/^\d{1,7},\d{1,7}$/, 'must be two numbers like 20,100')
  .transform((pair) => {
    const [block, confirm] = pair.split(',').map(Number) as [number, number]
    return { block, confirm }
  })
  .refine(({ block, confirm }) => block >= blockFloor && confirm >= confirmFloor, {
    error: `must not be below ${blockFloor},${confirmFloor}`,
  })
  .refine(({ block, confirm }) => block <= confirm, { error: 'the first number must not be the larger one' })

const disclosureFloor = { reports: 5, reporters: 3, organisations: 2 }
const disclosure = z
  .string()
  .regex(/^\d{1,5},\d{1,5},\d{1,5}$/, 'must be three numbers like 10,3,2')
  .transform((three) => {
    const [reports, reporters, organisations] = three.split(',').map(Number) as [number, number, number]
    return { reports, reporters, organisations }
  })
  .refine(
    ({ reports, reporters, organisations }) =>
      reports >= disclosureFloor.reports &&
      reporters >= disclosureFloor.reporters &&
      organisations >= disclosureFloor.organisations,
    { error: 'must not be below 5,3,2' },
  )

const filesUrl = /^(?:file:.+|s3:\/\/(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?<prefix>\/[\w./-]*)?)$/

const clamd = z
  .string()
  .regex(/^(tcp:\/\/[\w.-]+:\d{1,5}|unix:\/.+)$/, 'must be tcp://host:port or unix:/path')
  .transform((url): ScannerPlace => {
    if (url.startsWith('unix:')) return { path: url.slice('unix:'.length) }
    const { hostname, port } = new URL(url)
    return { host: hostname, port: Number(port) }
  })

const roomDays = z
  .string()
  .regex(/^\d{1,2},\d{1,2}$/, 'must be two numbers like 3,1')
  .transform((pair) => {
    const [before, after] = pair.split(',').map(Number) as [number, number]
    return { before, after }
  })

const environment = z.object({
  DATABASE_URL: z.string().regex(/^(file:.+|postgres(ql)?:\/\/.+)/, 'must be file:… or postgres://…'),
  FILES_URL: z.string().regex(filesUrl, 'must be file:… or s3://bucket/prefix'),
  PORT: port,
  HOST: z.string().min(1),
  PUBLIC_URL: httpUrl.optional(),
  CLAMD_URL: clamd.optional(),
  SECRET_KEY: z.string().min(32, 'must have 32 characters or more').optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+/, 'must be smtp://… or smtps://…')
    .optional(),
  MAIL_FROM: z.email(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(8),
  GRACE_DAYS: z.coerce.number().int().min(0).max(3650),
  BACKUP_DAYS: z.coerce.number().int().min(0).max(3650),
  ROOM_DAYS: roomDays,
  RARE_BELOW: rareBelow,
  SHOWN_FROM: disclosure,
  SECOND_FACTOR: z.enum(['required', 'optional']),
})

export type Settings = {
  databaseUrl: string
  files: FilesPlace
  /** ClamAV's clamd, which looks at every file that comes in; null for none. */
  scanner: ScannerPlace | null
  port: number
  host: string
  /** The one origin that may send forms; in a demo without PUBLIC_URL, each loopback name. */
  publicUrl: string | null
  /** What the secrets in the database are sealed with; an embedded database has a file beside it instead. */
  secretKey: string | null
  smtpUrl: string | null
  mailFrom: string
  logLevel: string
  /** How many proxies in front of this process append to X-Forwarded-For. */
  trustedProxies: number
  /** How many days somebody may read after the certificate lapsed. */
  graceDays: number
  /** For how many days a backup is kept: so long may one hold what was deleted. */
  backupDays: number
  /** From how many days before a workshop until how many after it its room is open. */
  roomDays: { before: number; after: number }
  rareBelow: Thresholds
  /** From how many reports, reporters and organisations on a number of the statistics is shown. */
  disclosure: { reports: number; reporters: number; organisations: number }
  /** Officials, moderators and admins need a second factor; only a demo does without. */
  secondFactorRequired: boolean
}

const usualRareBelow = `${blockFloor},${confirmFloor}`
const demoDefaults = {
  DATABASE_URL: 'file:data/portal.db',
  FILES_URL: 'file:data/files',
  PORT: '3000',
  HOST: '127.0.0.1',
  MAIL_FROM: 'portal@demo.example',
  TRUSTED_PROXIES: '0',
  RARE_BELOW: usualRareBelow,
  SHOWN_FROM: '10,3,2',
  LOG_LEVEL: 'info',
  GRACE_DAYS: '90',
  BACKUP_DAYS: '35',
  ROOM_DAYS: '3,1',
  SECOND_FACTOR: 'optional',
}
const productionDefaults = {
  PORT: '3000',
  HOST: '127.0.0.1',
  TRUSTED_PROXIES: '0',
  RARE_BELOW: usualRareBelow,
  SHOWN_FROM: '10,3,2',
  LOG_LEVEL: 'info',
  GRACE_DAYS: '90',
  BACKUP_DAYS: '35',
  ROOM_DAYS: '3,1',
  SECOND_FACTOR: 'required',
}

const filled = (values: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))

/** Reads the environment. Throws SettingsError that names the first wrong or missing setting. */
export function readSettings(kind: 'demo' | 'production', env: NodeJS.ProcessEnv = process.env): Settings {
  const defaults = kind === 'demo' ? demoDefaults : productionDefaults
  const read = environment.safeParse({ ...defaults, ...filled(env) })
  if (!read.success) {
    const { path, message } = read.error.issues[0]!
    const name = String(path[0])
    throw new SettingsError(filled(env)[name] ? `${name} is wrong: ${message}.` : `${name} is missing.`)
  }
  const values = read.data
  if (kind === 'production' && !values.PUBLIC_URL) {
    throw new SettingsError('PUBLIC_URL is missing: the address under which people open the portal.')
  }
  if (kind === 'production' && values.SECOND_FACTOR !== 'required') {
    throw new SettingsError('SECOND_FACTOR is wrong: only a demo may do without (leave it out).')
  }
  return {
    databaseUrl: values.DATABASE_URL,
    files: placeOfFiles(values.FILES_URL),
    scanner: values.CLAMD_URL ?? null,
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL ?? null,
    secretKey: values.SECRET_KEY ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    logLevel: values.LOG_LEVEL,
    trustedProxies: values.TRUSTED_PROXIES,
    graceDays: values.GRACE_DAYS,
    backupDays: values.BACKUP_DAYS,
    roomDays: values.ROOM_DAYS,
    rareBelow: values.RARE_BELOW,
    disclosure: values.SHOWN_FROM,
    secondFactorRequired: values.SECOND_FACTOR === 'required',
  }
}

function placeOfFiles(url: string): FilesPlace {
  const { bucket, prefix = '' } = filesUrl.exec(url)!.groups!
  if (!bucket) return { folder: usableFolder(url) }
  const folder = prefix.replace(/^\/+|\/+$/g, '')
  return { bucket, prefix: folder && `${folder}/` }
}

function usableFolder(url: string) {
  const folder = resolve(url.replace(/^file:(\/\/)?/, ''))
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.R_OK)
    return folder
  } catch (error) {
    throw new SettingsError(`FILES_URL is wrong: ${folder} cannot be used (${(error as Error).message}).`)
  }
}
