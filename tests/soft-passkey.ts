import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()

// Flags of the authenticator data: somebody was there, who showed it by PIN or finger, and a key is part of it.
const present = 0x01
const verified = 0x04
const withKey = 0x40

type Offer = { challenge: string }
type Manner = { origin?: string; rpId?: string; userVerified?: boolean; count?: number }

/** A passkey made of software, as a browser at `origin` would answer with it; each manner can be wrong on purpose. */
export function softPasskey(home = 'https://portal.test.example') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' })
  const credentialId = randomBytes(32)
  const id = base64url(credentialId)
  let signed = 0

  function authenticatorData(
    { rpId = new URL(home).hostname, userVerified = true, count }: Manner,
    key?: Buffer,
  ) {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(count ?? ++signed)
    const flags = present | (userVerified ? verified : 0) | (key ? withKey : 0)
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter, ...(key ? [key] : [])])
  }
  const clientData = (type: string, { challenge }: Offer, { origin = home }: Manner) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const answer = (response: Record<string, unknown>) =>
    JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response })

  return {
    id,
    make(offer: Offer, manner: Manner = {}) {
      const cose = new Map<number, number | Uint8Array<ArrayBuffer>>([
        ...([1, 3, -1].map((label, i) => [label, [2, -7, 1][i]!]) as [number, number][]),
        [-2, new Uint8Array(Buffer.from(x!, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y!, 'base64url'))],
      ])
      const length = Buffer.from([0, credentialId.length])
      const key = Buffer.concat([Buffer.alloc(16), length, credentialId, isoCBOR.encode(cose)])
      const authData = new Uint8Array(authenticatorData(manner, key))
      const attestation = new Map<string, string | Map<string, string> | Uint8Array<ArrayBuffer>>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
      return answer({
        clientDataJSON: base64url(clientData('webauthn.create', offer, manner)),
        attestationObject: base64url(isoCBOR.encode(attestation)),
        transports: ['internal'],
      })
    },
    use(offer: Offer, manner: Manner = {}) {
      const client = clientData('webauthn.get', offer, manner)
      const data = authenticatorData(manner)
      const sign = createSign('sha256').update(Buffer.concat([data, sha256(client)]))
      return answer({
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(sign.sign(privateKey)),
      })
    },
  }
}
