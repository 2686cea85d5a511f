import type { Span } from '../span.ts';

/** What a token is, by its looks; only tokens of one type are put beside each other. */
export type TokenType =
  | 'flag'
  | 'call'
  | 'constant'
  | 'keyword'
  | 'path'
  | 'command'
  | 'setting'
  | 'number'
  | 'name';

/** A thing of the page and the page's own words on what it is or does. */
export type Entry = {
  readonly token: string;
  readonly type: TokenType;
  /** One sentence or phrase of the page. */
  readonly description: string;
  /** Whether the description tells what the token is, is an aim ("create an index"), or is what a sentence says of it. */
  readonly says: 'what' | 'purpose' | 'predicate';
  /** What a claim on it quotes. */
  readonly span: Span;
  /** Entries of one list, table or run of headings. */
  readonly group: string;
  readonly section: number;
  readonly order: number;
};

const TYPES: readonly (readonly [TokenType, RegExp])[] = [
  ['flag', /^-{1,2}[\p{L}[\]?]/u],
  ['number', /^[\d.,:]+(?:\s?\p{L}{1,3})?$/u],
  ['call', /^[\w.$#:]+\([^()]*\)$/u],
  ['constant', /^\p{Lu}[\p{Lu}\p{N}]*_[\p{Lu}\p{N}_]+$/u],
  ['keyword', /^\p{Lu}[\p{Lu}\p{N}-]+(?: \p{Lu}[\p{Lu}\p{N}-]+){0,3}$/u],
  [
    'path',
    /^[~.]{0,2}\/?(?:[\w.<>*{}$-]+\/)+[\w.<>*{}$-]*$|^[\w*-]+\.(?:\p{Ll}{1,4}|json|yaml|toml|lock|properties)$/u,
  ],
  [
    'setting',
    /^[\p{L}@$][\p{L}\p{N}]*(?:[._:-][\p{L}\p{N}*]+)+(?:\s?\([^()]*\))?$|^\p{Ll}+(?:\p{Lu}\p{Ll}*)+$/u,
  ],
];

const MAX_TOKEN = 110;
const MAX_NAME_WORDS = 4;

/** The type of a token; `code` tells whether the page marks it as code. Null for what is no token. */
export function tokenType(token: string, code: boolean): TokenType | null {
  if (token === '' || token.length > MAX_TOKEN || token.includes('\n')) return null;
  const found = TYPES.find(([, pattern]) => pattern.test(token))?.[0];
  if (found !== undefined) return found;
  if (code) return /\s/u.test(token) ? 'command' : 'setting';
  const words = token.split(/\s+/u);
  return words.length <= MAX_NAME_WORDS && /^\p{L}[\p{L}\p{N} '’/&()-]*$/u.test(token) ? 'name' : null;
}
