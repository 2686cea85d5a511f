import type { Said } from './said.ts';

const opens = ({ led, tie }: Said): boolean => led || tie !== '';

/** What an "it" or, where `many`, a "them" means: the last thing a clause names, where the number fits; empty when none does. */
export function thingMeant(
  clause: readonly Said[],
  many: boolean,
  spelt: ReadonlyMap<Said, string>,
): readonly Said[] {
  const means = clause.findIndex(({ tie }, index) => index > 1 && tie === 'with');
  // "Get the key for 3 days and return it": no time is meant.
  const time = clause.findIndex(({ tie, strict }, index) => index > 1 && tie !== '' && strict);
  const ends = [means, time].filter((at) => at >= 0);
  const named = clause.slice(0, Math.min(...ends, clause.length));
  const isMany = (word: Said | undefined): boolean => /[^s]s$/.test((word && spelt.get(word)) ?? '');
  const last = named.findLastIndex(opens);
  // "Keeps the list of allergies": "it" is the list, "them" are the allergies.
  const isOwner =
    last > 1 &&
    named[last]?.tie === 'of' &&
    isMany(named[last - 1]) === many &&
    isMany(named.at(-1)) !== many;
  const from = isOwner ? named.slice(0, last).findLastIndex(opens) : last;
  const thing = named.slice(Math.max(from, 1));
  const isNamed =
    thing.length > 0 && thing.every(({ strict, tie }) => !strict && (tie === '' || tie === 'of'));
  return isNamed && (isOwner || isMany(thing.at(-1)) === many) ? thing : [];
}
