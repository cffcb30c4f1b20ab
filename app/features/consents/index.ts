export { allows, isInForce, latestEnd } from './consent.ts'
export { consentForm, consentLabels } from './forms.ts'
export { askedOfPeople, consentFields, type ConsentInput } from './input.ts'
export { messages as consentMessages } from './messages.ts'
