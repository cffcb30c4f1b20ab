import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { probe } from './probe.server.ts'
import { isPublic, openInternet, type Reach } from './reach.ts'

async function site(answer: RequestListener) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host} ${request.url}`)
    answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as { port: number }
  /** Names lead to this machine; only this port of it may be reached. */
  const reach: Reach = {
    addressesOf: (host) => Promise.resolve(host.startsWith('inside') ? ['10.0.0.1'] : ['127.0.0.1']),
    isAllowed: (address, to) => address === '127.0.0.1' && to === port,
  }
  return { port, asked, ask: (host: string, path: string) => probe(`http://${host}:${port}${path}`, reach) }
}

test('what is there, gone or broken is told apart, over redirects too', async () => {
  const { ask, asked } = await site(({ url }, response) => {
    const status = Number(url!.split('/')[1])
    const then = url!.split('/')[2]
    response.writeHead(status, then ? { location: `/${then}` } : {}).end('x'.repeat(100_000))
  })
  const paths = ['/200', '/403', '/404', '/410', '/500', '/302/200', '/301/404', '/304']
  const found = []
  for (const path of paths) found.push(await ask('www.test.example', path))
  expect(found).toEqual(['there', 'there', 'gone', 'gone', 'away', 'there', 'gone', 'there'])
  expect(asked[0]).toMatch(/^www\.test\.example:\d+ \/200$/)
})

test('a redirect in circles, a broken connection and an unknown name are no answer', async () => {
  const { ask } = await site(({ url }, response) => {
    if (url === '/breaks') response.destroy()
    else response.writeHead(302, { location: '/again' }).end()
  })
  expect(await ask('www.test.example', '/again')).toBe('away')
  expect(await ask('www.test.example', '/breaks')).toBe('away')
  const unknown = { ...openInternet, addressesOf: () => Promise.reject(new Error('ENOTFOUND')) }
  expect(await probe('https://nowhere.test.example/', unknown)).toBe('away')
  expect(await probe('https://nowhere.test.example/', { ...unknown, addressesOf: async () => [] })).toBe(
    'away',
  )
})

test('no address, name or redirect leads to a machine inside, and none of it is asked', async () => {
  const { ask, asked, port } = await site((_, response) =>
    response.writeHead(302, { location: `http://inside.test.example:${port}/secret` }).end(),
  )
  expect(await ask('www.test.example', '/')).toBe('barred')
  expect(asked).toHaveLength(1)
  const named = { ...openInternet, addressesOf: () => Promise.resolve(['93.184.215.14', '192.168.1.1']) }
  expect(await probe('http://both.test.example/', named)).toBe('barred')
  const barred = [
    ...[`http://127.0.0.1:${port}/`, `http://localhost:${port}/`, 'http://0x7f.1/', 'http://2130706433/'],
    ...['http://[::1]/', 'http://[::ffff:10.0.0.1]/', 'http://169.254.169.254/latest/', 'http://0.0.0.0/'],
    ...['http://93.184.215.14:22/', 'ftp://93.184.215.14/', 'file:///etc/passwd'],
    'http://name:word@93.184.215.14/',
  ]
  for (const address of barred) expect(await probe(address), address).toBe('barred')
  expect(asked).toHaveLength(1)
})

test.each([
  ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.0.1', '169.254.1.1', '100.64.0.1', '0.0.0.0'],
  ...['224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fc00::1', '::ffff:127.0.0.1', 'ff02::1'],
  ...['64:ff9b::a00:1', '2002:a00:1::1', '2001:db8::1', 'localhost', ''],
])('%s is not of the open internet', (address) => {
  expect(isPublic(address)).toBe(false)
})

test.each(['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])('%s is', (address) => {
  expect(isPublic(address)).toBe(true)
})
