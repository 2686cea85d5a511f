import { killAroundCapture } from './kill-capture.ts';
import { killAroundImport } from './kill-import.ts';
import { killAroundSave, type Struck } from './kill-save.ts';
import { type Fault, type KillSession, killSession } from './kill-session.ts';
import type { Moment } from './moment.ts';
import { seeded } from './random.ts';
import { differences } from './stored-state.ts';
import type { Proof, ProofResult } from './types.ts';

const KINDS = ['save', 'capture', 'import'] as const;

/** The longest wait between the act and the strike, in ms: a save is long over by then, an import is not. */
const LONGEST = { save: 600, import: 2_500, capture: 400 };

type Plan = {
  round: number;
  what: (typeof KINDS)[number];
  fault: Fault;
  moment: Moment;
  /** Between a shortcut and the death of the worker that reads the page, in ms. */
  delay: number;
};

/**
 * Saves, captures and imports in turn, each struck right after a commit, once told and at any moment in turn. Saves and
 * imports happen in a page, so there it is the browser that dies, and now and then the worker to show that it does not matter.
 */
function planOf(round: number, random: () => number): Plan {
  const what = KINDS[(round - 1) % KINDS.length] ?? 'save';
  const [any, delay] = [Math.floor(random() * LONGEST[what]), Math.floor(random() * LONGEST.capture)];
  const moments: readonly Moment[] = ['committed', 'told', any];
  const moment = moments[Math.floor((round - 1) / KINDS.length) % moments.length] ?? any;
  const isIdle = what === 'import' && moment !== 'committed' && random() < 0.3;
  const fault: Fault = what === 'capture' || isIdle ? 'worker' : 'browser';
  // A page whose worker dies lives on, and would wait for ever for a commit it never hears of.
  return { round, what, fault, moment: fault === 'worker' && moment === 'committed' ? any : moment, delay };
}

function strike(session: KillSession, { round, what, fault, moment, delay }: Plan): Promise<Struck> {
  if (what === 'save') return killAroundSave(session, round, moment);
  if (what === 'import') return killAroundImport(session, round, fault, moment);
  return killAroundCapture(session, round, { delay, moment });
}

async function strikeOnce(session: KillSession, plan: Plan): Promise<Struck> {
  const found = await strike(session, plan);
  const drift = differences(await session.state());
  return { ...found, broken: [...found.broken, ...drift].map((line) => `round ${plan.round}: ${line}`) };
}

const whenOf = (moment: Moment) => (typeof moment === 'number' ? `after ${moment} ms` : `once ${moment}`);

const lineOf = (
  { round, what, fault, moment, delay }: Plan,
  { acknowledged, stored, broken }: Struck,
): string =>
  [
    `round ${round}: ${what}, ${fault} killed ${what === 'capture' ? `${delay} ms after the shortcut and ` : ''}${whenOf(moment)}`,
    `acknowledged ${acknowledged}, stored ${stored}`,
    ...broken.map((line) => `BROKEN ${line}`),
  ].join(', ');

/**
 * Kills the browser around a save and around an import, and the worker between a shortcut and the save of what it captured,
 * on one profile. After every strike: nothing acknowledged is lost, nothing is doubled, and every projection and count is
 * the fold of the events.
 */
export const kill: Proof = {
  rounds: 50,
  unit: 'rounds',
  async run({ rounds, seed, say }): Promise<ProofResult> {
    const random = seeded(seed);
    const session = await killSession();
    const broken: string[] = [];
    const totals = {
      saves: 0,
      imports: 0,
      captures: 0,
      browsersKilled: 0,
      workersKilled: 0,
      acknowledged: 0,
      stored: 0,
    };
    try {
      for (let round = 1; round <= rounds; round++) {
        const plan = planOf(round, random);
        const found = await strikeOnce(session, plan);
        broken.push(...found.broken);
        totals[`${plan.what}s`] += 1;
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
