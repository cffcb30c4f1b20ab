export { createAccount, type NewAccount } from './create-account.server.ts'
export { emailKeyOf } from './email.ts'
export { grantRole, revokeRole, type RoleGrant } from './roles.server.ts'
export { isSignedIn } from './policy.ts'
export { recoveryJob, sendRecoveryLink, sweepRecoveryLinks } from './recovery-mail.server.ts'
export {
  appKeysFit,
  appKeysMustFit,
  countLostKeys,
  forgetLostKeys,
  sealAppKeys,
} from './sealed-keys.server.ts'
export { recentProof } from './proof.server.ts'
export { sweepChallenges } from './passkey-challenges.server.ts'
export { countAttempt, forgiveAttempt, sweepThrottles } from './throttle.server.ts'
export {
  type Contact,
  contactByEmail,
  contactsOfJurisdiction,
  contactsWithRole,
  hasAccounts,
  jurisdictions,
} from './contacts.query.server.ts'
export { identitiesOf, type Identity, knownAccounts } from './identities.query.server.ts'
export { grantCoordinators } from './coordinators.server.ts'
export { invite, inviteMembers, type Invitee } from './invitations.server.ts'
export { accountHolding, formerMember, holderOfAccount, mustNotBeLastAdmin } from './holding.server.ts'
export { rolesLock } from './roles.server.ts'
export { hindranceOf, mustActTogether, mustBeSettled } from './two-admins.server.ts'
