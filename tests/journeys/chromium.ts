import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from 'playwright-core'

// The first draws no window beside each page, which takes as long as the pages.
const names = [
  'chromium-headless-shell',
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
]
const minutes = (count: number) => count * 60_000
const isRoot = process.getuid?.() === 0

/** Chromium refuses its sandbox to root. */
export const launchOptions = (executablePath: string) => ({
  executablePath,
  args: isRoot ? ['--no-sandbox'] : [],
})

async function starts(executablePath: string) {
  if (!existsSync(executablePath)) return false
  try {
    const browser = await chromium.launch({ ...launchOptions(executablePath), timeout: minutes(1) })
    await browser.close()
    return true
  } catch {
    return false
  }
}

const installed = () =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))

async function fromSystem() {
  for (const path of installed().filter(existsSync)) if (await starts(path)) return path
  return null
}

async function fromPlaywright() {
  if (await starts(chromium.executablePath())) return chromium.executablePath()
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { timeout: minutes(5) })
  return (await starts(chromium.executablePath())) ? chromium.executablePath() : null
}

async function fromApt() {
  if (!isRoot) return null
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: 'ignore', timeout: minutes(10) }).status === 0
  run('update')
  for (const browser of ['chromium-headless-shell', 'chromium'])
    if (run('install', '-y', browser, 'fonts-noto-cjk')) return fromSystem()
  return null
}

/** A Chromium that starts: the one that is named, the system's, Playwright's download, a package of the system. */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (await starts(named)) return named
    throw new Error(`CHROMIUM_PATH is wrong: ${named} does not start as a browser.`)
  }
  const found = (await fromSystem()) ?? (await fromPlaywright()) ?? (await fromApt())
  if (found) return found
  throw new Error('No Chromium can be had for the journeys: install one, or name it with CHROMIUM_PATH.')
}
