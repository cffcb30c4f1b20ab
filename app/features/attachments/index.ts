export { type Attachment, mostFiles } from './attachment.ts'
export { attachmentForm } from './forms.ts'
export type { AttachmentInput } from './input.ts'
export { messages as attachmentMessages } from './messages.ts'
