import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../load/build.ts'

/** The files of these folders, as paths from the top folder. */
export const filesOf = (...folders: string[]): string[] =>
  folders.flatMap((folder) => globSync(`${folder}/**/*.*`, { cwd: root }))

export const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

export const exists = (file: string) => existsSync(join(root, file))
