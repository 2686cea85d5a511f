import { keyShown } from '../../capture/atlassian/issue-key.ts';
import { classIn, findAllOn, findIn, rootOf, textOf, valueIn } from '../../capture/safe-dom.ts';
import { DIALOG, ISSUE } from '../../capture/signs.ts';

const SIGNS = `meta[name="application-name"][content="JIRA" i],${ISSUE}`;
const BASE = 'issue.views.issue-base.foundation.status';
const RESOLUTION = `#resolution-val,[data-testid="${BASE}.resolution"]`;
const STATUS = `#status-val,[data-testid="issue-field-status.ui.status-view.status-button.status-button"],[data-testid="${BASE}.status-field-wrapper"]`;
const RESOLVED =
  '#resolutiondate-val,[data-testid^="resolved-date.ui.read"],[data-testid^="resolution-date.ui.read"]';

const LONGEST = 120;

const first = (page: Document, places: string): Element | undefined => {
  const [found] = findAllOn(page, places);
  return found;
};

const words = (element: Element | null | undefined): string =>
  (element ? (textOf(element) ?? '') : '').slice(0, 2_000).replace(/\s+/g, ' ').trim().slice(0, LONGEST);

/** Data Center says in a class what it says in the reader's language. */
function resolutionOf(element: Element | undefined): string {
  const found = element === undefined ? null : /(?:^|\s)(un)?resolved(?:\s|$)/.exec(classIn(element));
  return found?.[0].trim() ?? words(element);
}

const NAMES: readonly string[] = ['issue', 'status', 'resolution', 'resolved'];

type Fact = { name: string; value: string };

/** Which issue a page of Jira shows and how it stands; nothing for any other page. */
export function issueFacts(page: Document): Fact[] {
  if (first(page, SIGNS) === undefined) return [];
  const issue = keyShown(first(page, DIALOG) ?? rootOf(page));
  if (issue === null) return [];
  const date = first(page, RESOLVED);
  const time = date === undefined ? null : findIn(date, 'time');
  const facts = {
    issue,
    status: words(first(page, STATUS)),
    resolution: resolutionOf(first(page, RESOLUTION)),
    resolved: (time && valueIn(time, 'datetime')?.slice(0, LONGEST)) || words(date),
  };
  return Object.entries(facts).flatMap(([name, value]) => (value === '' ? [] : [{ name, value }]));
}

const said = (facts: readonly Fact[]): string => JSON.stringify(facts);
const keyOf = (facts: readonly Fact[]): string | undefined =>
  facts.find(({ name }) => name === 'issue')?.value;

/** What was told of a page with how its issue stands by now; the same where that is as it was, or it shows another one. */
export function withIssueNow(page: Document, told: readonly Fact[]): readonly Fact[] {
  if (keyOf(told) === undefined) return told;
  const now = issueFacts(page);
  const rest = told.filter(({ name }) => !NAMES.includes(name));
  const isSame = keyOf(now) !== keyOf(told) || said([...now, ...rest]) === said(told);
  return isSame ? told : [...now, ...rest];
}
