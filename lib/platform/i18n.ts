import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '#i18n';

const i18n = createI18n<GeneratedI18nStructure>();

/** Messages with marks where words go, as the browser gave them: asking it takes far longer than putting words in. */
const asked = new Map<string, string>();

const MARK = '\uE000';
const MARKS = /\uE000(\d)/g;

const look = i18n.t as unknown as (key: string, ...filled: unknown[]) => string;

/** Every key of locales/en.yml, nested ones dotted. */
type MessageKey = Exclude<keyof GeneratedI18nStructure, `@@${string}`>;

type Keys<Plural extends boolean, Words extends number> = {
  [K in MessageKey]: GeneratedI18nStructure[K] extends { plural: Plural; substitutions: Words } ? K : never;
}[MessageKey];

/** The keys whose message takes no number and no word, so that a table may name them. */
export type PlainKey = Keys<false, 0>;

type Word = string | number;

/** The library's own type tries each of a thousand keys anew at every call, which took the compiler half its time. */
type Say = {
  (key: PlainKey): string;
  (key: Keys<false, 1>, words: readonly [Word]): string;
  (key: Keys<false, 2>, words: readonly [Word, Word]): string;
  (key: Keys<false, 3>, words: readonly [Word, Word, Word]): string;
  (key: Keys<false, 4>, words: readonly [Word, Word, Word, Word]): string;
  (key: Keys<true, 0 | 1>, n: number): string;
  (key: Keys<true, 0 | 1>, n: number, words: readonly [Word]): string;
  (key: Keys<true, 2>, n: number, words: readonly [Word, Word]): string;
  (key: Keys<true, 3>, n: number, words: readonly [Word, Word, Word]): string;
  (key: Keys<true, 4>, n: number, words: readonly [Word, Word, Word, Word]): string;
};

/**
 * The message of a key in the person's language: `t(key)`, `t(key, [substitution])`, or `t(key, n)` for a plural;
 * `t(key, n, [formatNumber(n)])` writes the number as the language does.
 */
export const t = ((key: string, ...filled: readonly (number | readonly Word[])[]) => {
  const count = filled.find((one) => typeof one === 'number');
  const words = filled.find((one) => typeof one !== 'number') ?? (count === undefined ? [] : [String(count)]);
  // A message has forms for none, one and many at most.
  const form = count === 0 || count === 1 ? count : 'other';
  const name = `${key} ${count === undefined ? '' : form} ${words.length}`;
  const message =
    asked.get(name) ??
    look(
      key,
      ...(count === undefined ? [] : [count]),
      words.map((_, at) => `${MARK}${at}`),
    );
  asked.set(name, message);
  return message.replace(MARKS, (_, at: string) => String(words[Number(at)] ?? ''));
}) as Say;

type KeyPart<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${KeyPart<Tail>}` : S;

/** A kind or id of the model as a part of a key: message names have no hyphens. */
export const keyPart = <S extends string>(kind: S): KeyPart<S> => kind.replaceAll('-', '_') as KeyPart<S>;

let written: string | undefined;

/** The language the messages are written in (BCP 47), so that dates and numbers inside them match. */
export function language(): string {
  written ??= t('ui.language');
  return written;
}

/** The direction the messages are written in. */
export const direction = (): 'ltr' | 'rtl' => (t('ui.direction') === 'rtl' ? 'rtl' : 'ltr');

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format of the messages' language, made once for each `name`: making one takes longer than using it a hundred times. */
export function dateFormat(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const format = formats.get(name) ?? new Intl.DateTimeFormat(language(), options);
  formats.set(name, format);
  return format;
}

/** A day such as "3 May 2026"; the year is left out when it is that of `now`. Both in ms. */
export function formatDate(at: number, now: number = Date.now()): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return sameYear
    ? dateFormat('day', { day: 'numeric', month: 'long' }).format(at)
    : dateFormat('day-year', { day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}

/** A day and time such as "3 May 2026, 14:05". */
export const formatDateTime = (at: number): string =>
  dateFormat('time', { dateStyle: 'medium', timeStyle: 'short' }).format(at);

let numbers: Intl.NumberFormat | undefined;

/** A number with the separators of the messages' language. */
export function formatNumber(value: number): string {
  numbers ??= new Intl.NumberFormat(language());
  return numbers.format(value);
}

let lists: Intl.ListFormat | undefined;

/** Words joined as a list: "a title, an insight and a skill". */
export function formatList(words: readonly string[]): string {
  lists ??= new Intl.ListFormat(language(), { style: 'long', type: 'conjunction' });
  return lists.format(words);
}
