import fc from 'fast-check';
import { expect } from 'vitest';
import { judgeQuote } from '../../lib/quote/judge-quote.ts';
import { prepare } from '../../lib/quote/prepare.ts';
import { packFor } from '../../lib/text/pack-for.ts';
import { law } from './law.ts';
import { type Corpus, english, german, pageOf, type Slot, written } from './quote-cases.ts';

/** Two writings of a sentence that are not the same statement, and what stands around it on a page. */
type Pair = { one: string; other: string; around: readonly string[] };

type Change = (slots: readonly Slot[], at: number) => readonly [string, string] | null;

/** The sentence with `mark` behind one word, and without. */
const behind =
  (mark: string, fits: (slot: Slot, next: Slot) => boolean = () => true): Change =>
  (slots, at) => {
    const [slot, next] = slots.slice(at, at + 2);
    if (slot === undefined || next === undefined || slot.kind === 'article' || !fits(slot, next)) return null;
    const marked = slots.with(at, { ...slot, text: `${slot.text}${mark}` });
    return [written(marked), written(slots)];
  };

/** The sentence with marks around some words, and without. */
const around =
  (open: string, close: string, words: number, fits: (slot: Slot) => boolean = () => true): Change =>
  (slots, at) => {
    const held = slots.slice(at, at + words);
    if (held.length < words || at === 0 || at + words >= slots.length || !held.every(fits)) return null;
    const text = `${open}${written(held)}${close}`;
    return [
      written([...slots.slice(0, at), { text, kind: 'word' }, ...slots.slice(at + words)]),
      written(slots),
    ];
  };

const isTurn = ({ kind }: Slot): boolean => kind === 'turn';

/** Marks whose loss or gain may change what is said, in any language. */
const ASKING: Readonly<Record<string, Change>> = {
  'a question': behind('?'),
  'a comma behind an answer': (slots) => [`No, ${written(slots)}`, `No ${written(slots)}`],
  'a comma behind a German answer': (slots) => [`Nein, ${written(slots)}`, `Nein ${written(slots)}`],
};

/** The same where a pack says which words turn what follows. */
const TURNING: Readonly<Record<string, Change>> = {
  ...ASKING,
  'a comma behind a word that turns': behind(',', isTurn),
  'an end behind a word that turns': behind('.', isTurn),
  'a dash behind a word that turns': behind(' –', isTurn),
  'brackets around a word that turns': around('(', ')', 1, isTurn),
  'quotation marks around a word that turns': around('“', '”', 1, isTurn),
};

const pairs = (corpus: Corpus, change: Change): fc.Arbitrary<Pair | null> =>
  fc.tuple(pageOf(corpus), fc.nat()).map(([page, where]) => {
    const found = change(page.chosen, where % page.chosen.length);
    const others = page.sentences.filter((slots) => written(slots) !== written(page.chosen)).map(written);
    return found && { one: found[0], other: found[1], around: others };
  });

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const verdict = (page: readonly string[], quote: string, { language, code }: Corpus): string =>
  judgeQuote(prepare(page.map((text) => `${text}.`).join('\n'), { pack: packFor(language), code }), quote)
    .why;

const FOUND = ['exact', 'elided', 'repaired'];
const noPack: Corpus = { ...english, language: 'fi' };

for (const corpus of [english, german, noPack]) {
  for (const [name, change] of Object.entries(corpus === noPack ? ASKING : TURNING)) {
    law(`${corpus.language}: ${name} lost or put in is refused`, pairs(corpus, change), (pair) => {
      fc.pre(pair !== null);
      if (pair === null) return;
      const { one, other, around: others } = pair;
      for (const [own, quoted] of [
        [one, other],
        [other, one],
      ] as const) {
        expect(FOUND).not.toContain(verdict([...others, own], quoted, corpus));
        expect(FOUND).not.toContain(verdict([own, ...others], `${upperFirst(quoted)}.`, corpus));
      }
    });
  }

  law(
    `${corpus.language}: a statement is no quote of a question, nor a question of it`,
    pageOf(corpus),
    (page) => {
      const own = written(page.chosen);
      const others = page.sentences.map(written).filter((text) => text !== own);
      const text = (end: string) => [`${own}${end}`, ...others].join('\n');
      const judged = (end: string, quote: string) =>
        judgeQuote(prepare(text(end), { pack: packFor(corpus.language), code: corpus.code }), quote).why;
      expect(FOUND).not.toContain(judged('?', `${own}.`));
      expect(FOUND).not.toContain(judged('.', `${own}?`));
      expect(FOUND).not.toContain(judged('', `${own}?`));
    },
  );
}

const JOINTS: Readonly<Record<string, readonly string[]>> = {
  en: ['and', 'for', 'with', 'in', 'is', 'if', 'while', 'queue'],
  de: ['und', 'mit', 'für', 'wenn', 'Lager'],
};

for (const corpus of [english, german]) {
  const word = fc.constantFrom(...corpus.pools.word);
  const joint = fc.constantFrom(...(JOINTS[corpus.language] ?? []));
  law(
    `${corpus.language}: a comma behind a word that turns nothing is repaired`,
    fc.tuple(word, word, joint, word, word),
    ([a, b, between, c, d]) => {
      const [bare, comma] = [`${a} ${b} ${between} ${c} ${d}`, `${a} ${b}, ${between} ${c} ${d}`];
      expect(verdict([bare], comma, corpus)).toBe('repaired');
      expect(verdict([comma], bare, corpus)).toBe('repaired');
    },
  );

  law(
    `${corpus.language}: a sentence may end in any mark but a question's`,
    fc.tuple(pageOf(corpus), fc.constantFrom(',', ':', '!', ';', ' –', '...', '')),
    ([page, end]) => {
      const quote = `${written(page.chosen)}${end}`;
      expect(FOUND).toContain(verdict(page.sentences.map(written), quote, corpus));
    },
  );
}
