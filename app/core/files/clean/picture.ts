import sharp, { type Sharp } from 'sharp'
import { Refused } from '../kind/reasons.ts'

// No other readers of the library see what members send.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng'] })
sharp.concurrency(1)
sharp.cache(false)

export type PictureKind = 'png' | 'jpg'

const mostPixels = 50_000_000
// A page of A4 that was scanned with 300 points an inch has 3,508.
const longestSide = 4096

/** The same picture without anything but its points, upright, and not larger than it is needed on a page. */
export async function pictureAnew(from: string | Buffer, kind: PictureKind): Promise<Sharp> {
  const turned = turns[(await aboutPicture(from)).orientation ?? 1] ?? {}
  let picture = sharp(from, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true }).resize({
    ...{ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true },
  })
  // After the resizing, since a picture that is turned is held as a whole.
  if (turned.flip) picture = picture.flip()
  if (turned.flop) picture = picture.flop()
  if (turned.by) picture = picture.rotate(turned.by)
  return kind === 'png' ? picture.png() : picture.jpeg({ quality: 88 })
}

/** A picture that was drawn anew, small enough to be looked at beside its name. */
export const smallPicture = (from: string, { width, height }: { width: number; height: number }) =>
  sharp(from, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
    .resize({ width, height, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })

/** Whether a picture says anything besides what it shows. */
export async function hasMetadata(from: Buffer) {
  const { exif, iptc, xmp, comments, tifftagPhotoshop } = await aboutPicture(from)
  return Boolean(exif ?? iptc ?? xmp ?? tifftagPhotoshop) || (comments?.length ?? 0) > 0
}

async function aboutPicture(from: string | Buffer) {
  try {
    const about = await sharp(from, { limitInputPixels: mostPixels, failOn: 'error' }).metadata()
    if (about.width * about.height > mostPixels) throw new Refused('pixels')
    return about
  } catch (error) {
    throw refusalOf(error)
  }
}

/** What the library says of a picture that it cannot read, as a reason; an error of the disk stays what it is. */
export function refusalOf(error: unknown) {
  if (error instanceof Refused || !(error instanceof Error)) return error
  if (/pixel limit/i.test(error.message)) return new Refused('pixels')
  return /ENOSPC|No space|unable to (?:write|open for write)/i.test(error.message)
    ? error
    : new Refused('broken')
}

const turns: Record<number, { flip?: boolean; flop?: boolean; by?: number }> = {
  2: { flop: true },
  3: { by: 180 },
  4: { flip: true },
  5: { flip: true, by: 90 },
  6: { by: 90 },
  7: { flip: true, by: 270 },
  8: { by: 270 },
}
