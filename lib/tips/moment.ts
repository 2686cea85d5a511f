import { lexicon, saidOn, tells } from './lexicon.ts';
import {
  DENIES,
  DONE,
  FRAME,
  NOW,
  OPEN,
  OVER,
  OWN,
  OWN_WAY,
  PLAN,
  PLANNED_PART,
  SETTLED,
  SINCE,
  STATE,
  STUMPED,
  TROUBLE,
  YEAR,
} from './moment-words.ts';

/**
 * Whether a page is one on which something has to be done now, as signs: 0 or 1 for what is there or not, else the logarithm
 * of 1 and how often. A plan, a meeting or a list of news may say all the words of a lesson, and nobody on it needs the lesson.
 * `says` is what the learnt lexicon makes of the page's words, `way` how often somebody tells how they mean to help themselves, `frame` how
 * much of it is a list's or a home page's. `read` tells whether its words are known, or no more than its frame and its lines of errors;
 * `isOver` whether a field says that the item is done with.
 */
export type Moment = { signs: Signs; read: boolean; isOver: boolean };

type Signs = Record<
  | 'says'
  | 'plan'
  | 'plans'
  | 'trouble'
  | 'settled'
  | 'asks'
  | 'since'
  | 'own'
  | 'open'
  | 'done'
  | 'now'
  | 'way'
  | 'frame'
  | 'year'
  | 'parts'
  | 'stumped'
  | 'denies',
  number
>;

type Page = {
  title: string;
  headings: readonly string[];
  lead: string;
  lines: readonly string[];
  facts: readonly { name: string; value: string }[];
};

const MOST_ASKED = 2;
/** First words, in characters; fewer are a frame's. */
const LEAST_READ = 80;

const bit = (is: boolean): number => (is ? 1 : 0);
const times = (pattern: RegExp, text: string): number => (text.match(pattern) ?? []).length;
const much = (n: number): number => Math.log(1 + n);

export function momentOf({ title, headings, lead, lines, facts }: Page): Moment {
  const text = [lead, ...lines].join('\n');
  const all = `${title}\n${text}`;
  const told = facts.flatMap(({ value }) => value.split(/,\s*/)).map((value) => value.trim());
  const read = lead.length >= LEAST_READ;
  const signs = {
    says: tells(saidOn({ title, headings, text }), lexicon(read ? 'read' : 'glance')),
    plan: bit(times(PLAN, title) > 0 && times(TROUBLE, title) === 0),
    plans: much(times(PLAN, text)),
    trouble: much(times(TROUBLE, all)),
    settled: much(times(SETTLED, text)),
    asks: Math.min(MOST_ASKED, times(/\?/g, all)),
    since: bit(SINCE.test(all)),
    own: much(times(OWN, text)),
    open: bit(told.some((value) => OPEN.test(value))),
    done: bit(told.some((value) => DONE.test(value))),
    now: much(times(NOW, all)),
    way: much(times(OWN_WAY, all)),
    frame: much(times(FRAME, all)),
    year: bit(YEAR.test(title)),
    stumped: much(times(STUMPED, all)),
    denies: much(times(DENIES, all)),
    parts: much(headings.filter((heading) => PLANNED_PART.test(heading.trim())).length),
  };
  const isOver = facts.some(({ name, value }) => STATE.test(name) && OVER.test(value.trim()));
  return { signs, isOver, read };
}
