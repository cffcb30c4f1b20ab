export { caseMails } from './case-mails.server.ts'
