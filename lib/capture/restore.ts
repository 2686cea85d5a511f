import { canonical } from '../hash/canonical.ts';
import { sha256 } from '../hash/sha256.ts';
import type { Capture } from '../model/capture.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Source } from '../model/source.ts';
import { clipped } from './clipped.ts';
import { coverageOf, notReadWhole, withShortExamples } from './coverage.ts';
import type { Unfinished } from './finish.ts';
import { mapWords, textsIn, type Words } from './map-capture.ts';
import { align, alignCut, type Original } from './redact/align.ts';
import { foundOn } from './redact/found-on.ts';
import { countPlaceholders } from './redact/placeholders.ts';
import { moveMarks, type Replacement, replaceIn } from './redact/replace.ts';

/** What the page says now: as it is captured, and every text of it, for the blocks that a person added. */
export type Live = Unfinished & { texts(): ReadonlySet<string> };

/** The capture with the originals back, and these as they stand in it, the first first. */
type Restored = { capture: Capture; originals: string[] };

/**
 * A capture with one placeholder turned back into what the live page says in its place. All other placeholders stay, and
 * so do block ids, because drafts point at them. Problem: `restore-refused` where the page is another one or says
 * something else than when it was captured.
 */
export function restoreIn(capture: Capture, live: Live, placeholder: string): Result<Restored> {
  if (align(live.source.key, capture.source.key) === null)
    return fail({ kind: 'restore-refused', why: 'other-page' });
  const isPicked = capture.picked !== undefined;
  const page = isPicked ? withPicked(wordsOf(live), capture) : wordsOf(live);
  const everything = isPicked ? live.texts() : new Set<string>();
  const whole = textsIn(page);
  const kept = textsIn(capture);
  const kinds = ({ blocks }: Words) => blocks.map(({ kind }) => kind).join();
  if (whole.length !== kept.length || kinds(page) !== kinds(capture)) return changed();
  const originals: string[] = [];
  const places: Replacement[][] = [];
  // Facts and examples are cut, so only the title and the blocks have to be the same to the letter.
  const strict = textsIn({ ...capture, facts: [], version: null, coverage: { notRead: [] } }).length - 1;
  for (const [index, text] of kept.entries()) {
    const found = (index < strict ? align : alignCut)(whole[index] ?? '', text);
    if (found === null && index < strict) return changed();
    const isMine = (one: Original) => one.placeholder === placeholder && one.original !== placeholder;
    const here = (found ?? []).filter(isMine);
    const isElsewhere = here.length === 0 && text.includes(placeholder);
    const mine = isElsewhere ? foundOn(everything, text).filter(isMine) : here;
    originals.push(...mine.map(({ original }) => original));
    places.push(mine.map(({ start, end, original }) => ({ start, end, by: original })));
  }
  const source = sourceBack(capture.source, live.source, placeholder);
  if (originals.length === 0) originals.push(...source.originals);
  const restored = withPlaces(capture, places, source.fields);
  return originals.length === 0 ? changed() : ok({ capture: restored, originals });
}

/** The page with what was added to its capture, in its place: what stands there is looked for on the whole page. */
function withPicked(page: Words, { blocks, picked = [], coverage }: Capture): Words {
  const added = new Set(picked);
  const own = page.blocks.values();
  const together = blocks.flatMap((block) => (added.has(block.id) ? block : (own.next().value ?? [])));
  // What was added is named as left out no more, and may have left out something itself.
  return { ...page, blocks: [...together, ...own], coverage };
}

const IDENTITY = ['key', 'site', 'external', 'address'] as const;

/** The identity of a source with a placeholder turned back, where it can be told what that stands for. */
function sourceBack(kept: Source, live: Source, placeholder: string) {
  const originals: string[] = [];
  const back = (name: (typeof IDENTITY)[number]): string => {
    const mine = (align(live[name], kept[name]) ?? []).filter((one) => one.placeholder === placeholder);
    originals.push(...mine.map(({ original }) => original));
    return replaceIn(
      kept[name],
      mine.map(({ start, end, original }) => ({ start, end, by: original })),
    );
  };
  const fields = Object.fromEntries(IDENTITY.map((name) => [name, back(name)]));
  return { fields: fields as Pick<Source, (typeof IDENTITY)[number]>, originals };
}

const changed = () => fail({ kind: 'restore-refused', why: 'changed' });

function wordsOf({ extract, source, left }: Unfinished): Words {
  const { title, blocks, facts, version } = extract;
  return {
    title,
    blocks,
    facts,
    version,
    source,
    coverage: { notRead: notReadWhole([...extract.left, ...left]) },
  };
}

function withPlaces(
  capture: Capture,
  places: readonly (readonly Replacement[])[],
  identity: Partial<Source>,
): Capture {
  let at = 0;
  const next = () => places[at++] ?? [];
  const words = mapWords(capture, {
    text: (text) => replaceIn(text, next()),
    marked(text, marks) {
      const here = next();
      return { text: replaceIn(text, here), marks: moveMarks(marks, here) };
    },
  });
  const restored = {
    ...words,
    source: { ...words.source, ...identity },
    facts: words.facts.map(({ name, value }) => ({ name, value: clipped(value, 500) })),
    coverage: { ...words.coverage, notRead: withShortExamples(words.coverage.notRead) },
  };
  const counts = countPlaceholders([
    restored.source.address,
    ...textsIn({ ...restored, blocks: restored.blocks.map((block) => ({ ...block, path: [] })) }),
  ]);
  return {
    ...restored,
    coverage: coverageOf(restored.blocks, restored.coverage.notRead),
    redactions: capture.redactions.flatMap((one) => {
      const count = counts.get(one.placeholder) ?? 0;
      return count === 0 ? [] : [{ ...one, count }];
    }),
    hash: sha256(canonical(restored.blocks)),
  };
}
