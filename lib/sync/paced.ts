import type { Ask } from './ask.ts';
import { stopped } from './problem.ts';

export type Wait = (ms: number) => Promise<unknown>;

/** A longer wait than this is told instead of waited, in ms. */
const LONGEST = 5_000;
/** A server that has said so often in a row that it is too early is left for a while. */
const MOST = 30;

/** Asks again after as long as the server says, where a device asked more often than it may: a long log takes longer and does not stop. */
export const paced =
  (ask: Ask, wait: Wait): Ask =>
  async (schema, path, wanted) => {
    for (let early = 0, isPartly = false; ; early++) {
      const answer = await ask(schema, path, wanted);
      if (answer.ok || answer.problem.kind !== 'busy') return answer;
      const { after, early: isEarly = false, partly = false } = answer.problem;
      isPartly ||= partly;
      if (!isEarly || after > LONGEST || early === MOST)
        return isPartly ? stopped({ ...answer.problem, partly: true }) : answer;
      await wait(after);
    }
  };
