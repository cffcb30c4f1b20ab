import { count } from '#app/core/i18n/format.ts'
import type { ja } from './messages.ja.ts'

export const en: typeof ja = {
  nav: {
    home: 'Home',
    cases: 'Cases',
    directory: 'Directory',
    library: 'Library',
    gaps: 'Gap reports',
    desk: 'Desk',
    workshops: 'Workshops',
    write: 'Write',
    moderation: 'Review',
    admin: 'Operation',
    signIn: 'Sign in',
    members: 'Members',
    bell: 'Notifications',
    unread: (count) => `${count} unread`,
    account: (name) => name,
  },
  welcome: {
    title: 'Where those who advise foreign residents connect',
    lead: 'Tsunagu is for people who completed the training of Support Coordinators for Foreign Nationals.',
    points: [
      'Share a case that nobody can be recognised in, and get answers from colleagues all over Japan.',
      'Before it goes out, the text is checked for personal details, and a second person looks at it.',
      'You can write anonymously. Neither other members nor moderators see your name then.',
    ],
    signIn: 'Sign in',
    whoTitle: 'Who uses it',
    who: 'Coordinators who completed the training, organisers of case study workshops, moderators, and officials of the state and of local governments. The operator makes the accounts.',
  },
  todo: {
    title: 'To do',
    none: 'There is nothing to do at the moment.',
    reviews: (waiting) => `${count(waiting, 'case')} waiting for review`,
    review: 'Review',
    label: (verb, text) => `${verb}: ${text}`,
    newCases: 'New cases',
    allCases: 'All cases',
    admin: 'Open the operation pages',
    adminText: 'See the state of mail and of the audit chain.',
    official:
      'Nothing waits for you. You can search the directory, and read the gaps of your jurisdiction on your desk.',
  },
  problems: {
    'sign-in': { title: 'Sign in again', text: 'You were signed out after some time. Your text is kept.' },
    proof: { title: 'Show again that it is you', text: 'Enter your password before an important change.' },
    forbidden: {
      title: 'You cannot see this page',
      text: 'Your role does not open it. Ask the operator if you need it.',
    },
    'not-found': {
      title: 'Page not found',
      text: 'The address is wrong, the page is gone, or it is not for you to see.',
    },
    conflict: {
      title: 'This cannot be done now',
      text: 'Somebody else, or another page of yours, changed it first. Go back and look at the new version.',
    },
    closed: {
      title: 'This cannot be done any more',
      text: 'Somebody else, or another page of yours, was first.',
    },
    'too-large': { title: 'That is too large', text: 'Make it shorter, or send it in parts.' },
    invalid: { title: 'Check what you sent', text: 'Go back and send it again.' },
    'too-many': {
      title: 'Wait a moment',
      text: 'That was a lot in a short time. Wait about a minute and try again.',
    },
    unavailable: {
      title: 'Nothing can be saved at the moment',
      text: 'Nothing was changed. Go back: your text is still there. Wait a little and send it again.',
    },
  },
  method: { title: 'This cannot be done here', text: 'This address does not take that kind of request.' },
  broken: {
    title: 'Something went wrong',
    text: 'The fault is ours. What you saved is safe. Wait a little and try again.',
  },
  flash: { signedOut: 'You are signed out.', accountClosed: 'Your account is closed. A mail confirms it.' },
  keptTexts: 'What you wrote',
  keptHelp: 'You can copy it from here. It is saved nowhere.',
  canDo: 'What you can do',
  toHome: 'Go to the home page',
  about: {
    title: 'About this site',
    body: [
      {
        heading: 'What it is for',
        text: [
          'People who completed the training of Support Coordinators for Foreign Nationals learn here from each other’s cases, and tell national and local government which sources of assistance are missing.',
          'It follows the report of a committee of the Immigration Services Agency of April 2023, which asks for a portal for those who completed the training.',
        ],
      },
      {
        heading: 'What you can do',
        text: [
          'Write a case, have it reviewed by a second person, publish it, and get answers.',
          'Find where to connect somebody by need, area and language in the directory of sources.',
          'You tell which source is missing; moderators put it together and bring it to the officials in charge. Nobody sees who told it.',
          'You find workshops, register, and have them in your own calendar.',
          'Read what members brought together in the library, and say what is out of date. One search finds all of it.',
          'Everybody can read the statistics on gaps.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    body: [
      {
        heading: 'About the people who were advised',
        text: [
          'A case says nothing that gives a person away. Each text is checked by the portal and by a second person.',
          'The check cannot find everything. Tell a moderator when you notice something.',
        ],
      },
      {
        heading: 'About those who write',
        text: [
          'The name behind an anonymous case or answer appears on no page, in no mail and in no log. Within one case it has the same letter throughout.',
          'Only when there is no other way to protect somebody’s life or safety, and by the decision of two operators, one of them sees name and mail address of the author for 30 minutes. The author is then told, with the reason.',
          'Dates are shown by day, without the time.',
          'The statistics on gaps hide small numbers, and numbers that come from few people or organisations. Before they are published, we check that no other number gives these away.',
        ],
      },
      {
        heading: 'Records',
        text: [
          'The server’s logs hold no names, mail addresses, network addresses or texts.',
          'Who changed what is kept for good, without the text of cases.',
        ],
      },
      {
        heading: 'Members and leaving',
        text: [
          'Of your profile completers and organisers see what you chose to show, and nobody sees the rest.',
          'You can take what is kept about you as a file at any time. When you close your account, your name and mail address go.',
          'After that they still stand in the last mail (until the day after it was sent, or 30 days), in a roster file that was not applied (a week), in the words of others, and in backups. The number and end of the certificate stay, so that you are not invited again.',
        ],
      },
      {
        heading: 'Cookies',
        text: ['Only for your session and your language. Nothing is sent to other sites.'],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    body: [
      { heading: 'Aim', text: ['WCAG 2.2 level AA and JIS X 8341-3.'] },
      {
        heading: 'What is checked',
        text: [
          'Every page works without script and by keyboard alone.',
          'At a width of 320 pixels and at 200 % zoom nothing scrolls sideways.',
          'The main pages are checked automatically (axe) with every change.',
        ],
      },
      { heading: 'Not checked yet', text: ['Screen readers on real devices, Firefox and Safari.'] },
    ],
  },
  help: {
    title: 'Help',
    body: [
      {
        heading: 'You cannot sign in',
        text: [
          'Check the mail address and the password. After several failures you have to wait about 15 minutes.',
          'If it still fails, ask the operator who made your account.',
        ],
      },
      {
        heading: 'You worry about what you wrote',
        text: [
          'A case is saved as a draft while you write. Go on from “To do” on the home page.',
          'After sending it you can take it back until the review is done.',
        ],
      },
      {
        heading: 'Somebody can be recognised',
        text: ['Tell the operator or a moderator the address of the case. Do not copy the text into a mail.'],
      },
    ],
  },
}
