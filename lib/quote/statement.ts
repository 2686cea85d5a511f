import { normalise } from '../text/normalise.ts';
import type { Pack } from '../text/pack.ts';
import { type FindOptions, items } from './guard.ts';
import { reader } from './reader.ts';
import type { Said, Statement } from './said.ts';
import { settled } from './settle.ts';

/** "don't" and "cannot" as the two words they are. */
function spelled(word: string): string[] {
  if (word === 'cannot') return ['can', 'not'];
  if (word === "won't") return ['will', 'not'];
  const verb = /^(\p{L}+)n't$/u.exec(word)?.[1];
  if (verb === undefined) return [word];
  return [verb === 'ca' ? 'can' : verb === 'sha' ? 'shall' : verb, 'not'];
}

/** Phrases read as the one word each stands for. */
export const joined = (text: string, { phrases }: Pack): string =>
  phrases.joined.reduce((read, [phrase, word]) => read.replaceAll(phrase, word), text);

const CAPITAL = /^\p{Lu}/u;
const COMMA = /,(?!\d)/u;

/** Whether the sentence a place stands in has a comma further on. */
const commas =
  (text: string) =>
  (at: number): boolean => {
    const rest = text.slice(at);
    const stop = rest.search(/[.;!?](?:\s|$)/u);
    return COMMA.test(stop < 0 ? rest : rest.slice(0, stop));
  };

/** The words of a text that carry meaning, in order, with clause, negation and mood. */
export function statementOf(text: string, pack: Pack, options: FindOptions): Statement {
  const normal = joined(normalise(text).text, pack);
  const read = reader(pack);
  const ends = commas(normal);
  let end = 0;
  for (const item of items(normal, { ...options, pack })) {
    const between = normal.slice(end, item.start);
    read.cut(between);
    const capital = CAPITAL.test(normal.slice(item.start, item.end));
    // "In May" allows nothing: inside a sentence a capital tells the month from the modal.
    const isMonth =
      capital &&
      end > 0 &&
      !/[.!?:;]/u.test(between) &&
      pack.phrases.modals.has(item.key) &&
      pack.pivots.has(item.key);
    if ((item.guarded && !item.unit) || isMonth) read.fixed(item.key);
    else
      for (const word of spelled(item.key))
        read.word({ word, capital, unit: item.unit, comma: ends(item.end) }, between.includes(','));
    end = item.end;
  }
  read.end();
  return settled({ said: read.said, moods: read.moods }, pack);
}

/** True when a sentence's main clause is used without a condition: one in front is that of all, another of those before it. */
export const losesCondition = (
  used: ReadonlySet<number>,
  said: readonly Said[],
  { looseHeads, afterTie }: Pack['phrases'],
  kept: ReadonlySet<Said | undefined> = new Set(),
): boolean =>
  said.some(({ head, clause, sentence }) => {
    if (head === '' || looseHeads.has(head) || used.has(clause)) return false;
    // With what it begins with told, how long it lasts is a detail.
    const begun = said.some(
      (one) =>
        one.sentence === sentence &&
        ((one.head !== '' && used.has(one.clause)) || (one.tie === afterTie && kept.has(one))),
    );
    if (head === 'until' && begun) return false;
    const main = said.filter((one) => one.sentence === sentence && one.head === '').map((one) => one.clause);
    const isFirst = main.every((one) => one > clause);
    return main.some((one) => used.has(one) && (isFirst || one < clause));
  });
