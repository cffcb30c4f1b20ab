import { z } from 'zod'
import type { HsdsType } from '#db/reference/hsds.ts'

const date = z.iso.date()
const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/
const time = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-][01]\d:?[0-5]\d)?$/
const moment = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-][01]\d:?[0-5]\d)?$/

const isMoment = (value: string) => {
  const [, day, clock] = moment.exec(value) ?? []
  return day !== undefined && date.safeParse(day).success && time.test(clock!)
}

const checks: Record<HsdsType, (value: string) => boolean> = {
  string: () => true,
  uuid: (value) => uuid.test(value),
  email: (value) => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(value),
  uri: (value) => URL.canParse(value) && !/\s/.test(value),
  number: (value) => /^-?\d+(\.\d+)?$/.test(value),
  date: (value) => date.safeParse(value).success,
  datetime: isMoment,
  time: (value) => time.test(value),
}

/** Whether a filled cell is of the type that HSDS gives its column. */
export const isOfType = (type: HsdsType, value: string) => checks[type](value)
