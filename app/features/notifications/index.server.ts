export { accountMails } from './account-mails.server.ts'
export { caseMails } from './case-mails.server.ts'
