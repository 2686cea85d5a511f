import { normalise } from '../text/normalise.ts';
import type { Pack, Phrases } from '../text/pack.ts';
import { replaced } from '../text/phrases.ts';
import { rememberedBy } from '../text/remembered.ts';
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

const spoken = rememberedBy((text: string, phrases: Phrases['joined']) => replaced(text, phrases));

/** Phrases read as the one word each stands for. */
export const joined = (text: string, { phrases }: Pack): string => spoken(text, phrases.joined);

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

const NO_CODE: ReadonlySet<string> = new Set();
const byPack = new WeakMap<Pack, (text: string, code: ReadonlySet<string>) => Statement>();

/** The words of a text that carry meaning, in order, with clause, negation and mood. */
export function statementOf(text: string, pack: Pack, { code = NO_CODE }: FindOptions): Statement {
  let stated = byPack.get(pack);
  if (stated === undefined) {
    stated = rememberedBy((one, names) => read(one, pack, names));
    byPack.set(pack, stated);
  }
  return stated(text, code);
}

function read(text: string, pack: Pack, code: ReadonlySet<string>): Statement {
  const normal = joined(normalise(text).text, pack);
  const found = reader(pack);
  const ends = commas(normal);
  let end = 0;
  for (const item of items(normal, { code, pack })) {
    const between = normal.slice(end, item.start);
    found.cut(between);
    const capital = CAPITAL.test(normal.slice(item.start, item.end));
    // "In May" allows nothing: inside a sentence a capital tells the month from the modal.
    const isMonth =
      capital &&
      end > 0 &&
      !/[.!?:;]/u.test(between) &&
      pack.phrases.modals.has(item.key) &&
      pack.pivots.has(item.key);
    if ((item.guarded && !item.unit) || isMonth) found.fixed(item.key);
    else
      for (const word of spelled(item.key))
        found.word({ word, capital, unit: item.unit, comma: ends(item.end) }, between.includes(','));
    end = item.end;
  }
  found.end();
  return settled({ said: found.said, moods: found.moods }, pack);
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
