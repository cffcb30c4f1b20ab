import { join } from 'node:path'
import { SettingsError } from '../settings.ts'
import type { FilesPlace, FileStore } from './store.ts'

/** The files of the library, and those that hang on posts: apart, so that each goes with its post. */
type Opened = { files: FileStore; attachments: FileStore }

/** Opens the place. Throws SettingsError when a bucket cannot be reached or is not ours to use. */
export async function openFiles(place: FilesPlace): Promise<Opened> {
  if ('folder' in place) {
    const { openFolder } = await import('./folder.server.ts')
    return { files: openFolder(place.folder), attachments: openFolder(join(place.folder, 'attachments')) }
  }
  const { bucket, prefix } = place
  // 13 MB of code that a house with a folder never reads.
  const { openBucket } = await import('./bucket.server.ts')
  try {
    const files = await openBucket(place)
    return { files, attachments: await openBucket({ bucket, prefix: `${prefix}attachments/` }) }
  } catch (error) {
    const { code, name } = error as Error & { code?: string }
    throw new SettingsError(`FILES_URL is wrong: the bucket ${bucket} cannot be used (${code ?? name}).`)
  }
}
