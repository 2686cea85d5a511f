import { PLACEHOLDER } from '../../../lib/capture/redact/placeholders.ts';
import { RedactionKind } from '../../../lib/model/capture.ts';

/** The texts of a page before and after redaction, in the same order, and the people the page names. */
export type PageTexts = { before: string[]; after: string[]; names: string[] };

/** One redaction: what it took and the words around it. */
export type Hit = { kind: RedactionKind; original: string; lead: string; rest: string };

const AROUND = 60;

/** What each placeholder of a text took the place of: what stands between them is the same before and after. */
function hitsIn(before: string, after: string): Hit[] {
  const hits: Hit[] = [];
  const kept = after.split(PLACEHOLDER);
  let end = kept[0]?.length ?? 0;
  for (const [index, placeholder] of (after.match(PLACEHOLDER) ?? []).entries()) {
    const start = end;
    const next = kept[index + 1] ?? '';
    const isLast = index + 2 === kept.length;
    const at = isLast ? before.length - next.length : before.indexOf(next, start + 1);
    end = at + next.length;
    const original = before.slice(start, at);
    const kind = RedactionKind.parse(placeholder.slice(1).split('-')[0]);
    const lead = before.slice(Math.max(0, start - AROUND), start);
    // A page may write `[email-1]` itself.
    if (original !== placeholder) hits.push({ kind, original, lead, rest: before.slice(at, at + AROUND) });
  }
  return hits;
}

/** Every redaction of a page. */
export const hitsOf = ({ before, after }: PageTexts): Hit[] =>
  before.flatMap((text, index) => {
    const kept = after[index] ?? '';
    return kept === text ? [] : hitsIn(text, kept);
  });

export const wordsOf = ({ before }: PageTexts): number =>
  before.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
