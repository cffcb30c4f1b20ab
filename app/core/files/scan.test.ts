import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { anyScanner, danger, mostBytes, scannerDouble } from '#tests/scanner.ts'
import { freePort } from '#tests/free-port.ts'
import { scanFile } from './scan.server.ts'

async function fileOf(bytes: string | Buffer) {
  const folder = await mkdtemp(join(tmpdir(), 'scan-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'file'), bytes)
  return join(folder, 'file')
}

test('clean files pass and dangerous ones do not; what the scanner does not take is not kept', async () => {
  for (const scanner of [await anyScanner(), await scannerDouble()]) {
    await scanFile(scanner, await fileOf('資料の本文'))
    await scanFile(scanner, await fileOf(Buffer.alloc(700_000, 'a')))
    const bad = scanFile(scanner, await fileOf(`${'a'.repeat(200_000)}${danger}`))
    await expect(bad).rejects.toMatchObject({
      code: 'invalid',
      said: { ja: expect.stringContaining('Portal.Test') as string },
    })
    const large = scanFile(scanner, await fileOf(Buffer.alloc(mostBytes + 200_000, 'a')))
    await expect(large).rejects.toMatchObject({ code: 'unavailable' })
  }
})

test('a scanner that is away, hangs up or talks nonsense lets nothing through', async () => {
  const path = await fileOf('資料')
  const away = { host: '127.0.0.1', port: await freePort() }
  const hangsUp = await scannerDouble((socket) => socket.destroy())
  const nonsense = await scannerDouble((socket) => socket.end('stream: OK, I think\0'))
  for (const scanner of [away, hangsUp, nonsense])
    await expect(scanFile(scanner, path)).rejects.toMatchObject({ code: 'unavailable' })
})
