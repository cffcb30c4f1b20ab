import { AppError } from '#app/core/errors.ts'
import { act, load } from '#app/core/http/route.server.ts'

const nothingHere = async () => {
  throw new AppError('not-found')
}

export const loader = load('anyone', nothingHere)
export const action = act('anyone', nothingHere)

export default function NotFound() {
  return null
}
