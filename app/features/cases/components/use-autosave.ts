import { useEffect, useRef, useState } from 'react'
import type { Dismissal } from '#db/schema/cases.ts'
import type { PartFinding } from '#app/features/anonymisation/index.ts'
import type { SimilarCase } from '#app/features/similar/index.ts'
import type { PreviewSheet } from './preview.tsx'
import { isTouched } from './touched.ts'

export type SavedState = {
  version: number
  savedAt: string | null
  findings: PartFinding[] | null
  dismissals: Dismissal[]
  preview: PreviewSheet | null
  similar: readonly SimilarCase[]
}

/** Why the last save did not come through. */
export type SaveProblem = 'unsaved' | 'signedOut' | 'changed' | 'wrong'
const problems: Record<number, SaveProblem> = { 401: 'signedOut', 409: 'changed', 422: 'wrong' }

const pauseMs = 1500
// A browser finishes a request of a page that is left only up to this size.
const keepaliveBytes = 60_000

/** Saves the form a moment after each change, and when the page is left; what came back is shown beside it. */
export function useAutosave(id: string, initial: SavedState) {
  const form = useRef<HTMLFormElement>(null)
  const [saved, setSaved] = useState(initial)
  const [problem, setProblem] = useState<SaveProblem | null>(null)

  useEffect(() => {
    const element = form.current
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let running: Promise<void> | null = null
    let changed = false

    const send = async () => {
      changed = false
      try {
        const body = new URLSearchParams(
          [...new FormData(element)].map(([name, value]) => [name, String(value)]),
        )
        // To save over what another page saved is the author's own decision, made with a button.
        body.delete('overwrite')
        const keepalive = body.toString().length < keepaliveBytes
        const answer = await fetch(`/cases/${id}/autosave`, { method: 'POST', body, keepalive })
        const result = answer.ok ? ((await answer.json()) as SavedState) : null
        if (result) {
          const version = element.elements.namedItem('version') as HTMLInputElement
          version.value = String(result.version)
          setSaved(result)
          // From now on a reload finds the draft.
          if (location.pathname.startsWith('/cases/new'))
            history.replaceState(history.state, '', `/cases/${id}/edit`)
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
  }, [id])

  return { form, saved, problem }
}
