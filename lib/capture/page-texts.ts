import { readBlocks } from './blocks/create-reader.ts';
import { readRecords } from './read-records.ts';
import { rebuild } from './rebuild.ts';
import { stringsOf } from './redact/block-strings.ts';
import { addressOf } from './source.ts';

/** Every text a page shows, in whatever part of it, with its title and address, before redaction: never to be stored. */
export function pageTexts(raw: unknown, parse: (html: string) => Document): ReadonlySet<string> {
  const records = readRecords(raw);
  if (!records.ok) return new Set();
  const { body } = rebuild(records.value, parse(''));
  const blocks = readBlocks(body, { takes: () => true, leave: () => undefined });
  return new Set([records.value.title, addressOf(new URL(records.value.url)), ...stringsOf(blocks)]);
}
