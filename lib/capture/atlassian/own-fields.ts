import { type BodyOf, fieldNumber, type IssueField } from './issue.ts';
import { at, textAt } from './json.ts';

/** Fields a team added: running text, and what is said in a few words. */
export type OwnFields = { fields: IssueField[]; facts: (readonly [name: string, value: string])[] };

/** The longest value that is a fact. */
const LONGEST_FACT = 500;
const LONGEST_NAME = 60;

export const factOf = (label: string, value: string): readonly [name: string, value: string] => [
  label.slice(0, LONGEST_NAME).toWellFormed(),
  value,
];

export const isFact = (value: string): boolean => value.length <= LONGEST_FACT && !value.includes('\n');

/** What products keep in fields for themselves: places in a list, parts of programs. */
const isForMachines = (value: string): boolean => /^\d+\|\S*$|^[{[].*[}\]]$/s.test(value);

/** A value as a person reads it: text, a choice, several choices; '' for what is none. */
export function saidIn(raw: unknown): string {
  if (typeof raw === 'string') return isForMachines(raw) ? '' : raw.trim();
  if (Array.isArray(raw))
    return raw
      .map(saidIn)
      .filter((value) => value !== '')
      .join(', ');
  return textAt(raw, 'value') || (at(raw, 'displayName') === undefined ? textAt(raw, 'name') : '');
}

const says = (body: Element): boolean =>
  (body.textContent ?? '').trim() !== '' || body.querySelector('img') !== null;

type Form = { cloud: boolean; bodyOf: BodyOf; blank: () => Document };

/** The fields an API tells that a team added and gave a name. `blank` makes an element for plain text. */
export function toldFields(issue: unknown, form: Form): OwnFields {
  const fields = at(issue, 'fields');
  if (typeof fields !== 'object' || fields === null) return { fields: [], facts: [] };
  const found = Object.keys(fields)
    .filter((name) => /^customfield_\d+$/.test(name))
    .sort((a, b) => fieldNumber(a) - fieldNumber(b))
    .map((name) => toldField(issue, name, form));
  return { fields: found.flatMap((one) => one.fields), facts: found.flatMap((one) => one.facts) };
}

function toldField(issue: unknown, name: string, { cloud, bodyOf, blank }: Form): OwnFields {
  const label = textAt(issue, 'names', name);
  const raw = at(issue, 'fields', name);
  const rendered = at(issue, 'renderedFields', name);
  // Data Center renders plain text as it is.
  const isText = cloud ? at(raw, 'type') === 'doc' : typeof rendered === 'string' && /<\w/.test(rendered);
  if (isText) {
    const body = bodyOf(raw, rendered);
    return {
      fields: body !== null && says(body) ? [{ label: label || nameless(name), body }] : [],
      facts: [],
    };
  }
  const said = saidIn(raw);
  if (said === '' || label === '') return { fields: [], facts: [] };
  return isFact(said)
    ? { fields: [], facts: [factOf(label, said)] }
    : { fields: [{ label, body: plainText(said, blank()) }], facts: [] };
}

const nameless = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** Plain text by its paragraphs. */
export function plainText(text: string, document: Document): Element {
  const body = document.createElement('div');
  for (const part of text.split(/\n\s*\n/)) {
    const paragraph = document.createElement('p');
    for (const [index, line] of part.split('\n').entries()) {
      if (index > 0) paragraph.append(document.createElement('br'));
      paragraph.append(line);
    }
    body.append(paragraph);
  }
  return body;
}
