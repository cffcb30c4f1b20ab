export {
  countFiles,
  dropEvidenceOf,
  evidenceOf,
  filesOn,
  forgetFiles,
  hang,
  hangUnsent,
  type Hook,
  sweepAttachmentsJob,
  unhang,
} from './kept.server.ts'
export { keepAttachment } from './uploads.server.ts'
export { sweepAttachments } from './sweep.server.ts'
