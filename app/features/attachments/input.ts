import { z } from 'zod'
import { messages } from './messages.ts'

export const mostReason = 200

/** A file that is to hang on a post. The fields of the file come from the upload itself. */
export const attachmentInput = z
  .strictObject({
    /** The file that was sent with this form, or with one before it that was not finished. */
    file: z.uuid().optional(),
    /** For the form alone. */
    fileName: z.string().max(200).default(''),
    checked: z.literal('yes'),
    reason: z.string().trim().max(mostReason).default(''),
  })
  .superRefine(({ file }, check) => {
    const params = messages.both((t) => t.errors.noFile)
    if (!file) check.addIssue({ code: 'custom', path: ['file'], params })
  })
export type AttachmentInput = z.output<typeof attachmentInput>
