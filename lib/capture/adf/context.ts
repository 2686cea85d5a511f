/** A node of the Atlassian Document Format as it comes: nothing about it is certain. */
export type AdfNode = {
  type: string;
  text: string;
  attrs: Readonly<Record<string, unknown>>;
  marks: readonly AdfNode[];
  content: readonly unknown[];
};

/** What the page itself shows where the format only points: a card's title, what a macro drew. */
export type Shown = {
  /** The words of the link to this address. */
  card(address: string): string | null;
  /** What the n-th macro of this key drew. */
  macro(key: string, index: number): Element | null;
  /** What the n-th smart link that lists things drew, or the one of this address. */
  datasource(address: string, index: number): Element | null;
  /** The words of a mention of this account, '' where none is drawn. */
  mention(account: string): string;
  /** The id of the n-th heading of these words, '' where it has none. */
  anchor(words: string, index: number): string;
};

/** What reading one document needs and finds. */
export type AdfContext = {
  document: Document;
  /** Where relative links lead from. */
  base: URL;
  /** BCP 47; dates are written in it. */
  language: string;
  shown: Shown;
  /** Macros and nodes whose content is nowhere to be had, by key or type. */
  missing: string[];
  /** People who are mentioned. */
  names: string[];
  /** How often a macro, or a heading, was met. */
  macros: Map<string, number>;
  headings: Map<string, number>;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A value as a node, or null when it is none. */
export function nodeOf(raw: unknown): AdfNode | null {
  if (!isObject(raw) || typeof raw.type !== 'string') return null;
  return {
    type: raw.type,
    text: typeof raw.text === 'string' ? raw.text : '',
    attrs: attrsOf(raw.attrs),
    marks: listOf(raw.marks).flatMap((mark) => nodeOf(mark) ?? []),
    content: listOf(raw.content),
  };
}

/** A value as attributes, none when it is no object. */
export const attrsOf = (value: unknown): AdfNode['attrs'] => (isObject(value) ? value : {});

/** A text attribute, '' when there is none. */
export function say(attrs: AdfNode['attrs'], name: string): string {
  const value = attrs[name];
  return typeof value === 'string' ? value.slice(0, 2_000) : typeof value === 'number' ? String(value) : '';
}
