/** Words of which a text has one at least wherever a pattern matches it, in lower case; null where none is sure. */
type Needed = readonly string[] | null;

type Token = {
  readonly kind: 'or' | 'open' | 'look' | 'close' | 'letter' | 'unknown' | 'other';
  readonly text: string;
  readonly optional: boolean;
  readonly repeated: boolean;
};

const TOKEN =
  /(?:(?<or>\|)|(?<look>\(\?<?[=!])|(?<open>\((?!\?)|\(\?(?::|<\w+>))|(?<unknown>\(|\\c)|(?<close>\))|(?<letter>[A-Za-zÀ-ÖØ-öø-įĲ-ňŊ-ž])|\[\^?(?:\\.|[^\]\\])*\]|\\(?:[pPu]\{[^}]*\}|k<\w+>|x..|u....|\d+|.)|.)(?<quantifier>(?:[*+?]|\{[^}]*\})\??)?/gsu;

const KINDS = ['or', 'open', 'look', 'unknown', 'close', 'letter'] as const;

const tokensOf = (source: string): Token[] =>
  Array.from(source.matchAll(TOKEN), ({ 0: text, groups = {} }) => {
    const quantifier = groups.quantifier ?? '';
    return {
      kind: KINDS.find((kind) => groups[kind] !== undefined) ?? 'other',
      text: text.slice(0, text.length - quantifier.length),
      optional: /^[*?]|^\{0/u.test(quantifier),
      repeated: quantifier !== '',
    };
  });

const shortest = (words: readonly string[]): number => Math.min(...words.map(({ length }) => length));

/** The one that tells more apart: the longer words, or fewer of them. */
function better(one: Needed, other: Needed): Needed {
  if (one === null || other === null) return one ?? other;
  const ahead = shortest(other) - shortest(one);
  return ahead > 0 || (ahead === 0 && other.length < one.length) ? other : one;
}

// One letter tells next to nothing apart.
const LEAST = 2;

const wordOf = (run: string): Needed => (run.length >= LEAST ? [run.toLowerCase()] : null);

/** What one of the branches up to the end of a group needs; `tokens` are used up that far. */
function readGroup(tokens: Token[]): { needed: Needed; optional: boolean } {
  const branches: Needed[] = [];
  let best: Needed = null;
  let run = '';
  let token = tokens.shift();
  for (; token !== undefined && token.kind !== 'close'; token = tokens.shift()) {
    const { kind, text, optional, repeated } = token;
    if (kind === 'letter' && !optional) run += text;
    if (kind === 'letter' && !repeated) continue;
    best = better(best, wordOf(run));
    run = '';
    if (kind === 'open' || kind === 'look') {
      const inner = readGroup(tokens);
      if (kind === 'open' && !inner.optional) best = better(best, inner.needed);
    } else if (kind === 'or') {
      branches.push(best);
      best = null;
    }
  }
  branches.push(better(best, wordOf(run)));
  const every = branches.every((branch) => branch !== null);
  return {
    needed: every ? [...new Set(branches.flatMap((branch) => branch ?? []))] : null,
    optional: token?.optional ?? false,
  };
}

/**
 * What every text has that a pattern matches, whatever its case.
 * @throws at syntax that it cannot read, so that no pattern in use is read wrongly.
 */
export function neededBy({ source, flags }: Pick<RegExp, 'source' | 'flags'>): Needed {
  const tokens = tokensOf(source);
  if (flags.includes('v') || tokens.some(({ kind }) => kind === 'unknown'))
    throw new Error(`cannot tell what /${source}/${flags} needs`);
  return readGroup(tokens).needed;
}

/** A text as needed words are looked for in it: what folds to an s is one. */
export const lowered = (text: string): string => text.toLowerCase().replaceAll('ſ', 's');

/** True where a lowered text has one of the words a pattern needs; only then is the pattern worth its time. */
export const has = (lower: string, needed: Needed): boolean =>
  needed === null || needed.some((word) => lower.includes(word));

/** Finds every one of some words of two letters and more in a lowered text, wherever in it they stand. */
function finderOf(words: readonly string[]): (lower: string) => ReadonlySet<string> {
  const pair = (text: string, at: number): number => text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1);
  const starting = Map.groupBy(words, (word) => pair(word, 0));
  return (lower) => {
    const found = new Set<string>();
    for (let at = 0; at + 1 < lower.length; at++)
      for (const word of starting.get(pair(lower, at)) ?? []) if (lower.startsWith(word, at)) found.add(word);
    return found;
  };
}

/** Patterns by the words they need, those that need none apart. */
function listed(patterns: readonly RegExp[]) {
  const always: RegExp[] = [];
  const byWord = new Map<string, RegExp[]>();
  for (const pattern of patterns) {
    const needed = neededBy(pattern);
    if (needed === null) always.push(pattern);
    for (const word of needed ?? []) byWord.set(word, [...(byWord.get(word) ?? []), pattern]);
  }
  return { always, byWord, wordsIn: finderOf([...byWord.keys()]) };
}

/** Whether any of many patterns matches a text; those that need words it does not have are not even compiled. */
export function anyOf(patterns: readonly RegExp[]): (text: string) => boolean {
  // Not before it is asked: reading patterns takes time that no start of a worker may pay.
  let known: ReturnType<typeof listed> | undefined;
  return (text) => {
    known ??= listed(patterns);
    const { always, byWord, wordsIn } = known;
    const worth = new Set([...wordsIn(lowered(text))].flatMap((word) => byWord.get(word) ?? []));
    return [...always, ...worth].some((pattern) => pattern.test(text));
  };
}
