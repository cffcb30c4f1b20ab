import { expect, test } from 'vitest'
import { startCommand } from './portal.ts'

test('the portal is started as npm start does, with its variables and its flags for node', () => {
  expect(startCommand('ARENAS=1 node --max-semi-space-size=8 app/cli/portal.mjs start')).toEqual({
    env: { ARENAS: '1' },
    flags: ['--max-semi-space-size=8'],
    file: 'app/cli/portal.mjs',
    args: ['start'],
  })
  expect(startCommand()).toMatchObject({ file: 'app/cli/portal.mjs', args: ['start'] })
})
