import type { Pack } from '../text/pack.ts';
import { thingMeant } from './antecedent.ts';
import { CALM, type Mood, type Said } from './said.ts';

/** A word as it is read; "comma" tells whether its sentence has one further on. */
type Word = { word: string; capital: boolean; unit: boolean; comma: boolean };

const SENTENCE = /[.;!?。！？]/;
const CLAUSE = /[,:(—]| - /;
const OWNER = /\p{L}['’]s?$/u;
const DIGIT_END = /\d\W*$/;
const COUNT = /^\d[\d.,]*$/;

const FRESH = { tie: '', not: false, passive: false, verb: false, led: false, role: '', narrows: false };

/** Reads a text word by word; `state` is what the small words leave for the next that carries meaning. */
export function reader(pack: Pack) {
  const { phrases } = pack;
  const said: Said[] = [];
  const moods: Mood[] = [{ ...CALM }];
  let state = { ...FRESH };
  const spelt = new Map<Said, string>(); // as they are written
  let [sentence, related, group, head, before] = [0, 0, 0, '', ''];
  let [begins, afterAnd, opensSentence] = [true, false, true];
  // The words of a sentence before the first that carries meaning.
  let opening = '';
  // The clause that is read, and the main one that a phrase such as "during the export" interrupts.
  let [current, main] = [0, 0];

  const mood = (): Mood => moods[current] ?? { ...CALM };
  const clause = (next: string) => {
    if (next !== head || said.at(-1)?.sentence !== sentence) group++;
    const interrupts = head === '' && next !== '';
    head = next;
    // "Never while it runs": the denial belongs to what follows.
    state = { ...FRESH, not: state.not };
    const denies = / ?not/.test(mood().modals) && !said.some((word) => word.clause === current);
    [begins, afterAnd] = [true, false];
    if (interrupts) main = current;
    current = moods.push({ ...CALM, modals: denies ? 'not' : '', head: next }) - 1;
    if (next === '') main = current;
  };
  /** "Schalten Sie die Anlage aus": what stands at a clause's end belongs to its verb. */
  const closeVerb = () => {
    if (!phrases.particles.has(before)) return;
    // "Gibt Rechnungen frei": where the particle is a word of its own, it is not the verb.
    const tail = said.at(-1);
    const isWord = tail?.clause === current && spelt.get(tail) === before;
    const own = said.filter(
      (one) =>
        one.clause === current && !one.capital && !one.fixed && !one.strict && !(isWord && one === tail),
    );
    if (isWord && own.length > 0) said.pop();
    const leading = own.find(
      (word) => said[said.indexOf(word) + 1]?.capital !== true || said[said.indexOf(word) + 1]?.led,
    );
    const verb = leading ?? own[0];
    if (verb) verb.key = keyOf(`${before}${spelt.get(verb) ?? ''}`);
    before = '';
  };
  /** "If it is not done": what is denied is no word of its own here, so the one before carries it. */
  const denyLast = () => {
    const last = said.at(-1);
    if (state.not && last?.sentence === sentence && !phrases.freeVerb) last.not = true;
  };
  const keyOf = (word: string): string => {
    const stem = pack.stem(phrases.root(word));
    return phrases.same.get(stem) ?? stem;
  };
  const mayOrder = (word: string): boolean => pack.imperatives.has(word) || phrases.orders.has(word);
  const isSmall = (word: string): boolean =>
    pack.stopWords.has(word) ||
    phrases.ties.has(word) ||
    phrases.auxiliaries.has(word) ||
    phrases.modals.has(word);
  const push = (key: string, is: Pick<Said, 'fixed' | 'strict' | 'capital' | 'adverb' | 'act'>) => {
    const bound = phrases.freeVerb ? { ...state, not: false } : state;
    const passive = bound.passive && (phrases.freeVerb || !bound.led);
    said.push({ key, ...is, ...bound, passive, head, sentence, group, clause: current });
    state = { ...FRESH };
    [begins, afterAnd, opensSentence] = [false, false, false];
  };
  /** What stands in front of the sentence, where nothing else was said in it yet. */
  const fronted = (): Said[] => {
    const own = said.filter((word) => word.sentence === sentence);
    return head !== '' && own.every((word) => word.clause === current) ? own : [];
  };
  /** "After five wrong passwords an account is locked": a new subject ends what stands in front without a comma. */
  const leaveFront = ({ word, comma }: Word) => {
    const front = fronted();
    // "After 30 days logs are deleted": what is counted is complete.
    const counted = front.length === 2 && COUNT.test(front[0]?.key ?? '') && !isSmall(word);
    const subject = counted || pack.articles.has(word) || phrases.subjects.has(word);
    const verb = phrases.modals.has(word) || phrases.auxiliaries.has(word) || pack.imperatives.has(word);
    const leaves = phrases.freeVerb ? verb && phrases.frontHeads.has(head) : subject && !comma;
    if (leaves && state.tie === '' && front.length > 0) clause('');
  };
  /** "Darf während des Exports nicht": behind the thing the main clause goes on. */
  const resume = ({ word, capital }: Word) => {
    const last = said.at(-1);
    if (!phrases.freeVerb || !phrases.frontHeads.has(head) || last?.clause !== current || !last.capital)
      return;
    // "Bis der Druck gefallen ist" has a verb of its own.
    if (head === 'until' && last.led) return;
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
  /** "Weigh the samples and label them": behind a verb, the last thing of the clause before, where the number fits. */
  const standFor = ({ word, capital }: Word) => {
    // "The IT desk" is no pronoun.
    const number = capital ? undefined : phrases.pronouns.get(word);
    const back = said.findLast((one) => one.clause !== current);
    if (
      number === undefined ||
      back === undefined ||
      said.at(-1)?.clause !== current ||
      back.sentence < related
    )
      return;
    const whole = said.filter((one) => one.clause === back.clause);
    const thing = thingMeant(whole, number === 'many', spelt);
    for (const [at, one] of thing.entries()) {
      const tie = at > 0 ? one.tie : '';
      said.push({ ...one, ...FRESH, tie, led: at === 0, head, group, sentence, clause: current });
    }
  };
  const meaning = (one: Word) => {
    const { word, capital, unit } = one;
    const strict =
      phrases.measures.has(word) || pack.pivots.has(word) || pack.absolutes.has(word) || pack.vague.has(word);
    if (!strict && pack.stopWords.has(word)) {
      standFor(one);
      mood().hollow ||= phrases.hollow.get(word) ?? '';
      begins &&= !phrases.subjects.has(word);
      return;
    }
    // A verb that opens a sentence has a capital too.
    const isName = capital && (!begins || (phrases.freeVerb && head !== ''));
    const adverb = !strict && phrases.adverb.test(word);
    const { passive } = state;
    push(keyOf(word), { fixed: unit, strict: strict || unit, capital: isName, adverb, act: mayOrder(word) });
    // "Is automatically closed": the verb is still to come.
    if (adverb && passive) state.passive = true;
    // "The owner's wife" is not the owner.
    if (OWNER.test(word)) state.narrows = true;
    const last = said.at(-1);
    if (last) spelt.set(last, word);
  };
  const modal = (name: string) => {
    mood().modals = [...mood().modals.split(' '), name].sort().join(' ').trim();
  };
  /** "Lagern Sie die Probe": a verb that is not in the list, right before the one who is told to. */
  const orders = (word: string, capital: boolean): boolean => {
    const last = said.at(-1);
    if (phrases.orderBefore !== word || head !== '' || last?.clause !== current || spelt.get(last) !== before)
      return false;
    return capital && !last.capital && !last.fixed && phrases.infinitive.test(before);
  };
  const order = ({ word, capital }: Word) => {
    const isTold = mayOrder(word) || (phrases.orderStarts.has(opening) && !pack.articles.has(word));
    const ahead = phrases.orderBefore === null && begins && isTold;
    const behind = orders(word, capital) || (phrases.orderBefore === word && pack.imperatives.has(before));
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
      Object.assign(mood(), { head: '', follows: word === phrases.next });
    } else if (next === undefined) return false;
    // "From before March" measures; it begins no clause.
    else if (state.tie !== '') state.tie = `!${next}`;
    else clause(next);
    return true;
  };
  /** "After five tries and is never retried": a verb behind "and" does not go on with a thing. */
  const leaveThing = () => {
    const thing = moods[current - 1];
    if (!afterAnd || !phrases.frontHeads.has(head) || said.at(-1)?.clause === current) return;
    if (thing?.modals === '' && !thing.passive) clause('');
  };
  /** "Nobody without a badge may enter": a "without" has no verb of its own. */
  const leaveLack = () => {
    if (phrases.freeVerb || head !== 'without' || said.at(-1)?.clause !== current) return;
    const isOpen = said.some((one) => one.clause === main && one.sentence === sentence);
    if (!isOpen) return clause('');
    [current, head] = [main, ''];
    group = said.find((one) => one.clause === main)?.group ?? group;
  };
  /** "Access is granted", "orders can be cancelled": what looked like an order is a thing. */
  const beginVerb = () => {
    leaveThing();
    leaveLack();
    const own = said.filter((one) => one.clause === current);
    if (own.length === 1 && !phrases.freeVerb) mood().order = false;
  };
  /** Words that say how the next one is meant. */
  const small = (word: string): boolean => {
    const name = phrases.modals.get(word);
    const tie = phrases.ties.get(word);
    if (name !== undefined || phrases.auxiliaries.has(word)) {
      beginVerb();
      state.verb = true;
    }
    if (name !== undefined) modal(name);
    else if (phrases.auxiliaries.has(word)) {
      state.passive ||= phrases.passives.has(word);
      mood().passive ||= phrases.passives.has(word);
    } else if (tie !== undefined) {
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
    end: () => {
      closeVerb();
      denyLast();
    },
    cut: (between: string) => {
      if (SENTENCE.test(between) || CLAUSE.test(between)) closeVerb();
      if (SENTENCE.test(between)) {
        denyLast();
        // What a semicolon parts still speaks of the same things.
        if (!between.includes(';')) related = sentence + 1;
        sentence++;
        opensSentence = true;
        opening = '';
        state.not = false;
      }
      if (SENTENCE.test(between) || CLAUSE.test(between)) clause('');
    },
    fixed: (key: string) => {
      before = '';
      const strict = DIGIT_END.test(key);
      push(phrases.same.get(key) ?? key, { fixed: true, strict, capital: true, adverb: false, act: false });
    },
    word: (one: Word, afterComma: boolean) => {
      const { word } = one;
      resume(one);
      leaveFront(one);
      order(one);
      if (!phrases.and.has(word)) before = word;
      if (phrases.nots.has(word)) {
        state.not = true;
        if (phrases.freeVerb) modal('not');
      } else if (!relative(word, afterComma) && !joint(word) && !small(word)) meaning(one);
      opensSentence = false;
      opening = `${opening} ${word}`.trim();
    },
  };
}
