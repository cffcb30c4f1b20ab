import { answerOf, type Answer } from '../several.ts'

type Sending = { onShare?: (share: number) => void; signal: AbortSignal }

/** Sends a form to the action of this page and tells how much of it has gone; `fetch` cannot tell that. */
export function sendForm(address: string, form: FormData, { onShare, signal }: Sending): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    request.open('POST', address)
    request.upload.onprogress = ({ loaded, total }) => onShare?.(total > 0 ? loaded / total : 0)
    request.onload = () =>
      resolve(answerOf(request.status, request.getResponseHeader('X-Remix-Redirect'), request.responseText))
    request.onerror = () => reject(new Error('it did not get there'))
    request.onabort = () => reject(new Error('it was stopped'))
    request.onloadend = () => signal.removeEventListener('abort', stop)
    signal.addEventListener('abort', stop)
    request.send(form)
  })
}
