/** held: the server takes it. asked: the person has not answered on its page. none: nothing was asked for, or it is over. */
export type GrantState = 'held' | 'asked' | 'none';

/**
 * How a grant stands by the time the server gave it. Where the server was not there to say so (`told`) that time is all there is to go
 * by, and the clocks may differ.
 */
export function grantState(until: number | null, { told, now }: { told: boolean; now: number }): GrantState {
  if (until === null) return 'asked';
  return told || until > now ? 'held' : 'none';
}
