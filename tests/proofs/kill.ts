import { killAroundImport } from './kill-import.ts';
import { killAroundSave } from './kill-save.ts';
import { type Fault, killSession } from './kill-session.ts';
import { seeded } from './random.ts';
import { differences } from './stored-state.ts';
import type { Proof, ProofResult } from './types.ts';

/** The longest wait between the act and the strike, in ms: a save is long over by then, an import is not. */
const LONGEST = { save: 600, import: 4_000 };

/**
 * Kills the worker and the browser around a save and around an import, on one profile. After every strike: nothing
 * acknowledged is lost, nothing is doubled, and every projection and count is the fold of the events.
 */
export const kill: Proof = {
  rounds: 50,
  async run({ rounds, seed, say }): Promise<ProofResult> {
    const random = seeded(seed);
    const session = await killSession();
    const broken: string[] = [];
    const totals = { saves: 0, imports: 0, browsersKilled: 0, workersKilled: 0, acknowledged: 0, stored: 0 };
    try {
      for (let round = 1; round <= rounds; round++) {
        const what = round % 2 === 1 ? 'save' : 'import';
        const fault: Fault = random() < 0.7 ? 'browser' : 'worker';
        const delay = Math.floor(random() * LONGEST[what]);
        const found =
          what === 'save'
            ? await killAroundSave(session, round, fault, delay)
            : await killAroundImport(session, round, fault, delay);
        const wrong = [
          ...found.broken,
          ...differences(await session.state()).map((line) => `round ${round}: ${line}`),
        ];
        broken.push(...wrong);
        totals[what === 'save' ? 'saves' : 'imports'] += 1;
        totals[fault === 'browser' ? 'browsersKilled' : 'workersKilled'] += 1;
        totals.acknowledged += found.acknowledged ? 1 : 0;
        totals.stored += found.stored ? 1 : 0;
        say(
          `round ${round}: ${what}, ${fault} killed after ${delay} ms, acknowledged ${found.acknowledged}, stored ${found.stored}${wrong.length > 0 ? `, BROKEN: ${wrong.join('; ')}` : ''}`,
        );
      }
    } finally {
      await session.end();
    }
    return { rounds, seed, totals, broken };
  },
};
