import { canonical } from '../hash/canonical.ts';
import { sha256 } from '../hash/sha256.ts';
import type { Block } from '../model/block.ts';
import type { Capture, NotRead } from '../model/capture.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { WordLists } from '../model/word-lists.ts';
import { blockText } from '../text/block-text.ts';
import { unnumbered } from '../text/placeholder.ts';
import type { Left } from './adapter.ts';
import { withIds } from './block-ids.ts';
import { readBlocks } from './blocks/create-reader.ts';
import { coverageOf, notReadWhole, withShortExamples } from './coverage.ts';
import { type HandWord, handWordsOn, hasHandWords, replacing } from './hand-words.ts';
import { isSite } from './is-site.ts';
import { pageTexts } from './page-texts.ts';
import { readRecords } from './read-records.ts';
import { FLAGS, rebuild } from './rebuild.ts';
import { mapBlock, stringsOf } from './redact/block-strings.ts';
import { labelledSecrets, peopleIn } from './redact/known.ts';
import { countPlaceholders } from './redact/placeholders.ts';
import { redactorFor } from './redact/redactor.ts';

/**
 * The capture with a block the person picked on its page, in its place there, redacted like everything else: known
 * blocks keep their ids, so that what quotes them goes on doing so. The same capture when it holds the block already.
 * Fails with `message-refused` (not records), `not-found` when nothing was picked that has words, or `restore-refused`
 * when it is a page of another site, or does not tell any more what was redacted by hand.
 */
export async function addPicked(
  capture: Capture,
  raw: unknown,
  { parse, lists }: { parse: (html: string) => Document; lists: WordLists },
): Promise<Result<Capture>> {
  const records = readRecords(raw);
  if (!records.ok) return records;
  // Nothing of another site may stand under this source.
  if (!isSite(URL.parse(records.value.url)?.host ?? '', capture.source.site))
    return fail({ kind: 'restore-refused', why: 'other-page' });
  const page = rebuild(records.value, parse(''));
  const found = blocksUpTo(page);
  if (found === null || found.picked.length === 0) return fail({ kind: 'not-found', what: 'quote' });
  // A word that was redacted by hand is known only to the page.
  const hand = hasHandWords(capture) ? handWordsOn(pageTexts(raw, parse), capture) : ok([]);
  if (!hand.ok) return hand;
  const { before, picked } = await redacted(capture, found, { lists, hand: hand.value });
  if (picked.blocks.every((block) => capture.blocks.some((known) => isSame(known, block))))
    return ok(capture);
  const fresh = withIds([...capture.blocks, ...picked.blocks]).slice(capture.blocks.length);
  const blocks = capture.blocks.toSpliced(placeAfter(before, capture.blocks), 0, ...fresh);
  return ok({
    ...capture,
    blocks,
    picked: [...(capture.picked ?? []), ...fresh.map(({ id }) => id)],
    coverage: coverageOf(blocks, both(withoutNamed(capture.coverage.notRead, fresh), picked.notRead)),
    redactions: recounted(blocks, [...capture.redactions, ...picked.redactions]),
    hash: sha256(canonical(blocks)),
  });
}

type Found = { before: Block[]; picked: Block[]; notRead: NotRead[] };

/** Everything on the page up to the picked part, whatever it is, and that part. The document is ours to cut. */
function blocksUpTo(page: Document): Found | null {
  const part = page.querySelector(`[${FLAGS}*=k]`);
  if (part === null) return null;
  for (let at: Element | null = part; at !== null && at !== page.body; at = at.parentElement)
    while (at.nextSibling !== null) at.nextSibling.remove();
  const read = () => {
    const left: Left[] = [];
    const leave = (reason: Left['reason'], example: string) => left.push({ reason, example });
    return { blocks: readBlocks(page.body, { takes: () => true, leave }), left };
  };
  const all = read();
  part.remove();
  const before = read();
  return {
    before: before.blocks,
    picked: all.blocks.slice(before.blocks.length),
    notRead: notReadWhole(all.left.slice(before.left.length)),
  };
}

type Redacted = {
  before: Block[];
  picked: { blocks: Block[]; redactions: Capture['redactions']; notRead: NotRead[] };
};

/** New originals get numbers after those the capture has. */
async function redacted(
  capture: Capture,
  { before, picked, notRead }: Found,
  { lists, hand }: { lists: WordLists; hand: readonly HandWord[] },
): Promise<Redacted> {
  const all = [...before, ...picked];
  const examples = notRead.flatMap((entry) => entry.examples);
  const redactor = await redactorFor({
    texts: [...stringsOf(capture.blocks), ...stringsOf(all), ...all.flatMap(({ path }) => path), ...examples],
    names: peopleIn(all),
    secrets: labelledSecrets(all),
    lists,
  });
  const byHand = replacing(hand);
  const clean = all.map((block) => mapBlock(mapBlock(block, redactor), byHand));
  const blocks = clean.slice(before.length);
  return {
    before: clean.slice(0, before.length),
    picked: {
      blocks,
      redactions: redactor.counted(stringsOf(blocks)),
      notRead: withShortExamples(
        notRead.map((entry) => ({
          ...entry,
          examples: entry.examples.map((example) => byHand.text(redactor.text(example))),
        })),
      ),
    },
  };
}

/** The place behind the nearest block above the picked one that the capture has, too. */
function placeAfter(before: readonly Block[], known: readonly Block[]): number {
  for (let at = before.length - 1; at >= 0; at--) {
    const block = before[at];
    if (block === undefined) continue;
    const nth = before.slice(0, at).filter((one) => isSame(one, block)).length;
    const places = known.flatMap((one, index) => (isSame(one, block) ? [index] : []));
    const place = places[nth] ?? places.at(-1);
    if (place !== undefined) return place + 1;
  }
  return 0;
}

/** Placeholders are numbered by the capture they stand in. */
const wordsOf = (block: Block): string => unnumbered(blockText(block));

/** Without words, an image is known by its address. */
function isSame(one: Block, other: Block): boolean {
  const words = wordsOf(one);
  if (one.kind !== other.kind || words !== wordsOf(other)) return false;
  if (words !== '') return true;
  return one.kind === 'image' && other.kind === 'image' && (one.address ?? null) === other.address;
}

/** What was named as left out by its first words is left out no more. */
function withoutNamed(notRead: readonly NotRead[], fresh: readonly Block[]): NotRead[] {
  const words = fresh.map(blockText).join(' ').replace(/\s+/g, ' ');
  return notRead.flatMap((entry) => {
    const examples = entry.examples.filter((example) => !words.includes(example.replace(/…$/, '')));
    const count = entry.count - (entry.examples.length - examples.length);
    return count > 0 ? [{ ...entry, count, examples }] : [];
  });
}

/** What was not read of the page and of what was added from it. */
function both(notRead: readonly NotRead[], more: readonly NotRead[]): NotRead[] {
  const reasons = [...new Set([...notRead, ...more].map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const entries = [...notRead, ...more].filter((entry) => entry.reason === reason);
    const examples = [...new Set(entries.flatMap((entry) => entry.examples))].slice(0, 3);
    return { reason, count: entries.reduce((sum, { count }) => sum + count, 0), examples };
  });
}

function recounted(blocks: readonly Block[], all: Capture['redactions']): Capture['redactions'] {
  const counts = countPlaceholders(stringsOf(blocks));
  const known = new Set<string>();
  return all.flatMap((redaction) => {
    const count = Math.max(counts.get(redaction.placeholder) ?? 0, redaction.count);
    if (known.has(redaction.placeholder)) return [];
    known.add(redaction.placeholder);
    return [{ ...redaction, count }];
  });
}
