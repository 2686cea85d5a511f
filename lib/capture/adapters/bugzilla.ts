import type { Adapter, Left, PageView } from '../adapter.ts';
import { labelOf, wordsIn } from '../blocks/shape.ts';
import { createPeople, type People } from '../people.ts';
import { firstWords } from '../reading/find.ts';
import { momentOf } from '../reading/moment.ts';
import { type Comment, readParts } from '../reading/parts.ts';
import { setAsList } from '../reading/set-as-list.ts';

const COMMENT = '.bz_comment,.change-set';
const TEXT = '.bz_comment_text,.comment-text';
const HEAD = '.bz_comment_head,.bz_first_comment_head,.change-head,.change-author,.change-time';
const TITLE = [
  '#short_desc_nonedit_display',
  '#field-value-short_desc',
  '#bug_title',
  '#subtitle',
  '#summary_container',
];
const FIELDS: readonly (readonly [name: string, selectors: readonly string[]])[] = [
  [
    'status',
    ['#static_bug_status', '#field-value-status_summary', '#field-value-status-view', '#bz_field_status'],
  ],
  ['product', ['#field_container_product', '#product-name', '#field-value-product']],
  ['component', ['#field_container_component', '#component-name', '#field-value-component']],
  ['version', ['#field_label_version + td', '#field-value-version']],
  ['hardware', ['#field_label_rep_platform + td', '#field-value-rep_platform']],
  ['priority', ['#field-value-priority']],
  ['severity', ['#field-value-bug_severity']],
  ['target', ['#field_label_target_milestone + td', '#field-value-target_milestone']],
  ['keywords', ['#field_container_keywords', '#field-value-keywords']],
];

/** What a bug is connected with: a row of the classic skin by its label or value, a field of Mozilla's. */
const RELATED = [
  'tr:has(> #field_label_dependson)',
  'tr:has(> #field_label_blocked)',
  'tr:has(> #field_label_see_also)',
  'tr:has(> td > #duplicates)',
  ...['dependson', 'blocked', 'regressed_by', 'regresses', 'see_also', 'duplicates'].map(
    (name) => `.field:has(#field-value-${name})`,
  ),
].join(',');
const VALUE = 'td,.value';
const FILE = '#attachment_table tr[id]:not(#a0),#attachments tr';
const ROW_CONTROLS =
  '#attachment_table a[href*="&action="],#attachment_table .bz_attach_flags,#attachments .attach-actions';

/** A bug of Bugzilla, in the classic skin or in Mozilla's. */
export const bugzilla: Adapter = {
  id: 'bugzilla',
  matches: ({ scope, document }) =>
    scope === 'page' &&
    document.querySelector('.bz_comment_text,.change-set .comment-text') !== null &&
    firstWords(document, TITLE) !== '',
  capture(page) {
    const people = createPeople();
    const comments = [...page.document.querySelectorAll(COMMENT)].flatMap((comment) => read(comment, people));
    // The first comment is what the bug is about.
    const description = comments.shift();
    const left: Left[] = [];
    const names = namesOn(page.document);
    const rows = rowsOn(page.document, left);
    return readParts(page, {
      title: firstWords(page.document, TITLE),
      body: description === undefined ? [] : [description.body],
      beside: rows,
      comments,
      facts: factsOn(page),
      names: [...people.names(), ...names],
      left,
      around: {
        known: [...TITLE, ...FIELDS.flatMap(([, selectors]) => selectors), HEAD].join(','),
      },
      isIssue: true,
    });
  },
};

function read(comment: Element, people: People): Comment[] {
  const body = comment.querySelector(TEXT);
  if (body === null) return [];
  const head = comment.querySelector('.bz_comment_user,.change-author');
  const author = head?.querySelector('.fn,.fna,a') ?? head;
  const time = comment.querySelector('.bz_comment_time,.change-time [title]');
  const at = time === null ? '' : momentOf(time.getAttribute('title') ?? wordsIn(time));
  return [{ author: people.of(author ? wordsIn(author) : ''), body, ...(at === '' ? {} : { at }) }];
}

const namesOn = (document: Document): string[] =>
  [...document.querySelectorAll('.vcard .fn,.vcard .fna')].map(wordsIn);

/** Bugs this one depends on, blocks or repeats, each with its label, and the files. */
function rowsOn(document: Document, left: Left[]): Element[] {
  for (const control of document.querySelectorAll(ROW_CONTROLS)) {
    if (document.contains(control) && wordsIn(control) !== '')
      left.push({ reason: 'page-frame', example: labelOf(control) });
    control.remove();
  }
  const related = [...document.querySelectorAll(RELATED)].filter((row) =>
    /[\p{L}\p{N}]/u.test(wordsIn(row.querySelector(VALUE) ?? row)),
  );
  const files = [...document.querySelectorAll(FILE)];
  const label = document.querySelector('#attachment_table #a0,#module-attachments-title');
  return [
    setAsList(related, { label: null, named: '' }),
    setAsList(files, { label, named: 'Attachments' }),
  ].filter((list) => list !== null);
}

function factsOn({ url, document }: PageView): (readonly [string, string])[] {
  const id = url.searchParams.get('id') ?? firstWords(document, ['#field-value-bug_id']).replace(/\D+/g, '');
  const fields = FIELDS.map(
    ([name, selectors]) => [name, firstWords(document, selectors).replace(/\s*\(\)$/, '')] as const,
  );
  return [['bug', id], ...fields, ['importance', byLabel(document, 'Importance')]];
}

/** The cell beside a label that has no name of its own. */
function byLabel(document: Document, label: string): string {
  const found = [...document.querySelectorAll('th.field_label')].find((cell) =>
    wordsIn(cell).startsWith(label),
  );
  const value = found?.nextElementSibling;
  return value ? wordsIn(value) : '';
}
