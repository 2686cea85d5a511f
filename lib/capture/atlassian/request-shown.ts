import { labelOf } from '../blocks/shape.ts';
import type { Comment } from './comments.ts';
import type { Issue, IssueField } from './issue.ts';

const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const LABEL = 'h2,h3,h4,h5,h6,dt,label';
const BESIDE = 'nav,aside,header,footer,form';
const ITEM = 'li,article,[role=listitem],[role=article]';
const WRITTEN = '.ak-renderer-document,.user-content-block,p';
const WHO = 'h2,h3,h4,h5,h6,strong,b,a,[data-testid*="author"],[data-test-id*="author"],span';
const TIME = 'time,[datetime],[data-testid*="timestamp"],[data-test-id*="timestamp"]';
const STATUS =
  '[data-test-id="request-details.status-lozenge"],[data-testid="request-details.status-lozenge"]';
const LONGEST_LABEL = 60;

/**
 * A request in a portal whose parts have no names that are known: its heading, what stands under labels, and what people
 * wrote at some time.
 */
export function requestShown(root: Element, key: string): Issue {
  const main = root.querySelector('main,[role=main]') ?? root;
  const title = main.querySelector('h1');
  const items = [...main.querySelectorAll(ITEM)].filter((item) => item.querySelector(TIME) !== null);
  const comments = items.flatMap((item) => commentIn(item, items));
  const fields = fieldsIn(main, items);
  const description = fields.find(({ body }) => body.querySelector(WRITTEN) !== null) ?? null;
  const events = items.filter((item) => !comments.some(({ body }) => item.contains(body)));
  return {
    key,
    title: wordsOf(title),
    description: description?.body ?? null,
    environment: null,
    fields: fields.filter((field) => field !== description),
    comments: isNewestFirst(items) ? comments.reverse() : comments,
    facts: [
      ['key', key],
      ['status', wordsOf(main.querySelector(STATUS))],
    ],
    changed: '',
    names: comments.map(({ name }) => name),
    left:
      comments.length === 0 ? [] : events.map((event) => ({ reason: 'page-frame', example: labelOf(event) })),
    missing: null,
  };
}

/** A label and the one thing that stands beside it. */
function fieldsIn(main: Element, items: readonly Element[]): IssueField[] {
  const found: IssueField[] = [];
  for (const label of main.querySelectorAll(LABEL)) {
    const value = label.nextElementSibling;
    const words = wordsOf(label);
    const isTerm = label.localName === 'dt';
    const isPair = isTerm || (label.previousElementSibling === null && value?.nextElementSibling === null);
    if (value === null || value.matches(LABEL) || !isPair || wordsOf(value) === '') continue;
    if (words === '' || words.length > LONGEST_LABEL || label.closest(BESIDE) !== null) continue;
    if (items.some((item) => value.contains(item) || item.contains(value))) continue;
    if (found.some(({ body }) => body.contains(label))) continue;
    found.push({ label: words.replace(/:$/, ''), body: value });
  }
  return found;
}

function commentIn(item: Element, items: readonly Element[]): Comment[] {
  const first = [...item.querySelectorAll(WRITTEN)].find((body) => wordsOf(body) !== '');
  if (first === undefined || items.some((other) => other !== item && item.contains(other))) return [];
  const body = first.localName === 'p' ? (first.parentElement ?? first) : first;
  if (body === item || body.querySelector(TIME) !== null) return [];
  const name = wordsOf(
    [...item.querySelectorAll(WHO)].find(
      (found) =>
        !body.contains(found) &&
        !found.matches(TIME) &&
        found.querySelector(TIME) === null &&
        wordsOf(found) !== '',
    ),
  );
  return [{ id: '', who: name, name, body }];
}

/** By the times that are given exactly. */
function isNewestFirst(items: readonly Element[]): boolean {
  const times = items
    .map((item) => Date.parse(item.querySelector('[datetime]')?.getAttribute('datetime') ?? ''))
    .filter((time) => !Number.isNaN(time));
  return times.length > 1 && (times[0] ?? 0) > (times.at(-1) ?? 0);
}
