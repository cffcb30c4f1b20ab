import type { ja } from './messages.ja.ts'

export const en: typeof ja = {
  title: 'Attachments',
  titles: {
    case: 'Files of the case',
    unsent: 'Files of the answer you have not sent',
    answer: (position) => `Files of answer ${position}`,
  },
  lead: (most) => `Up to ${most}. Members who can read the case or the answer can save and open them.`,
  none: 'There are none yet.',
  full: (most) => `There are ${most} files. Remove one to attach another.`,
  add: 'Attach a file',
  edit: 'Attach or remove files',
  fields: {
    file: 'File',
    fileName: 'Name of the file',
    checked: 'What it shows and says',
    reason: 'Why nobody can be recognised',
  },
  fileHelp:
    'png, jpg, PDF, docx, xlsx or pptx, up to 10 MB each, without password or macros. Names of authors, and the place and time of photographs, are taken out before it is saved.',
  fileAgain: (name) => `“${name}” has arrived. Choose again only to send another file.`,
  checkedYes:
    'I have looked at it: no names, faces, addresses, numbers or anything else tells who a person is',
  foundTitle: 'Check the words in the file',
  foundText:
    'These words may tell who it is about. Say why they do not, or change the file and choose it again. The reviewer reads your reason.',
  reasonHelp: 'Example: name and telephone of a public counter. Up to 200 characters.',
  fileKind: (kind, size) => `${kind.toUpperCase()} ${size}`,
  unread: (kind) =>
    kind === 'png' || kind === 'jpg'
      ? 'No program can read the words in it. Look at it yourself.'
      : 'It holds pictures or other parts that no program can read. Look at them yourself.',
  explained: (words, reason) => `Found: ${words}. The author says: ${reason}`,
  missing: 'Missing',
  missingHelp: 'This file could not be kept. Attach it again here. The answer can be sent without it.',
  remove: (name) => `Remove ${name}`,
  removal: {
    title: 'Remove a file',
    lead: 'The file is deleted. This cannot be undone.',
    leadPublished: 'The file is deleted. This cannot be undone. Its name stays in the history of the answer.',
    submit: 'Remove',
    cancel: 'Go back without removing it',
  },
  backTo: { case: 'Back to the case', unsent: 'Back to the answer', answer: 'Back to the thread' },
  goOn: 'Go on to the check',
  flash: { attached: 'The file is attached.', detached: 'The file is removed.' },
  errors: {
    noFile: 'Choose a file.',
    kind: 'Files of this kind cannot be attached. Use png, jpg, PDF, docx, xlsx or pptx.',
    tooMany: (most) => `There can be ${most} files. Remove one first.`,
    unfinished: 'You have sent many files without attaching them. They go after a day; send it again then.',
    gone: 'The file that had arrived is no longer there. Choose it again.',
    twice: 'This file is attached already.',
    name: (words) =>
      `The name of the file may tell who it is about (${words}). Give it another name and choose it again.`,
    found: (words) =>
      `The file has words that tell who a person is (${words}). Change them, save it and choose it again.`,
    authors: (names) =>
      `The file names its author, and that could not be taken out (${names}). In Office: File, Info, Check for Issues, Inspect Document. Make a PDF anew by printing it to PDF.`,
  },
}
