import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  DeleteObjectCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { AppError } from '../errors.ts'
import { full, missing } from './refusals.ts'
import { stage, tidyStaging } from './staging.server.ts'
import { type FileStore, isHash, placeOf } from './store.ts'

const silent = () => {}

/** A bucket that keeps versions would hold what a member withdrew. Some stores know no versions, and say so. */
async function mustForget(client: S3Client, bucket: string) {
  const asked = new GetBucketVersioningCommand({ Bucket: bucket })
  const { Status } = await client.send(asked).catch((error: { $metadata?: { httpStatusCode?: number } }) => {
    if ([404, 405, 501].includes(error.$metadata?.httpStatusCode ?? 0)) return { Status: undefined }
    throw error as unknown as Error
  })
  if (Status) throw Object.assign(new Error(), { name: `versioning is ${Status}` })
}

type Bucket = { bucket: string; prefix: string }

/**
 * Keeps files in a bucket that speaks S3, under a prefix. Keys, region and address come from the AWS_… variables, as
 * for every program with this library. Throws when the bucket cannot be used.
 */
export async function openBucket({ bucket, prefix }: Bucket, pageSize = 1000): Promise<FileStore> {
  const client = new S3Client({
    // Under an address of one's own a bucket has no name of its own in the DNS.
    forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL),
    // We send the SHA-256 that the file is named by; what others answer is read as it comes.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // What goes wrong is told by what is thrown.
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    requestHandler: { connectionTimeout: 5_000, socketTimeout: 30_000 },
  })
  await client.send(new HeadBucketCommand({ Bucket: bucket }))
  await mustForget(client, bucket)
  const incoming = join(tmpdir(), 'portal-files-incoming')
  const at = (hash: string) => ({ Bucket: bucket, Key: `${prefix}${placeOf(hash)}` })

  const away = (): never => {
    throw new AppError('unavailable', full)
  }
  const notThere = (): never => {
    throw new AppError('unavailable', missing)
  }

  async function open(hash: string) {
    const found = await client.send(new GetObjectCommand(at(hash))).catch(notThere)
    return { size: found.ContentLength!, stream: found.Body as Readable }
  }

  return {
    put: (bytes, how) =>
      stage(incoming, bytes, how, async ({ hash, size, path }) => {
        const upload = new PutObjectCommand({
          ...at(hash),
          Body: createReadStream(path),
          ContentLength: size,
          ChecksumSHA256: Buffer.from(hash, 'hex').toString('base64'),
        })
        await client.send(upload).catch(away)
      }),
    open,
    async borrow(hash, work) {
      const path = join(incoming, randomUUID())
      await mkdir(incoming, { recursive: true })
      try {
        const { stream } = await open(hash)
        await pipeline(stream, createWriteStream(path, { flags: 'wx', mode: 0o600 })).catch(notThere)
        return await work(path)
      } finally {
        await rm(path, { force: true })
      }
    },
    async remove(hash) {
      await client.send(new DeleteObjectCommand(at(hash))).catch(away)
    },
    async *list() {
      for (let next: string | undefined, more = true; more; more = next !== undefined) {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: prefix,
            MaxKeys: pageSize,
            ContinuationToken: next,
          }),
        )
        for (const { Key = '', LastModified } of page.Contents ?? []) {
          const hash = Key.slice(prefix.length + 3)
          if (isHash(hash) && Key === `${prefix}${placeOf(hash)}` && LastModified)
            yield { hash, putAt: LastModified }
        }
        next = page.NextContinuationToken
      }
    },
    tidy: (before) => tidyStaging(incoming, before),
    close: () => client.destroy(),
  }
}
