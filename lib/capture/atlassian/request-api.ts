import type { Api } from '../api/api.ts';
import { type Comment, inOrder } from './comments.ts';
import type { BodyOf, Issue, IssueField } from './issue.ts';
import { at, listAt, minuteOf, textAt } from './json.ts';
import { factOf, isFact, plainText, saidIn } from './own-fields.ts';

/** A request of a service desk is asked for as the people who made it see it: no remark that only agents may read. */
type RequestWish = {
  api: Api;
  context: string;
  key: string;
  /** Whether comments are wanted. */
  comments: boolean;
  bodyOf: BodyOf;
  /** An empty document, to build in. */
  blank(): Document;
};

const PAGE = 100;
const MOST_PAGES = 20;

/** The request as the service desk's API tells it, with its public comments; null where it does not answer well. */
export async function apiRequest({
  api,
  context,
  key,
  comments,
  bodyOf,
  blank,
}: RequestWish): Promise<Issue | null> {
  const base = `${context}/rest/servicedeskapi/request/${key}`;
  const reply = await api.get(`${base}?expand=requestType`);
  if (!reply.ok || textAt(reply.json, 'issueKey') !== key) return null;
  const request = reply.json;
  const form: Form = { bodyOf, blank };
  const fields = listAt(request, 'requestFieldValues').filter((one) => textAt(one, 'fieldId') !== 'summary');
  const isDescription = (field: unknown) => textAt(field, 'fieldId') === 'description';
  const told = comments ? await allComments(api, base, form) : { read: [], missing: 0 };
  const own = fields.filter((field) => !isDescription(field)).map((field) => fieldOf(field, form));
  return {
    key,
    title:
      textAt(request, 'summary') ||
      textAt(
        listAt(request, 'requestFieldValues').find((one) => textAt(one, 'fieldId') === 'summary'),
        'value',
      ),
    description: bodyIn(fields.find(isDescription), form),
    environment: null,
    fields: own.flatMap((one) => one.field ?? []),
    comments: told.read,
    facts: [
      ['key', key],
      ['type', textAt(request, 'requestType', 'name')],
      ['status', textAt(request, 'currentStatus', 'status')],
      ...own.flatMap((one) => one.facts),
    ],
    changed: '',
    names: [textAt(request, 'reporter', 'displayName')],
    left: [],
    missing: told.missing,
  };
}

type Form = { bodyOf: BodyOf; blank: () => Document };

/** What was written, as it is rendered where that is told, else as it was typed. */
function bodyIn(raw: unknown, { bodyOf, blank }: Form): Element | null {
  const rendered = bodyOf(at(raw, 'value'), at(raw, 'renderedValue', 'html'));
  if (rendered !== null) return rendered;
  const typed = saidIn(at(raw, 'value'));
  return typed === '' ? null : plainText(typed, blank());
}

function fieldOf(raw: unknown, form: Form): { field?: IssueField; facts: Issue['facts'] } {
  const label = textAt(raw, 'label');
  const said = saidIn(at(raw, 'value'));
  const isText = textAt(raw, 'renderedValue', 'html') !== '' || at(raw, 'value', 'type') === 'doc';
  if (!isText && label !== '' && isFact(said)) return { facts: said === '' ? [] : [factOf(label, said)] };
  const body = bodyIn(raw, form);
  return body === null ? { facts: [] } : { field: { label, body }, facts: [] };
}

type Told = { read: Comment[]; missing: number | null };

async function allComments(api: Api, base: string, form: Form): Promise<Told> {
  const read: Comment[] = [];
  let start = 0;
  let unread = 0;
  for (let page = 0; page < MOST_PAGES; page++) {
    const reply = await api.get(
      `${base}/comment?internal=false&expand=renderedBody&start=${start}&limit=${PAGE}`,
    );
    if (!reply.ok || !Array.isArray(at(reply.json, 'values'))) return { read: inOrder(read), missing: null };
    const found = listAt(reply.json, 'values');
    const open = found.filter((comment) => at(comment, 'public') !== false);
    const said = open.flatMap((comment) => commentOf(comment, form));
    read.push(...said);
    unread += open.length - said.length;
    start += found.length;
    if (found.length === 0 || at(reply.json, 'isLastPage') !== false)
      return { read: inOrder(read), missing: unread };
  }
  return { read: inOrder(read), missing: null };
}

function commentOf(raw: unknown, { bodyOf, blank }: Form): Comment[] {
  const typed = textAt(raw, 'body');
  const body =
    bodyOf(null, at(raw, 'renderedBody', 'html')) ?? (typed === '' ? null : plainText(typed, blank()));
  if (body === null) return [];
  const name = textAt(raw, 'author', 'displayName');
  const when = minuteOf(textAt(raw, 'created', 'iso8601'));
  return [{ id: textAt(raw, 'id'), who: name, name, body, ...(when === '' ? {} : { when }) }];
}
