/** The command was called wrongly, or what it read is wrong; the message is one line. */
export class UsageError extends Error {
  override name = 'UsageError'
}
