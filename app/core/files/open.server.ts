import { join } from 'node:path'
import { SettingsError } from '../settings.ts'
import type { FilesPlace, FileStore } from './store.ts'

/** The files of the library, those that hang on posts, and pictures of the first: apart, so that each goes with its own. */
type Opened = { files: FileStore; attachments: FileStore; previews: FileStore }

/** Opens the place. Throws SettingsError when a bucket cannot be reached or is not ours to use. */
export async function openFiles(place: FilesPlace): Promise<Opened> {
  if ('folder' in place) {
    const { openFolder } = await import('./folder.server.ts')
    const within = (name: string) => openFolder(join(place.folder, name))
    return {
      files: openFolder(place.folder),
      attachments: within('attachments'),
      previews: within('previews'),
    }
  }
  const { bucket, prefix } = place
  // 13 MB of code that a house with a folder never reads.
  const { openBucket } = await import('./bucket.server.ts')
  try {
    const files = await openBucket(place)
    return {
      files,
      attachments: await openBucket({ bucket, prefix: `${prefix}attachments/` }),
      previews: await openBucket({ bucket, prefix: `${prefix}previews/` }),
    }
  } catch (error) {
    const { code, name } = error as Error & { code?: string }
    throw new SettingsError(`FILES_URL is wrong: the bucket ${bucket} cannot be used (${code ?? name}).`)
  }
}
