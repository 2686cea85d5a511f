import { readRecords } from '../../../lib/capture/read-records.ts';
import { walk } from '../../../lib/capture/walk.ts';
import type { PageTexts } from '../redact/hits.ts';
import { textsOf } from '../redact/texts.ts';

/** Runs in a page: what its capture would hold, before and after redaction. */
export function textsOfPage(document: Document): Promise<PageTexts> {
  const read = readRecords(walk(document, { scope: 'page' }));
  if (!read.ok) throw new Error(read.problem.kind);
  return textsOf(read.value, (html) => new DOMParser().parseFromString(html, 'text/html'));
}
