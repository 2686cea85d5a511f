import type { Block } from '../../model/block.ts';
import type { Fact, NotRead, Redaction } from '../../model/capture.ts';
import type { Source } from '../../model/source.ts';
import type { WordLists } from '../../model/word-lists.ts';
import { withShortExamples } from '../coverage.ts';
import { mapBlock, stringsOf } from './block-strings.ts';
import { sourceCleaner } from './clean-source.ts';
import { labelledSecrets, peopleIn } from './known.ts';
import { redactorFor } from './redactor.ts';

/** Everything of a capture that holds words of the page. */
type Readable = {
  title: string;
  blocks: readonly Block[];
  facts: readonly Fact[];
  version: string | null;
  names: readonly string[];
  source: Source;
  notRead: readonly NotRead[];
};

type Redacted = {
  title: string;
  blocks: Block[];
  facts: Fact[];
  version: string | null;
  source: Source;
  notRead: NotRead[];
  redactions: Redaction[];
};

/** Takes out what must not be kept, everywhere at once, so that one original has one placeholder in all of it. */
export async function redactExtract(
  page: Readable,
  { breathe, lists }: { breathe?: (() => Promise<void>) | undefined; lists?: WordLists | undefined } = {},
): Promise<Redacted> {
  const { blocks } = page;
  const own = sourceCleaner(page.source, lists?.always ?? []);
  const redactor = await redactorFor({
    texts: [...wordsOf(page), ...own.texts, ...blocks.flatMap(({ path }) => path)],
    names: [...page.names, ...peopleIn(blocks)],
    secrets: labelledSecrets(blocks),
    lists,
    breathe,
  });
  const { text } = redactor;
  const redacted = {
    title: text(page.title),
    blocks: blocks.map((block) => mapBlock(block, redactor)),
    facts: page.facts.map(({ name, value }) => ({ name, value: text(value).slice(0, 500) })),
    version: page.version === null ? null : text(page.version),
    source: own.clean(text),
    notRead: withShortExamples(
      page.notRead.map((entry) => ({ ...entry, examples: entry.examples.map(text) })),
    ),
  };
  return { ...redacted, redactions: redactor.counted(wordsOf(redacted)) };
}

const wordsOf = ({
  title,
  blocks,
  facts,
  version,
  notRead,
}: Pick<Readable, 'title' | 'blocks' | 'facts' | 'version' | 'notRead'>): string[] => [
  title,
  ...stringsOf(blocks),
  ...facts.map(({ value }) => value),
  ...(version === null ? [] : [version]),
  ...notRead.flatMap(({ examples }) => examples),
];
