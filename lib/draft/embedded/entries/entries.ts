import type { Page } from '../page.ts';
import { definitionEntries } from './definitions.ts';
import type { Entry } from './entry.ts';
import { headingEntries } from './headings.ts';
import { itemEntries } from './items.ts';
import { leadInEntries } from './lead-ins.ts';
import { purposeEntries } from './purposes.ts';
import { subjectEntries } from './subjects.ts';
import { tableEntries } from './tables.ts';
import { termLineEntries } from './term-lines.ts';

/** Everything the page names and describes, in reading order. */
export const entriesOf = (page: Page): Entry[] =>
  [
    definitionEntries,
    tableEntries,
    itemEntries,
    termLineEntries,
    headingEntries,
    leadInEntries,
    subjectEntries,
    purposeEntries,
  ]
    .flatMap((find) => find(page))
    .sort((a, b) => a.order - b.order);
