import type { FileKind } from '#app/core/files/kind/kinds.ts'

export const fileLimitBytes = 10 * 1024 * 1024
export const mostFiles = 5

/** What a post may carry. */
export const takenKinds: readonly FileKind[] = ['png', 'jpg', 'pdf', 'docx', 'xlsx', 'pptx']

/** For `accept` of a file input, which only helps to choose. */
export const acceptedEndings = [...takenKinds, 'jpeg'].map((ending) => `.${ending}`).join(',')

/** A file as the page of its post lists it. */
export type Attachment = { id: string; name: string; kind: string; size: number }

/** What an upload found out about a file, for its author and for the second person. */
export type Seen = { unread: boolean; found: { kind: string; text: string }[] }
