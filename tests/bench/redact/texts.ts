import { adapters } from '../../../lib/capture/adapters/index.ts';
import { rebuild } from '../../../lib/capture/rebuild.ts';
import type { PageRecords } from '../../../lib/capture/records.ts';
import { stringsOf } from '../../../lib/capture/redact/block-strings.ts';
import { peopleIn } from '../../../lib/capture/redact/known.ts';
import { redactExtract } from '../../../lib/capture/redact/redact-extract.ts';
import { sourceOf } from '../../../lib/capture/source.ts';
import type { PageTexts } from './hits.ts';

/** What the capture of a page holds, text by text, as it was and as it is kept. */
export async function textsOf(records: PageRecords, parse: (html: string) => Document): Promise<PageTexts> {
  const { url, title, scope, stats } = records;
  const page = { url: new URL(url), title, scope, document: rebuild(records, parse('')), stats };
  const adapter = adapters.find(({ matches }) => matches(page));
  if (adapter === undefined) throw new Error('no adapter matches');
  const tools = { api: null, comments: true, html: parse, blank: () => parse('') };
  const extract = await adapter.capture(page, tools);
  const source = sourceOf({ url, title: extract.title, known: extract.source });
  const redacted = await redactExtract({ ...extract, source, notRead: [] });
  const values = (facts: readonly { value: string }[]) => facts.map(({ value }) => value.slice(0, 500));
  const before = [extract.title, ...stringsOf(extract.blocks), ...values(extract.facts)];
  const after = [redacted.title, ...stringsOf(redacted.blocks), ...values(redacted.facts)];
  return { before, after, names: [...extract.names, ...peopleIn(extract.blocks)] };
}
