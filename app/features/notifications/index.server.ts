export { accountMails } from './account-mails.server.ts'
export { gapMails } from './gap-mails.server.ts'
export { caseMails } from './case-mails.server.ts'
export { workshopMails } from './workshop-mails.server.ts'
