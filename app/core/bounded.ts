import { AppError } from './errors.ts'

/** What somebody is told who would be one too many. */
export const busy = () =>
  new AppError('too-many', {
    ja: 'いま、こみあっています。1分ほど待って、もう一度試してください。',
    en: 'The portal is busy. Wait a minute and try again.',
  })

/** At most `running` at once and `waiting` in line; who comes later is told to try again. */
export function bounded(running: number, waiting: number) {
  let active = 0
  const line: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (active >= running) {
      if (line.length >= waiting) {
        throw busy()
      }
      await new Promise<void>((turn) => line.push(turn))
    } else active++
    try {
      return await work()
    } finally {
      const next = line.shift()
      if (next) next()
      else active--
    }
  }
}
