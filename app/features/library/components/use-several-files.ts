import { useEffect, useRef, useState } from 'react'
import { type Answer, mostAtOnce, type Row, saidIn, titleOf } from '../several.ts'
import { sendForm } from './send-form.ts'

type Words = { lost: string; signedOut: string; failed: string }

/**
 * Sends several files of one form one after the other, each as a resource of its own. What was added stays; what was
 * refused or stopped can be sent again.
 */
export function useSeveralFiles(address: string, words: Words) {
  const form = useRef<HTMLFormElement>(null)
  const [ready, setReady] = useState(false)
  const [rows, setRows] = useState<Row[]>([])
  const [tooMany, setTooMany] = useState(false)
  const [wrong, setWrong] = useState<string[]>([])
  const stopper = useRef<AbortController | null>(null)
  const [sending, setSending] = useState(false)
  const now = useRef({ rows, words, address })
  useEffect(() => {
    now.current = { rows, words, address }
  })

  useEffect(() => {
    const element = form.current
    if (!element) return
    setReady(true)
    const change = (row: Row, changes: Partial<Row>) =>
      setRows((all) => all.map((one) => (one.file === row.file ? { ...one, ...changes } : one)))

    const chosen = (event: Event) => {
      const input = event.target
      if (!(input instanceof HTMLInputElement) || input.type !== 'file') return
      const files = [...(input.files ?? [])]
      setTooMany(files.length > mostAtOnce)
      setWrong([])
      setRows(files.length > 1 ? files.slice(0, mostAtOnce).map(rowOf) : [])
    }

    const send = async (signal: AbortSignal) => {
      const todo = now.current.rows.filter(({ state }) => state !== 'added')
      const checked = await sendForm(now.current.address, formOf(element, todo[0]!, false), { signal })
      const said = problemsOf(checked, now.current.words)
      setWrong(said)
      if (said.length > 0) return
      for (const row of todo) {
        if (signal.aborted) return
        change(row, { state: 'sending', share: 0, said: [], href: null })
        const onShare = (share: number) => change(row, { share })
        const answer = await sendForm(now.current.address, formOf(element, row, true), { onShare, signal })
        change(row, resultOf(answer, row, now.current.words))
      }
    }

    const submit = (event: SubmitEvent) => {
      if (now.current.rows.length < 2) return
      event.preventDefault()
      if (stopper.current) return
      const controller = new AbortController()
      stopper.current = controller
      setSending(true)
      void send(controller.signal)
        .catch(() => setWrong(controller.signal.aborted ? [] : [now.current.words.lost]))
        .finally(() => {
          stopper.current = null
          setSending(false)
          setRows((all) => all.map((row) => (row.state === 'sending' ? { ...row, state: 'waiting' } : row)))
        })
    }
    element.addEventListener('change', chosen)
    element.addEventListener('submit', submit)
    return () => {
      element.removeEventListener('change', chosen)
      element.removeEventListener('submit', submit)
      stopper.current?.abort()
    }
  }, [])

  return {
    ...{ form, ready, rows, tooMany, wrong, sending },
    stop: () => stopper.current?.abort(),
    rename: (file: File, title: string) =>
      setRows((all) => all.map((row) => (row.file === file ? { ...row, title } : row))),
  }
}

const rowOf = (file: File): Row => ({
  ...{ file, title: titleOf(file.name), state: 'waiting', share: 0, said: [], href: null, arrived: null },
  // Only where the address is safe; else the same bytes are known by their hash.
  id: 'randomUUID' in crypto ? crypto.randomUUID() : undefined,
})

/** The fields that all share, with what is one file's own. */
function formOf(element: HTMLFormElement, { id, title, file, arrived }: Row, withFile: boolean) {
  const form = new FormData(element)
  for (const name of ['id', 'file', 'fileName', 'url', 'body']) form.delete(name)
  form.set('kind', 'file')
  form.set('title', title)
  if (id) form.set('id', id)
  if (withFile && arrived) for (const [name, value] of Object.entries(arrived)) form.set(name, value)
  else if (withFile) form.set('file', file)
  return form
}

const problemsOf = ({ status, errors }: Answer, words: Words) => {
  if (status === 401) return [words.signedOut]
  return status === 422 ? saidIn(errors, 'file') : [words.failed]
}

function resultOf({ status, path, errors, seeAlso, arrived }: Answer, row: Row, words: Words): Partial<Row> {
  if (path) return { state: 'added', share: 1, said: [], href: path, arrived: null }
  const said = status === 401 ? [words.signedOut] : saidIn(errors)
  return {
    ...{ state: 'refused', said: said.length > 0 ? said : [words.failed], href: seeAlso },
    arrived: arrived ?? row.arrived,
  }
}
