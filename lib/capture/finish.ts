import { canonical } from '../hash/canonical.ts';
import { sha256 } from '../hash/sha256.ts';
import type { Capture } from '../model/capture.ts';
import type { Id } from '../model/id.ts';
import type { Source } from '../model/source.ts';
import type { WordLists } from '../model/word-lists.ts';
import type { Extract, Left } from './adapter.ts';
import { withIds } from './block-ids.ts';
import { coverageOf, notReadWhole } from './coverage.ts';
import { languageOf } from './language.ts';
import { redactExtract } from './redact/redact-extract.ts';
import { storyOf } from './story/story.ts';

/** What was read, before redaction, with what is known of where it was read. */
export type Unfinished = {
  extract: Extract;
  source: Source;
  left: readonly Left[];
  adapter: string;
  scope: Capture['scope'];
  lang: string;
  dir: Capture['direction'];
};

/** Redacts, gives blocks their ids, counts and hashes: nothing of the page is kept in any other form. */
export async function finishCapture(
  read: Unfinished,
  { at, id, lists, breathe }: { at: number; id: Id; lists?: WordLists; breathe?: () => Promise<void> },
): Promise<Capture> {
  const { extract, source, left, adapter, scope, lang, dir } = read;
  const redacted = await redactExtract(
    { ...extract, source, notRead: notReadWhole([...extract.left, ...left]) },
    { lists, breathe },
  );
  await breathe?.();
  const blocks = withIds(redacted.blocks);
  const language = languageOf(lang, blocks);
  return {
    id,
    source: redacted.source,
    at,
    adapter,
    scope,
    title: redacted.title,
    version: redacted.version,
    language,
    direction: dir,
    blocks,
    facts: redacted.facts,
    coverage: coverageOf(blocks, redacted.notRead),
    redactions: redacted.redactions,
    ...(extract.story === undefined ? {} : { story: storyOf(blocks, extract.story, language) }),
    hash: sha256(canonical(blocks)),
  };
}
