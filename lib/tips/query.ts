import { guessLanguage } from '../text/guess-language.ts';
import { addressKey, pathWords, spaceKey } from './address-key.ts';
import { errorCodes, errorLines } from './errors.ts';
import { type Moment, momentOf } from './moment.ts';
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
  /** The page's words, only where the person gave the page to be read. */
  text: string;
  language: string | null;
};

/** Where a term stands on the page; the first of these that holds it is told. */
export type Where = 'error' | 'fact' | 'title' | 'heading' | 'code' | 'address' | 'text';

export type QueryTerm = { term: string; said: string; weight: number; where: Where; fact?: string };

/** A page as a question to the index. `marks` are matched whole: `page:`, `space:`, `error:`. */
export type TipQuery = {
  terms: readonly QueryTerm[];
  marks: readonly { mark: string; said: string }[];
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
const MOST_TEXT = 6_000;

/** Facts that name what a page is about; those about its state or its people say nothing of a lesson. */
const ABOUT =
  /component|label|tag|module|area|product|service|topic|categor|komponente|stichwort|schlagwort|bereich|thema/i;

type Piece = { text: string; where: Where; fact?: string };

function piecesOf(page: PageFacts): Piece[] {
  const { title, headings, tokens, facts, text, address } = page;
  const lead = text.slice(0, MOST_TEXT);
  return [
    ...errorLines(`${title}\n${lead}`).map((line) => ({ text: line, where: 'error' as const })),
    ...facts
      .filter(({ name }) => ABOUT.test(name))
      .map(({ name, value }) => ({ text: value, where: 'fact' as const, fact: name })),
    { text: title, where: 'title' },
    ...headings.slice(0, MOST_HEADINGS).map((heading) => ({ text: heading, where: 'heading' as const })),
    ...tokens.slice(0, MOST_TOKENS).map((token) => ({ text: token, where: 'code' as const })),
    { text: pathWords(address), where: 'address' },
    { text: lead, where: 'text' },
  ];
}

/** A page as a question; its terms in no order, each once with the weight of all places it stands in. */
export function tipQuery(page: PageFacts): TipQuery {
  const language = page.language ?? guessLanguage([page.title, ...page.headings, page.text].join('\n'));
  const terms = new Map<string, QueryTerm & { times: Partial<Record<Where, number>> }>();
  for (const { text, where, fact } of piecesOf(page)) {
    for (const { term, said } of termsOf(text, language)) {
      const found = terms.get(term) ?? { term, said, where, weight: 0, times: {}, ...(fact ? { fact } : {}) };
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
    ...errorCodes([page.title, ...page.headings, ...page.tokens, page.text].join('\n')).map((code) => ({
      mark: `error:${code.toLowerCase()}`,
      said: code,
    })),
  ];
  const weighed = [...terms.values()].map(({ times, ...term }) => ({ ...term, weight: weightOf(times) }));
  return { terms: weighed, marks, moment: momentOf(page) };
}
