import { count } from '#app/core/i18n/format.ts'
import type { ja } from './messages.ja.ts'

export const en: typeof ja = {
  admin: 'Operation',
  title: 'Who wrote an anonymous post',
  lead: 'For use only when there is no other way to protect somebody’s life or safety.',
  steps: (minutes) => [
    'One operator asks with a reason, another one decides within 72 hours.',
    `Once it is approved, only the one who asked can open it, within 24 hours. Name and mail address can then be seen for ${minutes} minutes.`,
    'Each look is recorded. The author is told, with the reason, when it is opened.',
  ],
  list: 'Requests',
  none: 'There are no requests.',
  ask: 'Ask',
  field: { post: 'Address of the post', reason: 'Reason for asking', refusal: 'Reason for refusing' },
  postHelp:
    'Ask whoever told you of the post for the address of the case or the answer, and paste it. That of an answer ends in “#answer-2”, for instance.',
  reasonHelp:
    'The author reads it too. Do not write who told you, nor any text of the case. 1,000 characters or fewer.',
  refusalHelp: 'Whoever asked reads it. 1,000 characters or fewer.',
  submit: 'Ask another operator',
  day: 'Asked on',
  state: 'State',
  states: {
    asked: 'Waiting for a decision',
    approved: 'Approved, not opened yet',
    shown: 'Opened',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
  },
  over: 'Expired',
  timeOver: 'Opened. The time to look is over',
  post: (position) => (position === 0 ? 'Case' : `Answer ${position}`),
  detail: {
    title: 'Request: who wrote it',
    askedBy: 'Asked by',
    decidedBy: 'Decided by',
    until: 'Open until',
    refusal: 'Why it was refused',
    looks: 'Looks',
    times: (looks) => count(looks, 'look'),
    whatHappens: (minutes) => [
      `If you approve, only the one who asked can open it within 24 hours, and sees name and mail address for ${minutes} minutes. You do not see them.`,
      'Other answers in the same case under the same letter are then known to be of the same person.',
      'The author is told, with this reason, when it is opened.',
    ],
    approve: 'Approve',
    refuse: 'Refuse',
    refuseTitle: 'Refuse this request',
    withdraw: 'Withdraw this request',
    ownPost:
      'This request is about a post of your own, so you cannot decide. Another operator decides. Whoever asked is not shown that.',
    waits: 'Waiting for another operator to decide.',
    look: 'See who wrote it',
    lookAgain: 'Look again',
    beforeLook: (minutes) =>
      `Opening starts the ${minutes} minutes, and the author is told. Each look is recorded.`,
    whileShown: 'Each look is recorded.',
    who: 'The author',
    name: 'Name',
    email: 'Mail address',
    gone: 'The author has closed the account. No name is kept.',
    onlyHere:
      'Before you copy it or send it to somebody, think about whether that is really needed. When you close this page, the name does not stay.',
  },
  own: {
    title: 'Posts whose author was looked up',
    lead: 'By the decision of two operators, name and mail address behind an anonymous post of yours were looked up. One person saw them; other members did not.',
    none: 'No post of yours was looked up.',
    reason: 'Reason',
    seen: 'Looked up on',
    ask: 'If the reason does not convince you, write to the operator.',
  },
  errors: {
    noPost: 'Paste the address of the post as it is.',
    notAnonymous:
      'There is no anonymous post at this address. It was withdrawn, or its author wrote under a name.',
    own: 'This is a post of your own.',
    asked: 'There is a request for this post already.',
    tooMany: 'You can ask 5 times a day. Ask again tomorrow.',
    secondPerson: 'Whoever asked cannot decide. Another operator decides.',
    noAdminAnyMore: 'Whoever asked or approved is no operator any more. Ask again.',
    over: 'This request has ended or expired.',
  },
  flash: {
    asked: 'Asked. The other operators were told.',
    approved: 'Approved. Whoever asked was told.',
    refused: 'Refused. Whoever asked was told.',
    withdrawn: 'The request is withdrawn.',
  },
}
