import { normalise } from '../text/normalise.ts';
import type { Pack } from '../text/pack.ts';
import { type FindOptions, items } from './guard.ts';

/** A word that carries meaning, with what the small words around it make of it. */
export type Said = {
  key: string;
  /** A name, code, number or unit: letter by letter. */
  fixed: boolean;
  /** A number or a word of measure or order: leaving it out makes another statement. */
  strict: boolean;
  not: boolean;
  tie: string;
  /** What its clause is to the main one: if, before, unless; empty in the main clause. */
  head: string;
  passive: boolean;
  capital: boolean;
  /** An article stands before it, so that the word before is none of its own. */
  led: boolean;
  /** Whether its article says that it does something or that something is done to it. */
  role: string;
  /** The first word of "that are marked as shared". */
  narrows: boolean;
  /** Counts sentences, the clauses of all sentences, and the stretches between two heads. */
  sentence: number;
  clause: number;
  group: number;
};

/** One clause's mood: an order, and the modals in it. */
export type Mood = { order: boolean; modals: string };

export type Statement = { said: Said[]; moods: Mood[] };

/** A word as it is read; "comma" tells whether its sentence has one further on. */
type Word = { word: string; capital: boolean; unit: boolean; comma: boolean };

/** "don't" and "cannot" as the two words they are. */
function spelled(word: string): string[] {
  if (word === 'cannot') return ['can', 'not'];
  if (word === "won't") return ['will', 'not'];
  const verb = /^(\p{L}+)n't$/u.exec(word)?.[1];
  if (verb === undefined) return [word];
  return [verb === 'ca' ? 'can' : verb === 'sha' ? 'shall' : verb, 'not'];
}

