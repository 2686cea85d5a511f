import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openStore, type SqlStore } from '../../server/store/open.ts';
import { reviewHistories } from '../server/setup/acts.ts';
import { BUGS, LOCKS_NOTHING } from '../server/setup/planted.ts';
import { startPostgres } from '../server/setup/postgres.ts';
import { racedBroken, raceHistories } from '../server/setup/racing.ts';
import { noteReached, playedBroken } from '../server/setup/review-play.ts';
import { interruptible } from './interrupted.ts';
import type { Proof, ProofInput } from './types.ts';

/** Histories between two lines of progress. */
const PIECE = 500;
/** In how many histories each planted bug is looked for, until it was found so often. */
const WITH_BUG = 200;
const OFTEN = 5;
const RACES_WITH_BUG = 20;

type Counts = Record<string, number>;
type Found = { broken: string[]; counts: Counts; planted: Counts };

const count = (counts: Counts, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1;
};

async function inMemory({ rounds, seed, say }: ProofInput): Promise<Found> {
  const found: Found = { broken: [], counts: {}, planted: {} };
  const over = interruptible();
  let acts = 0;
  let done = 0;
  while (done < rounds && found.broken.length === 0 && !over()) {
    const numRuns = Math.min(PIECE, rounds - done);
    const law = fc.asyncProperty(reviewHistories, async (history) => {
      const reached = new Set<string>();
      const broken = await playedBroken(history, { see: (one) => noteReached(one, reached) });
      acts += history.length;
      for (const what of reached) count(found.counts, `histories that reach: ${what}`);
      if (broken !== null) throw new Error(broken);
    });
    const { failed, error, counterexample } = await fc
      .check(law, { seed: seed + done, numRuns })
      .then(({ errorInstance, ...told }) => ({ ...told, error: errorInstance }));
    if (failed) found.broken.push(`${String(error)}, after ${JSON.stringify(counterexample)}`);
    done += numRuns;
    say(`${done} histories`);
  }
  found.counts['histories in memory'] = done;
  found.counts['acts in memory'] = acts;
  for (const [name, bug] of Object.entries(BUGS)) {
    found.planted[name] = 0;
    let tried = 0;
    for (const history of fc.sample(reviewHistories, { seed, numRuns: WITH_BUG })) {
      tried += 1;
      if ((await playedBroken(history, bug)) !== null) count(found.planted, name);
      if (found.planted[name] === OFTEN) break;
    }
    say(`${name}: found in ${found.planted[name]} of ${tried}`);
  }
  return found;
}

async function atOnce(
  store: SqlStore,
  folder: string,
  { racing = 0, seed, say }: ProofInput,
): Promise<Found> {
  const found: Found = { broken: [], counts: { 'acts that raced': 0 }, planted: {} };
  const histories = fc.sample(raceHistories, { seed, numRuns: racing });
  for (const [index, history] of histories.entries()) {
    const broken = await racedBroken(store, folder, history, (word) => {
      count(found.counts, 'acts that raced');
      count(found.counts, `answers in a race: ${word}`);
    });
    if (broken !== null) found.broken.push(`${broken}, in the race ${JSON.stringify(history)}`);
    if ((index + 1) % 50 === 0) say(`${index + 1} racing histories`);
  }
  const name = 'racing: locks nothing';
  found.planted[name] = 0;
  for (const history of histories.slice(0, RACES_WITH_BUG))
    if ((await racedBroken(LOCKS_NOTHING(store), folder, history)) !== null) count(found.planted, name);
  return found;
}

const nothing: Found = { broken: [], counts: {}, planted: {} };

async function onPostgres(input: ProofInput): Promise<Found> {
  if ((input.racing ?? 0) === 0) return nothing;
  const server = await startPostgres('fast');
  const folder = mkdtempSync(join(tmpdir(), 'passalong-review-laws-'));
  const store = await openStore({ kind: 'postgres', url: `${server.url}/postgres` }, 'run');
  try {
    return await atOnce(store, folder, input);
  } finally {
    await store.close();
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Random histories of a team through the real handlers: in memory one act after the other, and on PostgreSQL with several at
 * once. After every transaction the rows are held against the rules written down a second time.
 */
export const reviewLaws: Proof = {
  rounds: 20_000,
  racing: 200,
  unit: 'rounds',
  async run(input) {
    const memory = await inMemory(input);
    const races = await onPostgres(input);
    const planted = { ...memory.planted, ...races.planted };
    const unseen = Object.entries(planted).filter(([, times]) => times === 0);
    return {
      rounds: memory.counts['histories in memory'] ?? 0,
      seed: input.seed,
      totals: {
        'racing histories on PostgreSQL': input.racing ?? 0,
        ...memory.counts,
        ...races.counts,
        broken: memory.broken.length + races.broken.length,
      },
      planted,
      broken: [
        ...memory.broken,
        ...races.broken,
        ...unseen.map(([name]) => `${name}: planted and not found`),
      ],
    };
  },
};
