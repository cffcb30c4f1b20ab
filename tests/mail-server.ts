import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

export type Received = { from: string; to: string[]; head: string; body: string; raw: string }

export const decoded = (quotedPrintable: string) =>
  quotedPrintable
    .replaceAll('=\r\n', '')
    .replaceAll('\r\n', '\n')
    .replace(/(=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString())

/** All that a mail says, in whichever of the two codings a part came. */
export const textOf = ({ raw }: Received) =>
  decoded(
    raw.replace(
      /(Content-Transfer-Encoding: base64[^]*?\r\n\r\n)([A-Za-z0-9+/=\r\n]+)/g,
      (_, head: string, coded: string) => head + Buffer.from(coded, 'base64').toString(),
    ),
  )

/** A real SMTP server on this machine that keeps what it gets; `refuse` makes it answer with a code. */
export async function mailServer() {
  const received: Received[] = []
  let refusal: { code: number; words?: string } | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(address, _session, done) {
      const words = refusal?.words ?? `mailbox ${address.address} is not available`
      done(refusal ? Object.assign(new Error(words), { responseCode: refusal.code }) : null)
    },
    onData(stream, { envelope }, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += String(chunk)))
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        const [head = '', ...rest] = text.split('\r\n\r\n')
        const to = envelope.rcptTo.map(({ address }) => address)
        received.push({ from, to, head, body: decoded(rest.join('\r\n\r\n')), raw: text })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const refuse = (code: number | null, words?: string) => (refusal = code ? { code, words } : null)
  return { url: `smtp://127.0.0.1:${port}`, received, refuse }
}
