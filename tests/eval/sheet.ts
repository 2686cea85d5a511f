import { createHash } from 'node:crypto';
import { claimsOf } from '../../lib/lesson/claims.ts';
import type { Block } from '../../lib/model/block.ts';
import type { Capture } from '../../lib/model/capture.ts';
import type { Check } from '../../lib/model/check.ts';
import type { LessonContent } from '../../lib/model/lesson.ts';
import { blockText } from '../../lib/text/block-text.ts';

/** One closed question as a rater gets it: the page's words, the question, its options and the key, and nothing else. */
export type SheetItem = {
  id: string;
  page: string;
  text: string;
  scenario: string;
  question: string;
  options: { id: string; text: string }[];
  key: string;
};

const MOST_WORDS = 900;

const count = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

function shown(block: Block): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${block.text}`;
  if (block.kind !== 'list') return blockText(block);
  return block.items
    .map(
      (item) =>
        `${'  '.repeat(item.depth)}${item.number === undefined ? '-' : `${item.number}.`} ${item.text}`,
    )
    .join('\n');
}

/** The whole page where it is short, else what stands around the words a question rests on. */
function around({ blocks }: Capture, exact: string): string {
  const texts = blocks.map(shown);
  const at = Math.max(
    0,
    blocks.findIndex((block) => blockText(block).includes(exact)),
  );
  let [from, to, words] = [at, at + 1, count(texts[at] ?? '')];
  for (;;) {
    const before = from > 0 ? count(texts[from - 1] ?? '') : Number.POSITIVE_INFINITY;
    const after = to < texts.length ? count(texts[to] ?? '') : Number.POSITIVE_INFINITY;
    // Evenly on both sides, so that a question in the middle does not lose its beginning.
    const back =
      before !== Number.POSITIVE_INFINITY && (at - from <= to - at || after === Number.POSITIVE_INFINITY);
    const more = back ? before : after;
    if (words + more > MOST_WORDS) break;
    words += more;
    if (back) from--;
    else to++;
  }
  const kept = texts.slice(from, to).filter((text) => text.trim() !== '');
  return [...(from > 0 ? ['[…]'] : []), ...kept, ...(to < texts.length ? ['[…]'] : [])].join('\n\n');
}

const idOf = (page: string, check: Check): string =>
  createHash('sha256')
    .update([page, check.scenario, check.question, ...check.options.map(({ text }) => text)].join('\n'))
    .digest('hex')
    .slice(0, 12);

/** A question as a rater gets it; `name` only keeps ids of two pages apart, `exact` is the sentence it rests on. */
export const sheetItem = (name: string, check: Check, exact: string, capture: Capture): SheetItem => ({
  id: idOf(name, check),
  page: capture.title,
  text: around(capture, exact),
  scenario: check.scenario,
  question: check.question,
  options: check.options.map(({ id, text }) => ({ id, text })),
  key: check.options.find(({ right }) => right)?.id ?? '',
});

/** The closed questions of a lesson. */
export function sheetItems(name: string, content: LessonContent, capture: Capture): SheetItem[] {
  const claims = new Map(claimsOf(content).map((claim) => [claim.id, claim]));
  return content.checks.map((check) => sheetItem(name, check, claims.get(check.claim)?.text ?? '', capture));
}

/** One line an item, in the order of their ids, which is by chance but always the same. */
export const sheetLines = (items: readonly SheetItem[]): string =>
  [...items]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((item) => `${JSON.stringify(item)}\n`)
    .join('');
