/** One step of a walk: what was to be seen, whether it was, and the words that were. */
export type Step = { what: string; seen: boolean; detail: string };

/** A list of steps that tells each as soon as it is known. */
export type Steps = {
  all: Step[];
  /** Notes whether something was seen and gives its words; a step that fails is told and gives null. */
  look(what: string, act: () => Promise<string | boolean>): Promise<string | null>;
};

const firstLine = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);

const lineOf = ({ what, seen, detail }: Step): string =>
  `${seen ? 'seen' : 'NOT SEEN'}  ${what}${detail ? ` (${detail})` : ''}`;

/** Steps that are told to `say`; what fails once `signal` has stopped the walk fails for that and is not told. */
export function stepsFor(say: (line: string) => void, signal: AbortSignal): Steps {
  const all: Step[] = [];
  const note = (step: Step) => {
    if (signal.aborted) return;
    all.push(step);
    say(lineOf(step));
  };
  return {
    all,
    async look(what, act) {
      try {
        const said = await act();
        const detail = typeof said === 'string' ? said : '';
        const seen = said !== false && said !== '';
        note({ what, seen, detail });
        return seen ? detail : null;
      } catch (error) {
        note({ what, seen: false, detail: firstLine(error) });
        return null;
      }
    },
  };
}

/** What is worked on, or null as soon as the person stops it: nobody waits for the steps that are left. */
export function untilStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  const stopped = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  return Promise.race([stopped, work]);
}
