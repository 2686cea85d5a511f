/** The words of one language that orders to a model or a reviewer are made of; a kind the list lacks never matches. */
export type Orders = {
  readonly ignore: RegExp;
  /** What is to be ignored: instructions, rules, a prompt. */
  readonly instructions: RegExp;
  /** A model, by a name nothing else at work has. */
  readonly model: RegExp;
  readonly reviewer: RegExp;
  readonly approve: RegExp;
  readonly lesson: RegExp;
  readonly hide: RegExp;
  readonly warning: RegExp;
  /** A tier or harm said to be low. */
  readonly low: RegExp;
};

/** Words of a language that sets no space between them, or whose words bend at their ends: found anywhere. */
export const anywhere = (list: string): RegExp => new RegExp(`(?:${list})`, 'iu');

const BEGINNING = '(?<![\\p{L}\\p{N}])';

/** Words by their beginnings: "approv" finds "approve" and "approval". */
export const begins = (list: string): RegExp => new RegExp(`${BEGINNING}(?:${list})`, 'iu');

/** All of these at once: where a word begins is looked for once and not by each. */
export function together(lists: readonly RegExp[]): RegExp {
  const sources = lists.map(({ source }) => source);
  const [begun, others] = [true, false].map((is) =>
    sources.filter((source) => source.startsWith(BEGINNING) === is),
  );
  const beginnings = (begun ?? []).map((source) => source.slice(BEGINNING.length)).join('|');
  return new RegExp(
    [...(beginnings === '' ? [] : [`${BEGINNING}(?:${beginnings})`]), ...(others ?? [])].join('|'),
    'iu',
  );
}
