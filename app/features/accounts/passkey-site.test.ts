import { expect, test } from 'vitest'
import { passkeySite } from './passkey-site.ts'

test.each([
  ['https://portal.test.example', 'https://portal.test.example', 'portal.test.example'],
  ['https://portal.test.example:8443', 'https://portal.test.example:8443', 'portal.test.example'],
  ['http://127.0.0.1:3000', 'http://localhost:3000', 'localhost'],
  ['http://[::1]:3000', 'http://localhost:3000', 'localhost'],
])('the portal at %s takes passkeys of %s', (publicUrl, origin, rpId) => {
  expect(passkeySite(publicUrl)).toEqual({ origin, rpId })
})
