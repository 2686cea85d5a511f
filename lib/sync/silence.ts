/** No answer is read for longer, in ms, however steadily it comes. */
const LONGEST = 600_000;

/** What is sent is given a ms more for so many bytes: a line this slow carries the largest push in about a minute. */
const SLOWEST = 16;

export type Silence = {
  /** Aborts once nothing was heard for too long. */
  signal: AbortSignal;
  heard(): void;
  over(): void;
};

/** Gives up on who says nothing for so many ms, counted anew whenever something is heard; `sent` bytes have to arrive there first. */
export function silence(ms: number, sent: number): Silence {
  const quiet = new AbortController();
  const give = () => quiet.abort(new DOMException('nothing was heard', 'TimeoutError'));
  const last = setTimeout(give, LONGEST);
  let timer = setTimeout(give, ms + sent / SLOWEST);
  return {
    signal: quiet.signal,
    heard() {
      clearTimeout(timer);
      timer = setTimeout(give, ms);
    },
    over() {
      clearTimeout(timer);
      clearTimeout(last);
    },
  };
}