const SENTENCE = /[.;!?。！？]/;
const CLAUSE = /[,:(—]| - /;
const DIGIT_END = /\d\W*$/;

const FRESH = { tie: '', not: false, passive: false, led: false, role: '', narrows: false };

/** Reads a text word by word; `state` is what the small words leave for the next that carries meaning. */
function reader(pack: Pack) {
  const { phrases } = pack;
  const said: Said[] = [];
  const moods: Mood[] = [{ order: false, modals: '' }];
  let state = { ...FRESH };
  /** The words of `said` as they are written. */
  const spelt = new Map<Said, string>();
  let [sentence, group, head, before] = [0, 0, '', ''];
  let [begins, afterAnd, opensSentence] = [true, false, true];
  // The clause that is read, and the main one that a phrase such as "during the export" interrupts.
  let [current, main] = [0, 0];

  const mood = (): Mood => moods[current] ?? { order: false, modals: '' };
  const clause = (next: string) => {
    if (next !== head || said.at(-1)?.sentence !== sentence) group++;
    const interrupts = head === '' && next !== '';
    head = next;
    // "Never while it runs": the denial belongs to what follows.
    state = { ...FRESH, not: state.not };
    const denies = / ?not/.test(mood().modals) && !said.some((word) => word.clause === current);
    [begins, afterAnd] = [true, false];
    if (interrupts) main = current;
    current = moods.push({ order: false, modals: denies ? 'not' : '' }) - 1;
    if (next === '') main = current;
  };
  /** "Schalten Sie die Anlage aus": what stands at a clause's end belongs to its verb. */
  const closeVerb = () => {
    if (!phrases.particles.has(before)) return;
    const own = said.filter(
      ({ clause: at, capital, fixed, strict }) => at === current && !capital && !fixed && !strict,
    );
    const leading = own.find(
      (word) => said[said.indexOf(word) + 1]?.capital !== true || said[said.indexOf(word) + 1]?.led,
    );
    const verb = leading ?? own[0];
    if (verb) verb.key = keyOf(`${before}${spelt.get(verb) ?? ''}`);
    before = '';
  };
  const keyOf = (word: string): string => {
    const stem = pack.stem(phrases.root(word));
    return phrases.same.get(stem) ?? stem;
  };
  const push = (key: string, is: Pick<Said, 'fixed' | 'strict' | 'capital'>) => {
    const bound = phrases.freeVerb ? { ...state, not: false } : state;
    said.push({ key, ...is, ...bound, head, sentence, group, clause: current });
    state = { ...FRESH };
    [begins, afterAnd, opensSentence] = [false, false, false];
  };
  const isFronted = () => {
    const own = said.filter((word) => word.sentence === sentence);
    return head !== '' && own.length > 0 && own.every((word) => word.clause === current);
  };
  /** "After five wrong passwords an account is locked": a new subject ends what stands in front without a comma. */
  const leaveFront = ({ word, comma }: Word) => {
    const subject = pack.articles.has(word) || phrases.subjects.has(word);
    const verb = phrases.modals.has(word) || phrases.auxiliaries.has(word) || pack.imperatives.has(word);
    const leaves = phrases.freeVerb ? verb && phrases.frontHeads.has(head) : subject && !comma;
    if (leaves && state.tie === '' && isFronted()) clause('');
  };
  /** "Darf während des Exports nicht": behind the thing the main clause goes on. */
  const resume = ({ word, capital }: Word) => {
    const last = said.at(-1);
    if (!phrases.freeVerb || !phrases.frontHeads.has(head) || last?.clause !== current || !last.capital)
      return;
    if (capital || pack.articles.has(word) || phrases.and.has(word)) return;
    const isOpen = said.some((one) => one.clause === main && one.sentence === sentence);
    if (!isOpen) return clause('');
    [current, head] = [main, ''];
    state = { ...FRESH };
    group = said.find((one) => one.clause === main)?.group ?? group;
  };
  /** "The export, which starts at two": the clause says it of the last thing named. */
  const repeatThing = () => {
    const last = said.at(-1);
    const from = said.findLastIndex((word) => word.clause !== last?.clause || word.led || word.tie !== '');
    const own = said[from]?.clause === last?.clause ? from : from + 1;
    const thing = said.slice(own);
    clause('');
    for (const word of thing) said.push({ ...word, ...FRESH, head, group, sentence, clause: current });
    begins = false;
  };
  const meaning = ({ word, capital, unit }: Word) => {
    const strict =
      phrases.measures.has(word) || pack.pivots.has(word) || pack.absolutes.has(word) || pack.vague.has(word);
    if (!strict && pack.stopWords.has(word)) {
      begins &&= !phrases.subjects.has(word);
      return;
    }
    // A verb that opens a sentence has a capital too.
    push(keyOf(word), { fixed: unit, strict: strict || unit, capital: capital && !begins });
    const last = said.at(-1);
    if (last) spelt.set(last, word);
  };
  const modal = (name: string) => {
    mood().modals = [...mood().modals.split(' '), name].sort().join(' ').trim();
  };
  const order = (word: string) => {
    const ahead = phrases.orderBefore === null && begins && pack.imperatives.has(word);
    const behind = phrases.orderBefore === word && pack.imperatives.has(before);
    if (!ahead && !behind) return;
    // "When A, B and call C": the order is not part of the condition.
    if (ahead && afterAnd && head !== '') clause('');
    mood().order = true;
  };
  const relative = (word: string, afterComma: boolean): boolean => {
    if (!phrases.relatives.has(word) || (phrases.freeVerb && !afterComma)) return false;
    if (phrases.freeVerb) clause('which');
    else if (afterComma) repeatThing();
    else state.narrows = true;
    return true;
  };
  const headOf = (word: string): string | undefined =>
    phrases.freeVerb &&
    opensSentence &&
    said.at(-1)?.sentence !== sentence &&
    (phrases.modals.has(word) || phrases.auxiliaries.has(word))
      ? 'if'
      : phrases.heads.get(word);

  /** Words that join clauses. */
  const joint = (word: string): boolean => {
    const next = headOf(word);
    if (phrases.and.has(word)) {
      closeVerb();
      clause(head);
      afterAnd = true;
    } else if (next === undefined) return false;
    // "From before March" measures; it begins no clause.
    else if (state.tie !== '') state.tie = `!${next}`;
    else clause(next);
    return true;
  };
  /** Words that say how the next one is meant. */
  const small = (word: string): boolean => {
    const name = phrases.modals.get(word);
    const tie = phrases.ties.get(word);
    if (name !== undefined) modal(name);
    else if (phrases.auxiliaries.has(word)) state.passive ||= phrases.passives.has(word);
    else if (tie !== undefined) {
      // "Limit of five" names; it orders nothing.
      if (tie === 'of' && said.at(-1)?.clause === current && said.at(-2)?.clause !== current)
        mood().order = false;
      state.tie = tie;
    } else if (pack.articles.has(word)) {
      state.led = true;
      state.role = phrases.roles.get(word) ?? '';
      begins = false;
    } else return false;
    return true;
  };

  return {
    said,
    moods,
    end: closeVerb,
    cut: (between: string) => {
      if (SENTENCE.test(between) || CLAUSE.test(between)) closeVerb();
      if (SENTENCE.test(between)) {
        sentence++;
        opensSentence = true;
        state.not = false;
      }
      if (SENTENCE.test(between) || CLAUSE.test(between)) clause('');
    },
    fixed: (key: string) =>
      push(phrases.same.get(key) ?? key, { fixed: true, strict: DIGIT_END.test(key), capital: true }),
    word: (one: Word, afterComma: boolean) => {
      const { word } = one;
      resume(one);
      leaveFront(one);
      order(word);
      if (!phrases.and.has(word)) before = word;
      if (phrases.nots.has(word)) {
        state.not = true;
        if (phrases.freeVerb) modal('not');
      } else if (!relative(word, afterComma) && !joint(word) && !small(word)) meaning(one);
    },
  };
}

const joined = (text: string, { phrases }: Pack): string =>
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
    if (item.guarded && !item.unit) read.fixed(item.key);
    else
      for (const word of spelled(item.key))
        read.word({ word, capital, unit: item.unit, comma: ends(item.end) }, between.includes(','));
    end = item.end;
  }
  read.end();
  return { said: read.said, moods: read.moods };
}

/** True when a sentence's main clause is used without a condition: one in front is that of all, another of those before it. */
export const losesCondition = (
  used: ReadonlySet<number>,
  said: readonly Said[],
  { looseHeads }: Pack['phrases'],
): boolean =>
  said.some(({ head, clause, sentence }) => {
    if (head === '' || looseHeads.has(head) || used.has(clause)) return false;
    const main = said.filter((one) => one.sentence === sentence && one.head === '').map((one) => one.clause);
    const isFirst = main.every((one) => one > clause);
    return main.some((one) => used.has(one) && (isFirst || one < clause));
  });
