import { errorLines } from './errors.ts';
import { DONE, OPEN, OWN, PLAN, PLANNED_PART, SETTLED, SINCE, TROUBLE, YEAR } from './moment-words.ts';

/**
 * Whether a page is one on which something has to be done now, as signs: 0 or 1 for what is there or not, else the logarithm
 * of 1 and how often. A plan, a meeting or a list of news may say all the words of a lesson, and nobody on it needs the lesson.
 * `read` tells whether the page's words are known, or no more than its frame and its lines of errors.
 */
export type Moment = { signs: Signs; read: boolean };

type Signs = Record<
  | 'plan'
  | 'plans'
  | 'trouble'
  | 'settled'
  | 'asks'
  | 'since'
  | 'own'
  | 'open'
  | 'done'
  | 'quotes'
  | 'year'
  | 'parts',
  number
>;

type Page = {
  title: string;
  headings: readonly string[];
  text: string;
  facts: readonly { value: string }[];
};

const MOST_ASKED = 2;
/** Words beside lines of errors, in characters; fewer are a frame's. */
const LEAST_READ = 80;

const bit = (is: boolean): number => (is ? 1 : 0);
const times = (pattern: RegExp, text: string): number => (text.match(pattern) ?? []).length;
const much = (n: number): number => Math.log(1 + n);

export function momentOf({ title, headings, text, facts }: Page): Moment {
  const all = `${title}\n${text}`;
  const told = facts.flatMap(({ value }) => value.split(/,\s*/)).map((value) => value.trim());
  const signs = {
    plan: bit(times(PLAN, title) > 0 && times(TROUBLE, title) === 0),
    plans: much(times(PLAN, text)),
    trouble: much(times(TROUBLE, all)),
    settled: much(times(SETTLED, text)),
    asks: Math.min(MOST_ASKED, times(/\?/g, all)),
    since: bit(SINCE.test(all)),
    own: much(times(OWN, text)),
    open: bit(told.some((value) => OPEN.test(value))),
    done: bit(told.some((value) => DONE.test(value))),
    quotes: bit(/["„«“]/.test(text)),
    year: bit(YEAR.test(title)),
    parts: much(headings.filter((heading) => PLANNED_PART.test(heading.trim())).length),
  };
  const lines = errorLines(text).reduce((sum, line) => sum + line.length, 0);
  return { signs, read: text.length - lines >= LEAST_READ };
}
