import { SettingsError } from '../settings.ts'
import type { FilesPlace, FileStore } from './store.ts'

/** Opens the place. Throws SettingsError when a bucket cannot be reached or is not ours to use. */
export async function openFiles(place: FilesPlace): Promise<FileStore> {
  if ('folder' in place) {
    const { openFolder } = await import('./folder.server.ts')
    return openFolder(place.folder)
  }
  // 13 MB of code that a house with a folder never reads.
  const { openBucket } = await import('./bucket.server.ts')
  return openBucket(place).catch((error: Error & { code?: string }) => {
    const reason = error.code ?? error.name
    throw new SettingsError(`FILES_URL is wrong: the bucket ${place.bucket} cannot be used (${reason}).`)
  })
}
