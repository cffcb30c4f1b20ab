import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { type FormEvent, useRef, useState, useSyncExternalStore } from 'react'

export type PasskeyProblem = 'unsupported' | 'stopped' | 'otherAddress' | 'known' | 'signedOut' | 'failed'

const asks = {
  make: async (options: unknown) =>
    startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON }),
  use: async (options: unknown) =>
    startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON }),
}

const problems: Partial<Record<WebAuthnError['code'], PasskeyProblem>> = {
  ERROR_INVALID_DOMAIN: 'otherAddress',
  ERROR_INVALID_RP_ID: 'otherAddress',
  ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED: 'known',
}

const never = () => () => {}

/** Asks the device for a passkey and sends the form with what it answers; `ready` once the browser can do it. */
export function usePasskey(ask: keyof typeof asks, optionsAt: string) {
  const asking = useRef(false)
  const [problem, setProblem] = useState<PasskeyProblem | null>(null)

  const able = useSyncExternalStore(never, browserSupportsWebAuthn, () => null)

  async function start(form: HTMLFormElement) {
    const credential = form.elements.namedItem('credential') as HTMLInputElement
    try {
      const offered = await fetch(optionsAt, { method: 'POST' })
      // The password must be shown again first, and the page itself knows where.
      if (offered.redirected) return location.reload()
      if (!offered.ok) return setProblem(offered.status === 401 ? 'signedOut' : 'failed')
      credential.value = JSON.stringify(await asks[ask](await offered.json()))
      form.submit()
    } catch (error) {
      setProblem(error instanceof WebAuthnError ? (problems[error.code] ?? 'stopped') : stoppedOr(error))
    }
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (asking.current) return
    asking.current = true
    setProblem(null)
    void start(event.currentTarget).finally(() => (asking.current = false))
  }
  return { onSubmit, ready: able === true, problem: able === false ? ('unsupported' as const) : problem }
}

const stoppedOr = (error: unknown): PasskeyProblem =>
  error instanceof Error && ['NotAllowedError', 'AbortError'].includes(error.name) ? 'stopped' : 'failed'
