import type { Pack } from '../../text/pack.ts';
import type { Language } from '../templates/language.ts';
import { optionText } from './checks/option-text.ts';
import { conditionOf } from './conditions.ts';
import type { Page } from './page.ts';
import { balanced, points, quotable } from './shape.ts';
import { countWords, isSpoken, type Unit } from './unit.ts';

/** What one sentence orders and forbids, each as an order that stands alone. */
export type Orders = {
  readonly unit: Unit;
  /** The case it speaks of, in the page's words with the word it begins with; null where it holds at any time. */
  readonly when: { readonly start: string; readonly clause: string } | null;
  readonly does: readonly string[];
  readonly avoids: readonly string[];
  /** Two acts in the wrong order. */
  readonly turned: readonly string[];
  /** Whether the sentence says why. */
  readonly reasoned: boolean;
};

const LEAST_WORDS = 3;
const MOST_WORDS = 20;

/** True for an act that can be read without its sentence. */
function alone(text: string, language: Language, pack: Pack): boolean {
  const words = countWords(text);
  return (
    words >= LEAST_WORDS &&
    words <= MOST_WORDS &&
    balanced(text) &&
    !/[→›»]|[-=]>|\s[-–—]\s/u.test(text) &&
    quotable(text, language) &&
    !points(text, language) &&
    !pack.crossReferences.test(text) &&
    language.imperative(text, pack.imperatives)
  );
}

type Halves = { readonly when: Orders['when']; readonly rest: string };

/** The case of a sentence and what it says of it; null where its case cannot stand alone. */
function halvesOf(unit: Unit, page: Page, language: Language): Halves | null {
  const text = unit.text.replace(/[\s.!]+$/u, '').replace(language.sequenceStart, '');
  // Only the case must stand alone; what is ordered in it is looked at act by act.
  const condition = conditionOf(unit, page, 'listed');
  if (condition !== null && !condition.aim) {
    const { start, clause, from } = condition;
    if (points(clause, language) || language.orders.open.test(clause)) return null;
    const behind = from > unit.start;
    const rest = behind ? unit.text.slice(from - unit.start).replace(/[\s.!]+$/u, '') : condition.outcome;
    return { when: { start, clause }, rest };
  }
  if (condition !== null || language.conditionStart.test(text)) return null;
  const { front, rest } = language.orders.front.exec(text)?.groups ?? {};
  if (front === undefined || rest === undefined) return { when: null, rest: text };
  return points(front, language) ? null : { when: { start: '', clause: front }, rest };
}

type Found = { does: string[]; avoids: string[]; turned: string[]; reasoned: boolean };

function readClause(whole: string, found: Found, language: Language, pack: Pack): void {
  const { orders, imperative } = language;
  const [clause = '', ...behind] = whole.split(orders.why);
  if (behind.length > 0) found.reasoned = true;
  const [first = '', ...others] = clause.split(orders.rather);
  const bad = orders.forbidden(first);
  const orderly = (text: string): boolean => imperative(text, pack.imperatives);
  if (bad !== null) {
    found.avoids.push(bad);
    found.does.push(...others.filter(orderly));
    return;
  }
  const replaced = orders.replaced(clause, orderly);
  if (replaced !== null && orderly(replaced.act)) {
    found.does.push(replaced.act);
    found.avoids.push(replaced.avoided);
    return;
  }
  if (!orderly(clause)) {
    found.reasoned = true;
    return;
  }
  const { act, way, word } = orders.wrongWay.exec(clause)?.groups ?? {};
  const at =
    act === undefined || word === undefined ? -1 : act.toLowerCase().lastIndexOf(` ${word.toLowerCase()} `);
  if (act !== undefined && at > 0) {
    found.does.push(act);
    found.avoids.push(`${act.slice(0, at)} ${way}`);
    return;
  }
  found.does.push(clause);
  const { verb, one, other } = orders.things.exec(clause)?.groups ?? {};
  if (verb !== undefined) found.turned.push(`${verb} ${other} before ${one}`);
  const pair = orders.before.exec(clause)?.groups;
  const turned = pair === undefined ? null : orders.inOrder(orders.order(pair.later ?? ''), pair.act ?? '');
  if (turned !== null) found.turned.push(turned);
}

