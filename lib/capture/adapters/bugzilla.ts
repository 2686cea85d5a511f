import type { Adapter, PageView } from '../adapter.ts';
import { wordsIn } from '../blocks/shape.ts';
import { createPeople, type People } from '../people.ts';
import { firstWords } from '../reading/find.ts';
import { momentOf } from '../reading/moment.ts';
import { type Comment, readParts } from '../reading/parts.ts';

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
    return readParts(page, {
      title: firstWords(page.document, TITLE),
      body: description === undefined ? [] : [description.body],
      comments,
      facts: factsOn(page),
      names: [...people.names(), ...namesOn(page.document)],
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

const namesOn = (document: Document): string[] => [...document.querySelectorAll('.vcard .fn')].map(wordsIn);

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
