/**
 * When a question was answered, in ms by the clock of its device. Where the log's time is ahead of that, either may be wrong: it changes
 * when this one answer was, and nothing of those before.
 */
export const answeredAt = ({ at, body }: { at: number; body: { clock?: number | undefined } }): number =>
  body.clock ?? at;
