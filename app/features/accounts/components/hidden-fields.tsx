/** What a form carries along unseen; a field without a value is left out. */
export const HiddenFields = ({ fields }: { fields: Record<string, unknown> }) => (
  <>
    {Object.entries(fields).map(
      ([name, value]) =>
        typeof value === 'string' && <input key={name} type="hidden" name={name} value={value} />,
    )}
  </>
)
