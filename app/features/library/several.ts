import { limits } from './input.ts'

/** How many files go with one form; each is a request of its own. */
export const mostAtOnce = 20

export type Row = {
  file: File
  /** Of the resource that it becomes, so that sending it twice makes one. */
  id: string | undefined
  title: string
  state: 'waiting' | 'sending' | 'added' | 'refused'
  /** How much of it was sent, of 1. */
  share: number
  said: string[]
  href: string | null
  /** What stands for bytes that arrived with a form that was refused. */
  arrived: { file: string; fileName: string } | null
}

/** What a file may be called, until somebody says otherwise. */
export const titleOf = (fileName: string) =>
  [...fileName.replace(/\.[A-Za-z]{3,4}$/, '').normalize('NFC')].slice(0, limits.title).join('').trim()

export type Answer = {
  status: number
  /** Where the answer leads. */
  path: string | null
  errors: Record<string, string[] | undefined>
  seeAlso: string | null
  arrived: Row['arrived']
}

type Told = { errors?: Answer['errors']; seeAlso?: string; values?: Record<string, unknown> }

/** What the action of a form said to a script. */
export function answerOf(status: number, path: string | null, body: string): Answer {
  const { errors = {}, seeAlso = null, values = {} } = told(body)
  const { file, fileName } = values
  const arrived =
    typeof file === 'string' && typeof fileName === 'string' && !errors.file ? { file, fileName } : null
  return { status, path, errors, seeAlso, arrived }
}

function told(body: string): Told {
  try {
    return (JSON.parse(body) as Told | null) ?? {}
  } catch {
    return {}
  }
}

/** The words of all errors, or of those alone that have nothing to do with the file. */
export const saidIn = (errors: Answer['errors'], without?: string) =>
  Object.entries(errors).flatMap(([field, said]) => (field === without ? [] : (said ?? [])))
