import { useEffect, useRef, useState } from 'react'
import { isTouched } from './touched.ts'

/** Why the last save did not come through. */
export type SaveProblem = 'unsaved' | 'signedOut' | 'changed' | 'wrong'
const problems: Record<number, SaveProblem> = { 401: 'signedOut', 409: 'changed', 422: 'wrong' }

const pauseMs = 1500
// A browser finishes a request of a page that is left only up to this size.
const keepaliveBytes = 60_000

/**
 * Sends the form to this address a moment after each change, and when the page is left; the answer is the state to be
 * shown beside it, with the version from which the next saving starts. With `off` only the buttons save.
 */
export function useAutosave<SavedState extends { version: number }>(
  address: string,
  initial: SavedState,
  { off = false } = {},
) {
  const form = useRef<HTMLFormElement>(null)
  const [saved, setSaved] = useState(initial)
  const [problem, setProblem] = useState<SaveProblem | null>(null)

  useEffect(() => {
    const element = form.current
    if (!element || off) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let running: Promise<void> | null = null
    let changed = false

    const send = async () => {
      changed = false
      try {
        const body = new URLSearchParams(
          [...new FormData(element)].map(([name, value]) => [name, String(value)]),
        )
        // To save over what another page saved is a decision of the writer's own, made with a button.
        body.delete('overwrite')
        const keepalive = body.toString().length < keepaliveBytes
        const answer = await fetch(address, { method: 'POST', body, keepalive })
        const result = answer.ok ? ((await answer.json()) as SavedState) : null
        if (result) {
          const version = element.elements.namedItem('version') as HTMLInputElement
          version.value = String(result.version)
          setSaved(result)
        }
        setProblem(problems[answer.status] ?? (answer.ok ? null : 'unsaved'))
      } catch {
        setProblem('unsaved')
      }
    }
    // One save at a time: the next one needs the version that the last one brought back.
    const save = () => {
      clearTimeout(timer)
      running ??= send().finally(() => {
        running = null
        if (changed) later()
      })
    }
    const later = () => {
      changed = true
      clearTimeout(timer)
      if (!running) timer = setTimeout(save, pauseMs)
    }
    const leave = () => {
      if (changed && document.visibilityState === 'hidden') save()
    }
    // A form sent while a save is under way would carry the old version.
    const submit = (event: SubmitEvent) => {
      clearTimeout(timer)
      changed = false
      if (!running) return
      event.preventDefault()
      void running.then(() => element.requestSubmit(event.submitter))
    }
    element.addEventListener('input', later)
    element.addEventListener('submit', submit)
    document.addEventListener('visibilitychange', leave)
    // What was typed before the script arrived told nobody.
    if (isTouched(element)) later()
    return () => {
      clearTimeout(timer)
      element.removeEventListener('input', later)
      element.removeEventListener('submit', submit)
      document.removeEventListener('visibilitychange', leave)
    }
  }, [address, off])

  return { form, saved, problem }
}
