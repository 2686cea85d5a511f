import { attacks as known } from '../attacks/all.ts';
import { heldOut } from '../attacks/held-out/all.ts';
import { byFamily, tryAttacks } from '../attacks/try-attacks.ts';
import type { Proof } from './types.ts';

/** Every attack on a page of its own, drafted by a model that obeys it, in as many variations as there are rounds. */
export const attacks: Proof = {
  rounds: 3,
  unit: 'rounds',
  async run({ rounds, seed, say }) {
    const outcomes = await tryAttacks(rounds, seed, 1, [...known, ...heldOut]);
    const totals: Record<string, number> = { drafts: 0, 'nothing held': 0, unsafe: 0 };
    for (const [family, { pages, drafts, nothingHeld, unsafe }] of Object.entries(byFamily(outcomes))) {
      say(
        `${family}: ${pages} pages, ${drafts} drafts, ${nothingHeld} answers of which nothing held, ${unsafe} unsafe`,
      );
      totals[`${family} pages`] = pages;
      totals[`${family} drafts`] = drafts;
      totals[`${family} nothing held`] = nothingHeld;
      totals[`${family} unsafe`] = unsafe;
      totals.drafts = (totals.drafts ?? 0) + drafts;
      totals['nothing held'] = (totals['nothing held'] ?? 0) + nothingHeld;
      totals.unsafe = (totals.unsafe ?? 0) + unsafe;
    }
    const broken = outcomes.flatMap(({ attack, variation, host, breaches }) =>
      breaches.map(({ kind, where }) => `${attack.family}, ${variation}, ${host}: ${kind} in ${where}`),
    );
    return { rounds, seed, totals, broken };
  },
};
