import { guessLanguage } from '../text/guess-language.ts';
import { leadOf } from '../text/lead.ts';
import { addressKey, pathWords, spaceKey } from './address-key.ts';
import { errorCodes, errorLines } from './errors.ts';
import { type Moment, momentOf } from './moment.ts';
import { BUT, FINE } from './moment-words.ts';
import { termsOf } from './terms.ts';

/** What is known of a page in front of a person; all but the address may be missing. */
export type PageFacts = {
  address: string;
  title: string;
  headings: readonly string[];
  /** Names of code and words of errors that stand on the page. */
  tokens: readonly string[];
  /** What the page's frame says: component, labels, status. */
  facts: readonly { name: string; value: string }[];
  /** The page's words, of which the first are looked at. */
  text: string;
  /** Lines that tell of an error; where they are not given they are looked for in the words. */
  lines?: readonly string[];
  language: string | null;
};

/** Where a term stands on the page; the first of these that holds it is told. */
export type Where = 'error' | 'fact' | 'title' | 'heading' | 'code' | 'address' | 'text';

/** `well` is said only where the page says that all is well. */
export type QueryTerm = {
  term: string;
  said: string;
  weight: number;
  where: Where;
  fact?: string;
  well: boolean;
};

/** A page as a question to the index. `marks` are matched whole: `page:`, `space:`, `error:`. */
export type TipQuery = {
  language: string | null;
  terms: readonly QueryTerm[];
  marks: readonly { mark: string; said: string }[];
  /** Terms of all its facts, also of those that are not looked up. */
  facts: readonly string[];
  moment: Moment;
};

const WEIGHT: Readonly<Record<Where, number>> = {
  ...{ error: 2.4, fact: 2, title: 3, heading: 1.6 },
  ...{ code: 1.6, address: 1, text: 1.2 },
};
/** Said often on a page counts more, but never as often as it is said. */
const MOST_TIMES = 3;
const MOST_HEADINGS = 40;
const MOST_TOKENS = 200;
/** Of lines of errors below the first words; a page on many errors names more. */
const MOST_LINES = 10;

/** Facts that name what a page is about; those about its state or its people say nothing of a lesson. */
const ABOUT =
  /component|label|tag|module|area|product|service|topic|categor|komponente|stichwort|schlagwort|bereich|thema/i;

/** `well` tells whether what it says is well; error lines and addresses say neither. */
type Piece = { text: string; where: Where; fact?: string; well?: boolean };

type Cut = Omit<PageFacts, 'text' | 'lines'> & { lead: string; lines: readonly string[] };

/** A page without what is too much of it. */
function cut({ text, lines, ...page }: PageFacts): Cut {
  const lead = leadOf(text);
  const below = lines ?? errorLines(text.slice(lead.length));
  return {
    ...page,
    headings: page.headings.slice(0, MOST_HEADINGS),
    tokens: page.tokens.slice(0, MOST_TOKENS),
    lead,
    lines: lead === '' ? below : below.filter((line) => !lead.includes(line)).slice(0, MOST_LINES),
  };
}

/** The same page without its words: what is known where they cannot be told from its frame. */
export const atAGlance = ({ text, lines, tokens, ...page }: PageFacts): PageFacts => ({
  ...page,
  text: '',
  lines: lines ?? errorLines(text),
  tokens: [...new Set([...tokens, ...errorCodes(text)])],
});

/** A clause ends at a full stop, a semicolon, or where another begins after a comma. */
const CLAUSE = /\n+|(?<=[.!?;])\s+|, (?=but|and|or|so)/;

/** "The cable is fine" names no trouble with a cable. */
const isWell = (clause: string): boolean => FINE.test(clause) && !BUT.test(clause);

function piecesOf(page: Cut): Piece[] {
  const { title, headings, tokens, facts, lead, lines, address } = page;
  const clauses = [lead, ...lines].join('\n').split(CLAUSE);
  const said = (where: Where, list: readonly string[]): Piece[] =>
    list.map((one) => ({ text: one, where, well: isWell(one) }));
  const { well = [], open = [] } = Object.groupBy(clauses, (clause) => (isWell(clause) ? 'well' : 'open'));
  const ofText = (some: readonly string[], isAllWell: boolean): Piece => ({
    ...{ text: some.join('\n'), where: 'text', well: isAllWell },
  });
  return [
    ...[...errorLines(`${title}\n${lead}`), ...lines].map((line) => ({
      text: line,
      where: 'error' as const,
    })),
    ...facts
      .filter(({ name }) => ABOUT.test(name))
      .map(({ name, value }) => ({ text: value, where: 'fact' as const, fact: name, well: false })),
    ...said('title', [title]),
    ...said('heading', headings),
    ...said('code', tokens),
    { text: pathWords(address), where: 'address' },
    ofText(open, false),
    ofText(well, true),
  ];
}

/** A page as a question; its terms in no order, each once with the weight of all places it stands in. */
export function tipQuery(whole: PageFacts): TipQuery {
  const page = cut(whole);
  const language =
    page.language ?? guessLanguage([page.title, ...page.headings, whole.text, ...page.lines].join('\n'));
  const terms = new Map<string, QueryTerm & { times: Partial<Record<Where, number>> }>();
  const open = new Set<string>();
  for (const { text, where, fact, well } of piecesOf(page)) {
    for (const { term, said } of termsOf(text, language)) {
      const first = {
        term,
        said,
        where,
        weight: 0,
        well: false,
        times: {} as Partial<Record<Where, number>>,
      };
      const found = terms.get(term) ?? { ...first, ...(fact ? { fact } : {}) };
      if (well === true) found.well = true;
      if (well === false) open.add(term);
      found.times[where] = (found.times[where] ?? 0) + 1;
      terms.set(term, found);
    }
  }
  const weightOf = (times: Partial<Record<Where, number>>): number =>
    Object.entries(times).reduce(
      (sum, [where, n]) => sum + WEIGHT[where as Where] * (1 + Math.log2(Math.min(n, 2 ** MOST_TIMES)) / 4),
      0,
    );
  const marks = [
    ...[addressKey(page.address)].flatMap((key) =>
      key === null ? [] : [{ mark: `page:${key}`, said: page.title }],
    ),
    ...[spaceKey(page.address)].flatMap((key) =>
      key === null ? [] : [{ mark: `space:${key}`, said: key.split('/').slice(1).join('/') }],
    ),
    ...errorCodes([page.title, ...page.headings, ...page.tokens, whole.text, ...page.lines].join('\n')).map(
      (code) => ({
        mark: `error:${code.toLowerCase()}`,
        said: code,
      }),
    ),
  ];
  const weighed = [...terms.values()].map(({ times, ...term }) => ({
    ...term,
    weight: weightOf(times),
    well: term.well && !open.has(term.term),
  }));
  const values = termsOf(page.facts.map(({ value }) => value).join('\n'), language);
  const facts = [...new Set(values.map(({ term }) => term))];
  return { language, terms: weighed, marks, facts, moment: momentOf(page) };
}
