import type { ja } from './messages.ja.ts'

export const en: typeof ja = {
  siteName: 'Tsunagu',
  signIn: {
    title: 'Sign in',
    email: 'Email address',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'The email address or the password is wrong.',
    wait: (minutes) => `Too many failed attempts. Wait about ${minutes} minutes and try again.`,
    noAccount:
      'The operator makes accounts from the roster of those who completed the training. Ask the operator if you have none.',
    expired: 'You were signed out. Sign in again. Your text is kept.',
  },
  resume: {
    title: 'Your text is kept',
    lead: 'You are signed in. Go on and send what you sent after the session had ended.',
    submit: 'Send it now',
  },
  roles: {
    coordinator: 'Coordinator',
    organiser: 'Workshop organiser',
    moderator: 'Moderator',
    official: 'Official',
    admin: 'Operator',
  },
  errors: {
    emailTaken: 'There is already an account with this email address.',
    emailWrong: 'This is not an email address.',
    passwordShort: 'The password must be 12 characters or more.',
    roleHeld: 'The account already has this role.',
    officialAlone: 'An official cannot hold a role that reads cases (coordinator, organiser, moderator).',
    jurisdictionMissing: 'An official needs a jurisdiction.',
    jurisdictionUnknown: 'The code of the jurisdiction is not known.',
    jurisdictionExtra: 'Only an official has a jurisdiction.',
    accountUnknown: 'There is no such account.',
  },
}