/** The clauses of a sentence; what only forbids a way ("never to the lift") stays with its act. */
function clausesIn(text: string, { orders, imperative }: Language, pack: Pack): string[] {
  const found: string[] = [];
  for (const clause of text.split(orders.between)) {
    const bare = orders.forbidden(clause);
    const last = found.at(-1);
    // "If the flag is set, do not ..." within a sentence: its case would be lost.
    if (
      bare !== null &&
      last !== undefined &&
      orders.forbidden(last) === null &&
      !imperative(last, pack.imperatives)
    )
      break;
    if (bare !== null && last !== undefined && !imperative(bare, pack.imperatives))
      found.splice(-1, 1, `${last}, ${clause}`);
    else found.push(clause);
  }
  return found;
}

/** The cases of a sentence that tells several ("if A, do B; if C, do D"), each as a sentence of its own. */
function casesIn(unit: Unit, { language }: Page): Unit[] {
  const at = language === null ? -1 : unit.text.search(language.orders.cases);
  if (at < 0) return [unit];
  const gap = /^;\s+/u.exec(unit.text.slice(at))?.[0].length ?? 1;
  const cut = (from: number, to: number): Unit => {
    const text = unit.text.slice(from, to);
    return { ...unit, text, start: unit.start + from, end: unit.start + to, words: countWords(text) };
  };
  return [cut(0, at), cut(at + gap, unit.text.length)];
}

/** What the sentences of a page order and forbid. */
export const ordersOn = (page: Page): Orders[] =>
  page.units.flatMap((unit) => casesIn(unit, page).flatMap((one) => ordersOf(one, page) ?? []));

/** True for an item of a list of what has changed: "Do not close the menu twice (#12)" is an order to nobody. */
function listsChange({ part, section }: Unit, { language, sections, capture }: Page): boolean {
  if (part.role !== 'item' || part.item?.ordered === true) return false;
  return [sections[section]?.title ?? '', capture.title].some((title) =>
    language?.orders.changes.test(title),
  );
}

const NAME = /^(?:[\p{Ll}@][\p{L}\p{N}@/.:_-]*|--?\p{L}\S*|\S+[._-]\S+|\S*\(.*\))$/u;

/** True below the name of a setting or a call: what stands there says what it does, also where it reads as an order. */
const describesName = ({ section }: Unit, { sections, capture }: Page): boolean =>
  NAME.test((sections[section]?.title || capture.title).trim()) || NAME.test(capture.title.trim());

/** What a sentence orders and forbids; null where it does neither. */
function ordersOf(unit: Unit, page: Page): Orders | null {
  const { language, pack } = page;
  if (language === null || pack === null || !isSpoken(unit)) return null;
  const { block } = unit.part;
  // What somebody says in a comment is no order of the page.
  if (block.in !== undefined && !page.tones.has(block.id)) return null;
  if (listsChange(unit, page) || describesName(unit, page)) return null;
  if (!quotable(unit.text, language) || /[?？:：,;]$/u.test(unit.text)) return null;
  const halves = halvesOf(unit, page, language);
  if (halves === null) return null;
  const found: Found = { does: [], avoids: [], turned: [], reasoned: false };
  for (const clause of clausesIn(halves.rest, language, pack)) readClause(clause, found, language, pack);
  const texts = (all: readonly string[]): string[] =>
    all
      .map((text) => optionText(text.replace(language.orders.stress, '')))
      .filter((text) => alone(text, language, pack));
  const idle = (text: string): boolean =>
    language.orders.idle.test(text) || language.orders.telling.test(text);
  const told: Orders = {
    unit,
    when: halves.when,
    does: texts(found.does).filter((text) => !language.orders.remark.test(text)),
    avoids: texts(found.avoids).filter((text) => !idle(text)),
    turned: texts(found.turned).filter((text) => !idle(text)),
    reasoned: found.reasoned,
  };
  return told.does.length + told.avoids.length + told.turned.length === 0 ? null : told;
}
