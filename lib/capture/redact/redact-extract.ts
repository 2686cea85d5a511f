import type { Block } from '../../model/block.ts';
import type { Fact, NotRead, Redaction } from '../../model/capture.ts';
import type { Source } from '../../model/source.ts';
import type { WordLists } from '../../model/word-lists.ts';
import { withShortExamples } from '../coverage.ts';
import { mapBlock, stringsOf } from './block-strings.ts';
import type { Finding } from './finding.ts';
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
    isLeft: ownHost(page.source),
    lists,
    breathe,
  });
  const { text } = redactor;
  const redacted = {
    title: text(page.title),
    blocks: blocks.map((block) => mapBlock(block, redactor)),
    facts: page.facts.map(({ name, value }) => ({ name, value: text(value).slice(0, 500) })),
    version: page.version === null ? null : text(page.version),
    source: cleanSource(page.source, text),
    notRead: withShortExamples(
      page.notRead.map((entry) => ({ ...entry, examples: entry.examples.map(text) })),
    ),
  };
  return { ...redacted, redactions: redactor.counted(wordsOf(redacted)) };
}

/** The machine a page is on stays in its own address, internal or not: without it nobody finds the page again. */
function ownHost({ external, address }: Source): (finding: Finding, text: string) => boolean {
  const host = URL.parse(address)?.hostname.replace(/^\[|\]$/g, '');
  const own = new Set([external, address]);
  return ({ kind, same }, text) => kind === 'address' && same === host && own.has(text);
}

const hostIn = (address: string): string => /^[a-z]+:\/\/([^/?#]*)/.exec(address)?.[1] ?? '';

/** Neither site nor key may carry what the address may not. */
function cleanSource(source: Source, text: (text: string) => string): Source {
  const [address, external] = [text(source.address), text(source.external)];
  const isSame = hostIn(address) === hostIn(source.address);
  const site = isSame ? source.site : hostIn(address).slice(0, 300);
  const key = isSame && external === source.external ? source.key : `${source.app}|${site}|${external}`;
  return { ...source, key, site, external, title: text(source.title), address };
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
