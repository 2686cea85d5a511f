import type { Page } from '../page.ts';
import type { Part } from '../parts.ts';
import { type Span, spanOf } from '../span.ts';
import { codeIn, countWords, type Unit } from '../unit.ts';
import { tokenOf } from './definitions.ts';
import { describes, markedAs } from './describe.ts';
import { type Entry, tokenType } from './entry.ts';

const PLAIN = /^(?<token>[^:–—]{1,60}?)(?:\s*:\s+|\s+[–—-]{1,2}\s+)(?=\S)/u;
const AFTER_MARK = /^\s*[:.–—-]*\s+(?=\S)/u;
const SEPARATED = /^\s*(?:[:.]|[–—-]{1,2}\s)/u;

const MIN_ITEMS = 3;
const MAX_LEAD = 60;

/** What names the thing at the start of a part, and where the words on it begin. */
type Lead = { readonly text: string; readonly code: boolean; readonly after: number };

/** A bold or code word the part begins with; code needs a separator, or it is only the subject of its sentence. */
function markedLead({ text, marks }: Part): Lead | null {
  const mark = marks.find(({ kind, start }) => start === 0 && (kind === 'bold' || kind === 'code'));
  if (mark === undefined || mark.end > MAX_LEAD) return null;
  const rest = text.slice(mark.end);
  const lead = text.slice(0, mark.end);
  const gap = AFTER_MARK.exec(rest)?.[0].length;
  if (gap === undefined) return null;
  const separated = SEPARATED.test(rest) || /[:.]\s*$/u.test(lead);
  if (!separated && (mark.kind === 'code' || !/^\p{Lu}/u.test(rest.slice(gap)))) return null;
  return { text: lead, code: markedAs('code', lead, within(marks, mark.end)), after: mark.end + gap };
}

const within = (marks: Part['marks'], end: number): Part['marks'] =>
  marks.filter((mark) => mark.end <= end + 1);

/** "name: ..." or "name - ..." in a list; a lead with one code word ("optional `timeout`") is named by it. */
function plainLead({ text, marks, role }: Part): Lead | null {
  const found = role === 'item' ? PLAIN.exec(text) : null;
  const lead = found?.groups?.token;
  if (found === null || lead === undefined) return null;
  const codes = codeIn(lead, within(marks, lead.length));
  const [only] = codes;
  if (codes.length === 1 && only !== undefined) return { text: only, code: true, after: found[0].length };
  return { text: lead, code: markedAs('code', lead, within(marks, lead.length)), after: found[0].length };
}

/** The words on the thing, and what a claim on it quotes: the whole sentence where its name is in it. */
function saidAfter(units: readonly Unit[], at: number): { unit: Unit; span: Span } | null {
  const unit = units.find(({ end }) => end > at);
  if (unit === undefined) return null;
  const cut = Math.max(0, at - unit.start);
  const text = unit.text.slice(cut);
  return { unit: { ...unit, text, words: countWords(text) }, span: spanOf(unit) };
}

function entryOf(part: Part, units: readonly Unit[], page: Page): Entry | null {
  const lead = plainLead(part) ?? markedLead(part);
  const type = lead === null ? null : tokenType(tokenOf(lead.text.replace(/\.$/u, '')), lead.code);
  const said = lead === null ? null : saidAfter(units, part.start + lead.after);
  if (lead === null || type === null || said === null || !describes(said.unit, page)) return null;
  return {
    token: tokenOf(lead.text.replace(/\.$/u, '')),
    type,
    description: said.unit.text,
    says: 'what',
    span: said.span,
    group: part.role === 'item' ? part.block.id : `runs-${said.unit.section}`,
    section: said.unit.section,
    order: said.unit.order,
  };
}

/** Items and paragraphs that begin with the name of a thing and then describe it, where at least three do. */
export function itemEntries(page: Page): Entry[] {
  const found = page.parts
    .filter(({ role }) => role === 'item' || role === 'text')
    .flatMap((part) => entryOf(part, page.unitsOf.get(part) ?? [], page) ?? []);
  const sizes = Map.groupBy(found, ({ group }) => group);
  return found.filter(({ group }) => (sizes.get(group)?.length ?? 0) >= MIN_ITEMS);
}
