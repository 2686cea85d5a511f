import type { Block } from '../../model/block.ts';
import type { Fact, NotRead, Redaction } from '../../model/capture.ts';
import type { Source } from '../../model/source.ts';
import type { WordLists } from '../../model/word-lists.ts';
import { withShortExamples } from '../coverage.ts';
import { mapBlock, stringsOf } from './block-strings.ts';
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
  const redactor = await redactorFor({
    texts: [...wordsOf(page), ...addressesOf(page.source), ...blocks.flatMap(({ path }) => path)],
    names: [...page.names, ...peopleIn(blocks)],
    secrets: labelledSecrets(blocks),
    lists,
    breathe,
  });
  const { text } = redactor;
  const { key, site, external, address, ...source } = page.source;
  const cleanExternal = text(external);
  const redacted = {
    title: text(page.title),
    blocks: blocks.map((block) => mapBlock(block, redactor)),
    facts: page.facts.map(({ name, value }) => ({ name, value: text(value).slice(0, 500) })),
    version: page.version === null ? null : text(page.version),
    source: {
      ...source,
      // The key must not carry what the address may not.
      key: cleanExternal === external ? key : key.replace(external, cleanExternal),
      site,
      external: cleanExternal,
      title: text(source.title),
      address: text(address),
    },
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

const addressesOf = ({ title, external, address }: Source): string[] => [title, external, address];
