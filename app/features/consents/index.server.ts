export {
  casesWithoutConsent,
  type Consent,
  consentOf,
  forgetConsent,
  writeConsent,
} from './consents.server.ts'
