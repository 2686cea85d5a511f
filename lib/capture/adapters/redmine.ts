import type { Adapter, Extract, Left, PageView } from '../adapter.ts';
import { labelOf, wordsIn } from '../blocks/shape.ts';
import { createPeople, type People } from '../people.ts';
import { firstWords } from '../reading/find.ts';
import { momentOf } from '../reading/moment.ts';
import { type Comment, readParts } from '../reading/parts.ts';
import { setAsList } from '../reading/set-as-list.ts';
import { headingWords } from '../title.ts';

const ISSUE = '#content div.issue';
const WIKI = '#content .wiki-page,.controller-wiki.action-show #content > .wiki';
// A field of long text may stand under the description, as wide as it is.
const WORDS = `${ISSUE} .description .wiki,${ISSUE} > .attribute`;
const SAID = `#content > h2,${ISSUE} .subject > div:last-child h3,${ISSUE} .attributes,${ISSUE} > .author,.journal h4,.note-header,.journal ul.details`;
const CONTROLS = '.contextual,.journal-actions,.wiki-anchor';
/** What an issue is connected with: subtasks, relations, files. */
const ROWS = [`${ISSUE} #issue_tree`, `${ISSUE} #relations`, `${ISSUE} > .attachments`];
const ROW_CONTROLS = '.buttons,.checkbox,.icon-only,.delete';

/** An issue or a wiki page of Redmine. */
export const redmine: Adapter = {
  id: 'redmine',
  matches: ({ scope, document }) =>
    scope === 'page' &&
    document.querySelector('meta[name=description i][content=Redmine i],body[class*="controller-"]') !==
      null &&
    (document.querySelector(`${ISSUE} .subject`) !== null || document.querySelector(WIKI) !== null),
  capture: (page) => (page.document.querySelector(`${ISSUE} .subject`) === null ? wiki(page) : issue(page)),
};

function issue(page: PageView): Extract {
  const { document } = page;
  const people = createPeople();
  const journals = [...document.querySelectorAll('#history .journal')];
  const left = journals.flatMap(changes);
  const names = namesOn(document);
  const rows = rowsOn(document, left);
  return readParts(page, {
    // Parents stand above the issue itself.
    title: firstWords(document, [`${ISSUE} .subject > div:last-child h3`, `${ISSUE} .subject h3`]),
    body: [...document.querySelectorAll(WORDS)].filter((part) => part.closest('.attributes') === null),
    beside: rows,
    comments: journals.flatMap((journal) => note(journal, people)),
    without: CONTROLS,
    facts: factsOn(document),
    names: [...people.names(), ...names],
    around: { known: SAID },
    left,
    isIssue: true,
  });
}

/** Who added a file stands before the time: "Name, 02/01/2024 03:17 PM". */
const namesOn = (document: Document): string[] => [
  ...[...document.querySelectorAll('a.user')].map(wordsIn),
  ...[...document.querySelectorAll('.attachments .author')].map((by) => wordsIn(by).split(', ')[0] ?? ''),
];

const rowsOn = (document: Document, left: Left[]): Element[] =>
  ROWS.flatMap((selector) => {
    const part = document.querySelector(selector);
    if (part === null) return [];
    for (const control of part.querySelectorAll(ROW_CONTROLS)) {
      if (part.contains(control) && wordsIn(control) !== '')
        left.push({ reason: 'page-frame', example: labelOf(control) });
      control.remove();
    }
    const rows = [...part.querySelectorAll('tr,p')].filter(
      (row) => row.closest('td') === null && row.querySelector('td,a[href]') !== null,
    );
    const label = part.querySelector(':scope > p > strong,:scope > h3,:scope > fieldset > legend');
    return setAsList(rows, { label, named: selector.endsWith('.attachments') ? 'Attachments' : '' }) ?? [];
  });

function note(journal: Element, people: People): Comment[] {
  const body = journal.querySelector('.wiki');
  if (body === null) return [];
  const author = journal.querySelector('h4 a.user,.note-header a.user,.author a.user,a.user');
  const time = journal.querySelector('h4 a[title],.note-header a[title]');
  const at = momentOf(time?.getAttribute('title') ?? '');
  return [{ author: people.of(author === null ? '' : wordsIn(author)), body, ...(at === '' ? {} : { at }) }];
}

/** What was changed in the fields is no part of the words; it is named. */
const changes = (journal: Element): Left[] =>
  [...journal.querySelectorAll('ul.details li')].map((change) => ({
    reason: 'page-frame',
    example: labelOf(change),
  }));

function factsOn(document: Document): (readonly [string, string])[] {
  const [, tracker = '', number = ''] = /^(.*?)\s*#(\d+)/.exec(firstWords(document, ['#content > h2'])) ?? [];
  const fields = [...document.querySelectorAll(`${ISSUE} .attributes .attribute`)].map((field) => {
    const label = field.querySelector('.label');
    const value = field.querySelector('.value');
    return [factName(field, label), value === null ? '' : wordsIn(value)] as const;
  });
  return [['number', number], ['tracker', tracker], ...fields];
}

/** The product's own name of a field is the same in every language. */
function factName(field: Element, label: Element | null): string {
  const known = /(?:^|\s)(status|priority|category|fixed-version|assigned-to|progress)(?:\s|$)/.exec(
    field.getAttribute('class') ?? '',
  )?.[1];
  return known ?? (label === null ? '' : wordsIn(label).replace(/\s*:$/, ''));
}

function wiki(page: PageView): Extract {
  const root = page.document.querySelector(WIKI);
  const heading = root?.querySelector('h1,h2') ?? null;
  return readParts(page, {
    title: heading === null ? page.title : headingWords(heading),
    body: root === null ? [] : [root],
    without: CONTROLS,
  });
}
