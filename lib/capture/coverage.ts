import type { Block } from '../model/block.ts';
import type { Coverage, NotRead, NotReadReason } from '../model/capture.ts';
import { blockText } from '../text/block-text.ts';
import type { Left } from './adapter.ts';
import { clipped } from './clipped.ts';
import type { HiddenWhy, WalkStats } from './records.ts';

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+(?:['’_-](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+)*/gu;

/** Words of a text; in scripts without blanks every character counts. */
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0;

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 80;
// What is redacted first and cut after is carried so far.
const CARRIED = 2_000;

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
export const notReadOf = (left: readonly Left[]): NotRead[] => withShortExamples(notReadWhole(left));

type Named = { whole: string; times: number };

/** The same before it is redacted: examples are not cut, so that nothing of what must not be kept is left of them. */
export function notReadWhole(left: readonly Left[]): NotRead[] {
  const found = new Map<NotReadReason, { count: number; names: Map<string, Named> }>();
  for (const { reason, example } of left) {
    const entry = found.get(reason) ?? { count: 0, names: new Map<string, Named>() };
    entry.count += 1;
    const whole = example.replace(/\s+/g, ' ').trim();
    const known = entry.names.get(shortExample(whole));
    if (whole !== '' && known === undefined)
      entry.names.set(shortExample(whole), { whole: clipped(whole, CARRIED), times: 1 });
    if (known !== undefined) known.times += 1;
    found.set(reason, entry);
  }
  return [...found].map(([reason, { count, names }]) => ({
    reason,
    count,
    examples: FRAME.has(reason)
      ? oftenFirst(names)
      : [...names.values()].slice(0, EXAMPLES).map(({ whole }) => whole),
  }));
}

const oftenFirst = (names: ReadonlyMap<string, Named>): string[] =>
  [...names.values()]
    .sort((one, other) => other.times - one.times)
    .slice(0, EXAMPLES)
    .map(({ whole, times }) => (times === 1 ? whole : `${whole} × ${times}`));

export const withShortExamples = (notRead: readonly NotRead[]): NotRead[] =>
  notRead.map((entry) => ({ ...entry, examples: entry.examples.map(shortExample) }));

/** The start of an example, not ending inside of a placeholder, with how often it stands there. */
function shortExample(example: string): string {
  const times = / × \d+$/.exec(example)?.[0] ?? '';
  const words = example.slice(0, example.length - times.length);
  if (words.length <= LONGEST_EXAMPLE) return example;
  return `${words
    .slice(0, LONGEST_EXAMPLE - 1)
    .replace(/\[[a-z]*-?\d*$/, '')
    .trimEnd()}…${times}`.toWellFormed();
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
