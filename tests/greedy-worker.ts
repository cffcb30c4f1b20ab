/** Reads quickly, for ever, or until its memory is used up. */
export default (task: 'quick' | 'endless' | 'greedy') => {
  while (task === 'endless');
  const kept: string[][] = []
  while (task === 'greedy') kept.push(Array.from({ length: 10_000 }, (_, at) => `${kept.length} ${at}`))
  return 'read'
}
