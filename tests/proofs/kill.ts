import { killAroundImport } from './kill-import.ts';
import { killAroundSave } from './kill-save.ts';
import { type Fault, type KillSession, killSession } from './kill-session.ts';
import { seeded } from './random.ts';
import { differences } from './stored-state.ts';
import type { Proof, ProofResult } from './types.ts';

/** The longest wait between the act and the strike, in ms: a save is long over by then, an import is not. */
const LONGEST = { save: 600, import: 4_000 };

type Plan = { round: number; what: 'save' | 'import'; fault: Fault; delay: number | null };

/** Saves and imports in turn; a third strikes right after the person was told, the rest at any moment around the write. */
function planOf(round: number, random: () => number): Plan {
  const what = round % 2 === 1 ? 'save' : 'import';
  const fault: Fault = random() < 0.7 ? 'browser' : 'worker';
  const delay = random() < 0.33 ? null : Math.floor(random() * LONGEST[what]);
  return { round, what, fault, delay };
}

async function strikeOnce(session: KillSession, { round, what, fault, delay }: Plan) {
  const act = what === 'save' ? killAroundSave : killAroundImport;
  const found = await act(session, round, fault, delay);
  const drift = differences(await session.state()).map((line) => `round ${round}: ${line}`);
  return { ...found, broken: [...found.broken, ...drift] };
}

const lineOf = ({ round, what, fault, delay }: Plan, { acknowledged, stored, broken }: Found) =>
  [
    `round ${round}: ${what}, ${fault} killed ${delay === null ? 'once told' : `after ${delay} ms`}`,
    `acknowledged ${acknowledged}, stored ${stored}`,
    ...broken.map((what) => `BROKEN ${what}`),
  ].join(', ');

type Found = Awaited<ReturnType<typeof strikeOnce>>;

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
        const plan = planOf(round, random);
        const found = await strikeOnce(session, plan);
        broken.push(...found.broken);
        totals[plan.what === 'save' ? 'saves' : 'imports'] += 1;
        totals[plan.fault === 'browser' ? 'browsersKilled' : 'workersKilled'] += 1;
        totals.acknowledged += Number(found.acknowledged);
        totals.stored += Number(found.stored);
        say(lineOf(plan, found));
      }
    } finally {
      await session.end();
    }
    // A run in which nothing was ever acknowledged has shown nothing.
    if (rounds > 3 && totals.acknowledged === 0) broken.push('nothing was acknowledged before a strike');
    return { rounds, seed, totals, broken };
  },
};
