export {
  casesWithoutConsent,
  type Consent,
  consentOf,
  forgetConsent,
  forgetReference,
  writeConsent,
} from './consents.server.ts'
