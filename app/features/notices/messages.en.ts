import { count } from '#app/core/i18n/format.ts'
import type { ja } from './messages.ja.ts'

export const en: typeof ja = {
  letters: {
    toReview: {
      subject: 'A case is waiting for review',
      line: 'A case is waiting for review. Open it here:',
    },
    approved: {
      subject: 'Your case is published',
      line: 'The case that you sent is published. Open it here:',
    },
    sentBack: {
      subject: 'Please change your case',
      line: 'A moderator marked what should change. Open it here:',
    },
    declined: { subject: 'News about your case', line: 'A moderator wrote you the reason. Open it here:' },
    consentOver: {
      subject: 'News about your case',
      line: 'Its consent is over, so the case is hidden. A new consent can be written down here.',
    },
    answered: { subject: 'Your case has an answer', line: 'Somebody answered your case. Open it here:' },
    outcome: {
      subject: 'A workshop discussed your case',
      line: 'What a workshop came to about your case is in its thread. It opens here:',
    },
    passwordChanged: {
      subject: 'Your password was changed',
      line: 'Your password was changed. If it was not you, tell the operator at once. Here you see the devices that are signed in:',
    },
    emailChanged: {
      subject: 'Your mail address was changed',
      line: 'Your account has this mail address now. If it was not you, tell the operator at once. You can check it here:',
    },
    factorAdded: {
      subject: 'A second factor was set up',
      line: 'A second factor was set up for your account. If it was not you, tell the operator at once. You can check it here:',
    },
    factorRemoved: {
      subject: 'A second factor was removed',
      line: 'A second factor was removed from your account. If it was not you, tell the operator at once. You can check it here:',
    },
    resetAsked: {
      subject: 'A reset of your second factor was asked for',
      line: 'An operator asked to take your second factor away. It goes when another operator confirms. If you know nothing of it, tell the operator at once. On this page you see what is set up.',
    },
    resetDone: {
      subject: 'Your second factor was taken away',
      line: 'Two operators took all your second factors away, and all your devices are signed out. Sign in and set up a new one. If you know nothing of it, tell the operator at once.',
    },
    resetCancelled: {
      subject: 'The reset of your second factor was stopped',
      line: 'The request to take your second factor away was stopped. Everything stays as it was.',
    },
    gapReported: {
      subject: 'A gap report is waiting to be sorted',
      line: 'A gap report is waiting to be sorted. Open it here:',
    },
    gapSetAside: {
      subject: 'News about your gap report',
      line: 'A moderator wrote you the reason. Read it here:',
    },
    gapWaiting: {
      subject: 'A gap is waiting for an answer',
      line: 'A statement on a gap in your jurisdiction is waiting for an answer. Answer it here:',
    },
    gapAnswered: {
      subject: 'A gap that you told has an answer',
      line: 'Officials answered a gap that you told. Read it here:',
    },
    gapAsked: {
      subject: 'Does the answer to the gap work?',
      line: 'Tell us whether the answer to a gap that you told works. Answer here:',
    },
    gapClosed: {
      subject: 'A gap that you told is closed',
      line: 'A gap that you told is closed. The reason stands here, and you can say there that it is still missing:',
    },
    reviewNear: {
      subject: 'A resource of yours is to be reviewed soon',
      line: 'The review day of a resource that you own is near. Record the review here:',
    },
    fileHeld: {
      subject: 'Your file cannot be published',
      line: 'Something in your file tells who a person is. Other members cannot open it. See here:',
    },
    handedOver: {
      subject: 'You own a resource',
      line: 'You are the new owner of a resource. Open it here:',
    },
    collectionHandedOver: {
      subject: 'You own a collection',
      line: 'You are the new owner of a collection of the library. Open it here:',
    },
    reported: {
      subject: 'A post was reported',
      line: 'A report is waiting for a decision. You can open it here. It is due on the next working day.',
    },
    appealed: {
      subject: 'Somebody appealed against a decision',
      line: 'An appeal about a post is waiting for you. You can open it here. It is due on the next working day.',
    },
    decided: {
      subject: 'There is a decision about a post of yours',
      line: 'A moderator decided about a post of yours. You can read the reason here.',
    },
    identityAsked: {
      subject: 'A request of an operator waits for you',
      line: 'Another operator asks for something that needs two. You can decide here within 72 hours.',
    },
    identityDecided: {
      subject: 'Your request was decided',
      line: 'Another operator decided on your request. You can read it here.',
    },
    identityShown: {
      subject: 'Please read this about a post of yours',
      line: 'Two operators looked something up about a post of yours. You can read what it was, and the reason, here.',
    },
    datesAsked: {
      subject: 'Which date suits you for a workshop?',
      line: 'A workshop is being planned. Say on the next page which dates suit you.',
    },
    announced: {
      subject: 'The date of a workshop is set',
      line: 'The date of a workshop is set and registration is open. You can register on the next page.',
    },
    seated: {
      subject: 'You are registered for a workshop',
      line: 'You have a seat in the workshop. Day and place are here:',
    },
    waiting: {
      subject: 'You are on the waitlist of a workshop',
      line: 'The workshop is full, so you are on the waitlist. When a seat is free, it is offered to the next in order by mail. Your place is here:',
    },
    offered: {
      subject: 'A seat in the workshop is free',
      line: 'A seat is free. Say on the next page whether you take it. Without an answer it goes to the next person who waits.',
    },
    passedOn: {
      subject: 'The seat in the workshop went to the next person',
      line: 'There was no answer in time, so the seat went to the next person who waits. You can register again here:',
    },
    asking: {
      subject: 'We have your registration for a workshop',
      line: 'The organiser decides who takes part in this workshop. We send a mail when it is decided. You can look here:',
    },
    refused: {
      subject: 'About your registration for a workshop',
      line: 'The organiser did not accept your registration. You find other workshops from here:',
    },
    invited: {
      subject: 'You are invited to a workshop',
      line: 'You are invited to a workshop. Register on the next page, or say that you cannot come.',
    },
    datesUnanswered: {
      subject: 'We do not have your dates for a workshop yet',
      line: 'The last day to answer is near. Say on the next page which dates suit you.',
    },
    invitationUnanswered: {
      subject: 'We do not have your answer for a workshop yet',
      line: 'Registration for a workshop to which you are invited ends soon. Register on the next page, or say that you cannot come.',
    },
    certificatesReady: {
      subject: 'The certificate of a workshop is ready',
      line: 'The certificate of a workshop that you attended is ready. It is here, and so are five short questions:',
    },
    left: {
      subject: 'Your registration is cancelled',
      line: 'Your registration for the workshop is cancelled. You can register again here:',
    },
    moved: {
      subject: 'A workshop has a new time or place',
      line: 'The time or the place of a workshop for which you registered has changed. Look here:',
    },
    near: {
      subject: 'A workshop of yours is near',
      line: 'A workshop for which you are registered is near. If you cannot come, cancel here:',
    },
    minutesClosed: {
      subject: 'The minutes of a workshop are there',
      line: 'The minutes of a workshop for which you registered are there. They open from here:',
    },
    caseNominated: {
      subject: 'A case was offered to your workshop',
      line: 'A case was offered to the workshop that you organise. Put it on the agenda here:',
    },
    caseWithdrawn: {
      subject: 'A case of your workshop was withdrawn',
      line: 'A case on the agenda of the workshop that you organise was withdrawn. What was written about it is gone. If a lesson was made of it, please look at it from here:',
    },
    calledOff: {
      subject: 'A workshop was called off',
      line: 'A workshop for which you registered was called off. You can see it here:',
    },
    answeredYou: {
      subject: 'Your answer has a reply',
      line: 'Somebody replied to an answer of yours. Open it here:',
    },
    mentioned: {
      subject: 'An answer mentions you',
      line: 'An answer to a case mentions you with @. Open it here:',
    },
    followedAnswer: {
      subject: 'A case that you follow has an answer',
      line: 'Somebody answered a case that you follow. Open it here:',
    },
    newCase: {
      subject: 'There is a new case in a field that you follow',
      line: 'A new case in a field that you follow is published. Open it here:',
    },
    mustRead: {
      subject: 'There is an announcement that everybody must read',
      line: 'The operator asks everybody to read an announcement. When you have read it, confirm it on this page:',
    },
    announcement: {
      subject: 'There is an announcement',
      line: 'The operator announced something. Read it here:',
    },
  },
  offerUntil: (day, clock) => `Please answer by ${clock} (Japan time) on ${day}.`,
  footers: {
    case: 'This mail holds no text of a case and no name. You cannot reply to it. The notification settings say how you are told.',
    gap: 'This mail holds no text of a report and no name. You cannot reply to it. The notification settings say how you are told.',
    other: 'You cannot reply to this mail. The notification settings say how you are told.',
    account: 'You cannot reply to this mail.',
  },
  site: 'Tsunagu',
  digest: {
    subject: {
      daily: (notices) => `Today: ${count(notices, 'notification')}`,
      weekly: (notices) => `This week: ${count(notices, 'notification')}`,
    },
    line: (notices) => `${count(notices, 'notification')} not read yet. Read them here:`,
    row: (kind, notices) => `${kind}: ${notices}`,
  },
  kinds: {
    cases: 'Your own cases',
    answers: 'Replies to your answers, and mentions',
    decisions: 'Decisions about your posts',
    gaps: 'Gaps that you told',
    workshops: 'Workshops',
    resources: 'Resources that you own',
    follows: 'Cases and fields that you follow',
    announcements: 'Announcements',
    reviews: 'What waits for review',
    desk: 'Gaps that wait on your desk',
    account: 'Sign-in and security',
  },
  rates: { now: 'At once', daily: 'Once a day', weekly: 'Once a week', never: 'No mail' },
  list: {
    title: 'Notifications',
    unread: 'Unread',
    count: (unread) => `${count(unread, 'notification')} not read yet.`,
    allRead: 'You have read everything.',
    open: 'Open',
    openIt: (text) => `Open: ${text}`,
    read: 'Mark as read',
    readIt: (text) => `Mark as read: ${text}`,
    readAll: 'Mark all as read',
    none: 'There are no notifications yet. They appear here when somebody answers your case, for instance.',
    settings: 'Notification settings',
    order: 'By day. The order within a day means nothing. They go after 180 days.',
    flash: { read: 'Marked as read.', allRead: 'All marked as read.' },
  },
  settings: {
    title: 'Notification settings',
    lead: 'Notifications are always on the page “Notifications”. Here you choose when a mail tells you of them.',
    rates: 'When to get a mail',
    ratesHelp: 'Once a day is at 7:00, once a week is on Monday at 7:00 (Japan time).',
    calendar: 'Only mails sent at once carry the file for your calendar.',
    always:
      'What concerns your sign-in and security, and announcements that everybody must read, always come at once.',
    quiet: 'Hours without mail',
    quietHelp:
      'Choose both. Mails of these hours come when they are over. What concerns your sign-in and security comes at any time.',
    quietFrom: 'From',
    quietUntil: 'Until',
    hour: (hour) => `${hour}:00`,
    notSet: 'Not set',
    zone: 'Time zone',
    zones: {
      'Asia/Tokyo': 'Japan',
      'Asia/Seoul': 'Seoul',
      'Asia/Shanghai': 'Shanghai',
      'Asia/Manila': 'Manila',
      'Asia/Ho_Chi_Minh': 'Ho Chi Minh City',
      'Asia/Kathmandu': 'Kathmandu',
      'Asia/Kolkata': 'Kolkata',
      'Australia/Sydney': 'Sydney',
      'Europe/London': 'London',
      'Europe/Paris': 'Paris',
      'America/Sao_Paulo': 'São Paulo',
      'America/New_York': 'New York',
      'America/Los_Angeles': 'Los Angeles',
      'Pacific/Honolulu': 'Honolulu',
    },
    follows: 'Fields that you follow',
    followsHelp: 'You are told when a new case is published. How to follow one case is chosen on its page.',
    followNow: 'Fields told by mail at once',
    followDigest: 'Fields told together',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'The notification settings are saved.',
    links: 'The “unsubscribe” links of mails',
    linksText:
      'Mails carry a link that stops them at one press. If you forwarded a mail, you can make all earlier links worthless.',
    renew: 'Make earlier links worthless',
    renewed: 'The links of earlier mails do nothing any more.',
    errors: {
      quietBoth: 'Choose both the start and the end of the hours without mail.',
      quietSame: 'Choose different hours for the start and the end of the hours without mail.',
      followTwice: 'A field is chosen both at once and together. Choose one of them.',
      changed: 'Another page changed it first. Look at it and save again.',
    },
  },
  stop: {
    title: 'Stop mails',
    what: (kind) => `This stops the mails about “${kind}”.`,
    digest: 'This stops all mails that tell things together, by day and by week.',
    still: 'When you sign in, everything is on the page “Notifications”.',
    submit: 'Stop the mails',
    doneTitle: 'The mails are stopped',
    done: 'No more of them will come. The notification settings start them again.',
    gone: 'This link does nothing. Sign in and change the notification settings.',
  },
  bounced: {
    title: 'Mails do not reach you',
    text: 'Mails to your address seem not to arrive, so we stopped sending them. If the address is wrong, change it under “Sign-in and security”.',
    again: 'Send mails again',
    cleared: 'Mails are sent again.',
  },
  bounces: {
    title: 'Addresses that mails do not reach',
    lead: 'An address that the mail server does not know is added by itself; after a mail about a case, on the next Monday. Enter an address here when a mail to it comes back later. No more notification mails go there, and its owner is told at sign-in. Invitations and mails for a new password still go out.',
    email: 'Mail address',
    mark: 'Record that mails do not arrive',
    marked: 'Recorded that mails do not arrive.',
    list: 'Recorded addresses',
    none: 'No address is recorded.',
    name: 'Name',
    since: 'Recorded on',
    clear: 'Take back',
    clearIt: (name) => `Take back: ${name}`,
    cleared: 'Taken back. Mails are sent again.',
    unknown: 'Nobody has this address. Check it.',
  },
}
