import type { Block } from '../model/block.ts';
import type { Coverage, NotRead, NotReadReason } from '../model/capture.ts';
import { blockText } from '../text/block-text.ts';
import type { Left } from './adapter.ts';
import type { HiddenWhy, WalkStats } from './records.ts';

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+(?:['’_-](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+)*/gu;

/** Words of a text; in scripts without blanks every character counts. */
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0;

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 80;

// What someone hid on purpose is shown before what is only folded away by the page.
const TELLING: readonly HiddenWhy[] = [
  'same-colour',
  'transparent',
  'tiny',
  'off-screen',
  'clipped',
  'invisible',
  'not-displayed',
  'decorative',
];

const hiddenIn = (stats: WalkStats): Left[] =>
  [...stats.hidden]
    .sort((a, b) => TELLING.indexOf(a.why) - TELLING.indexOf(b.why))
    .flatMap(({ count, example }) =>
      Array.from({ length: Math.min(count, 10_000) }, () => ({ reason: 'hidden-text' as const, example })),
    );

const times = (count: number, reason: NotReadReason): Left[] =>
  Array.from({ length: Math.min(count, 10_000) }, () => ({ reason, example: '' }));

/** Everything the walk itself left out. */
export const leftByWalk = (stats: WalkStats): Left[] => [
  ...hiddenIn(stats),
  ...times(stats.invisible, 'invisible-characters'),
  ...stats.sealed.map((example) => ({ reason: 'shadow-root' as const, example })),
  ...times(stats.cutAttributes, 'attributes-cut'),
  ...times(stats.loading, 'loading'),
  ...times(stats.cut === 'elements' ? 1 : 0, 'too-many-elements'),
  ...times(stats.cut === 'text' ? 1 : 0, 'too-much-text'),
];

/** Many parts of a page's frame have the same name: every comment its own "Reply". */
const FRAME: ReadonlySet<NotReadReason> = new Set(['navigation', 'page-frame']);

/** What was left out, by reason, with a few short examples; in the frame of a page the names that stand there often first. */
export function notReadOf(left: readonly Left[]): NotRead[] {
  const found = new Map<NotReadReason, { count: number; names: Map<string, number> }>();
  for (const { reason, example } of left) {
    const entry = found.get(reason) ?? { count: 0, names: new Map<string, number>() };
    entry.count += 1;
    const words = shortened(example);
    if (words !== '') entry.names.set(words, (entry.names.get(words) ?? 0) + 1);
    found.set(reason, entry);
  }
  return [...found].map(([reason, { count, names }]) => ({
    reason,
    count,
    examples: FRAME.has(reason) ? oftenFirst(names) : [...names.keys()].slice(0, EXAMPLES),
  }));
}

const oftenFirst = (names: ReadonlyMap<string, number>): string[] =>
  [...names]
    .sort(([, one], [, other]) => other - one)
    .slice(0, EXAMPLES)
    .map(([name, times]) => (times === 1 ? name : `${name} × ${times}`));

function shortened(example: string): string {
  const words = example.replace(/\s+/g, ' ').trim();
  return words.length <= LONGEST_EXAMPLE
    ? words
    : `${words.slice(0, LONGEST_EXAMPLE - 1).trimEnd()}…`.toWellFormed();
}

/** What the capture took, counted over its blocks. */
export function coverageOf(blocks: readonly Block[], notRead: NotRead[]): Coverage {
  const count = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind).length;
  return {
    words: blocks.reduce((sum, block) => sum + countWords(wordsOf(block)), 0),
    blocks: blocks.length,
    headings: count('heading'),
    tables: count('table'),
    code: count('code'),
    images: count('image'),
    notRead,
  };
}

const wordsOf = (block: Block): string => (block.kind === 'callout' ? (block.title ?? '') : blockText(block));
