import type { Mark } from '../../model/block.ts';
import type { Redaction } from '../../model/capture.ts';
import type { WordLists } from '../../model/word-lists.ts';
import { accountFinders } from './accounts.ts';
import { addressFinders } from './addresses.ts';
import { homePhoneFinders, mailFinders, phoneFinders } from './contacts.ts';
import { BETWEEN, type Finding, settled } from './finding.ts';
import { alwaysFinder, neverFilter } from './listed.ts';
import { nameFinder } from './names.ts';
import { isMadeUpShort, passwordFinders } from './passwords.ts';
import { createPlaceholders } from './placeholders.ts';
import { plainButGroups, plainNumbers } from './plain-numbers.ts';
import { moveMarks, type Replacement, replaceIn } from './replace.ts';
import { secretsIn } from './secrets.ts';
import { tokenFinders } from './tokens.ts';

/** Replaces what must not be kept in each of the texts it was made for. */
type Redactor = {
  text(text: string): string;
  marked(text: string, marks: readonly Mark[]): { text: string; marks: Mark[] };
  counted(texts: Iterable<string>): Redaction[];
};

type RedactorInput = {
  /** Every text there is, in reading order: what is found in one is replaced in all. */
  texts: readonly string[];
  /** People the page names. */
  names: readonly string[];
  /** Texts that are secrets as a whole, by what stands beside them. */
  secrets: readonly string[];
  /** Words the person listed; none are when left out. */
  lists?: WordLists | undefined;
  /** Called between the searches. */
  breathe?: (() => Promise<void>) | undefined;
};

// A shorter one has to stand as a whole, and to be no word.
const LEAST_REPEATED = { part: 8, whole: 6 };
const isRepeated = (it: string): boolean =>
  it.length >= LEAST_REPEATED.part || (it.length >= LEAST_REPEATED.whole && isMadeUpShort(it));
const NO_LISTS: WordLists = { always: [], never: [] };

/** Searches all texts at once and settles what is replaced where. */
export async function redactorFor({
  texts,
  names,
  secrets,
  lists = NO_LISTS,
  breathe,
}: RedactorInput): Promise<Redactor> {
  const unique = [...new Set(texts)];
  const whole = unique.join(BETWEEN);
  const own = [
    ...tokenFinders,
    ...passwordFinders,
    ...mailFinders,
    ...addressFinders,
    nameFinder(names),
    alwaysFinder(lists.always),
  ];
  const found = await secretsIn(whole);
  const plain = plainNumbers(whole);
  const ungrouped = plainButGroups(whole);
  const searches = [
    ...own.map((find) => () => find(whole)),
    ...[...accountFinders, ...phoneFinders].map((find) => () => find(plain)),
    ...homePhoneFinders.map((find) => () => find(ungrouped)),
  ];
  for (const search of searches) {
    await breathe?.();
    for (const finding of search()) found.push(finding);
  }
  const repeated = repeats(whole, found);
  const isWanted = neverFilter(lists.never);
  const wanted = found.filter((finding) => isWanted(finding, whole));
  const perText = split(unique, [...wanted, ...repeated, ...wholly(unique, secrets)]);
  const placeholders = createPlaceholders(unique);
  const replacements = new Map<string, Replacement[]>();
  for (const text of unique) {
    const settledHere = settled(perText.get(text) ?? []);
    replacements.set(
      text,
      settledHere.map(({ start, end, kind, same }) => ({ start, end, by: placeholders.for({ kind, same }) })),
    );
  }
  const of = (text: string) => replacements.get(text) ?? unknown(text);
  return {
    text: (text) => replaceIn(text, of(text)),
    marked: (text, marks) => ({ text: replaceIn(text, of(text)), marks: moveMarks(marks, of(text)) }),
    counted: placeholders.counted,
  };
}

function unknown(text: string): never {
  throw new Error(`not searched: a text of ${text.length} characters`);
}

/** A key named as one in one place is the same key where nothing says so. */
function repeats(whole: string, found: readonly Finding[]): Finding[] {
  const known = new Map<string, Finding>();
  for (const finding of found) {
    const isKey = finding.kind === 'secret' || finding.kind === 'token';
    if (isKey && isRepeated(finding.same)) known.set(finding.same, finding);
  }
  const more: Finding[] = [];
  for (const [same, { kind }] of known) {
    for (let start = whole.indexOf(same); start >= 0; start = whole.indexOf(same, start + same.length)) {
      const end = start + same.length;
      if (same.length >= LEAST_REPEATED.part || isWhole(whole, start, end))
        more.push({ start, end, kind, same });
    }
  }
  return more;
}

const isWhole = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{N}_]/u.test((text[start - 1] ?? ' ') + (text[end] ?? ' '));

const wholly = (unique: readonly string[], secrets: readonly string[]): Finding[] => {
  const wanted = new Set(secrets);
  let at = 0;
  return unique.flatMap((text) => {
    const start = at;
    at += text.length + BETWEEN.length;
    return wanted.has(text) ? [{ start, end: start + text.length, kind: 'secret' as const, same: text }] : [];
  });
};

/** Findings of the joined texts, text by text; one that would span two texts is none. */
function split(unique: readonly string[], findings: readonly Finding[]): Map<string, Finding[]> {
  const sorted = [...findings].sort((a, b) => a.start - b.start);
  const perText = new Map<string, Finding[]>();
  let next = 0;
  let at = 0;
  for (const text of unique) {
    const end = at + text.length;
    const here: Finding[] = [];
    for (; next < sorted.length && (sorted[next]?.start ?? 0) < end; next++) {
      const finding = sorted[next];
      if (finding !== undefined && finding.start >= at && finding.end <= end) {
        here.push({ ...finding, start: finding.start - at, end: finding.end - at });
      }
    }
    perText.set(text, here);
    at = end + BETWEEN.length;
  }
  return perText;
}
