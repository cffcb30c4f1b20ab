/** A file that hangs on a case, or on the answer at `position`. Office files are made of their lines when the demo is filled. */
export type DemoAttachment = { case: string; position: number; name: string; reason?: string } & (
  { lines: string[] } | { rows: string[][] } | { plan: 'rooms' }
)

export const attachments: DemoAttachment[] = [
  {
    ...{ case: 'refused-by-guarantor', position: 0, name: '断られたときに残すこと.docx' },
    lines: [
      '断られたときに残すこと',
      '会社の種類（信販系、そうでないもの）',
      '言われた理由を、そのままのことばで',
      '次に聞く先と、聞く人',
      '本人に説明したこと、本人が決めたこと',
    ],
  },
  {
    ...{ case: 'refused-by-guarantor', position: 0, name: '間取りの例.png' },
    plan: 'rooms',
  },
  {
    ...{ case: 'refused-by-guarantor', position: 3, name: 'reasons-given.xlsx' },
    rows: [
      ['Kind of firm', 'Reason given', 'What helped'],
      ['credit company', 'none', 'asked for another kind of firm'],
      ['independent', 'no contact in an emergency', 'the employer agreed to be one'],
      ['independent', 'accepted', ''],
    ],
  },
]
