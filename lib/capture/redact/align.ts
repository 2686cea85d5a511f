import { PLACEHOLDER } from './placeholders.ts';

/** What a placeholder, at [start, end) of the redacted text, took the place of. */
export type Original = { placeholder: string; start: number; end: number; original: string };

const MOST_STEPS = 10_000;

/**
 * What each placeholder of a redacted text stands for in the text it was made from. `null` where the two do not belong
 * together; `[]` where there is no placeholder, or where what stands for which cannot be told.
 */
export function align(whole: string, redacted: string): Original[] | null {
  const marks = [...redacted.matchAll(PLACEHOLDER)];
  if (marks.length === 0) return whole === redacted ? [] : null;
  const kept = redacted.split(PLACEHOLDER);
  const [head = ''] = kept;
  if (!whole.startsWith(head)) return null;
  const found: string[][] = [];
  let steps = 0;
  const search = (index: number, start: number, originals: string[]): void => {
    if (found.length > 1 || steps++ > MOST_STEPS) return;
    const next = kept[index + 1];
    if (next === undefined) {
      if (start === whole.length) found.push(originals);
      return;
    }
    if (index + 2 === kept.length) {
      const at = whole.length - next.length;
      if (at > start && whole.endsWith(next)) found.push([...originals, whole.slice(start, at)]);
      return;
    }
    for (let at = whole.indexOf(next, start + 1); at >= 0; at = whole.indexOf(next, at + 1)) {
      search(index + 1, at + next.length, [...originals, whole.slice(start, at)]);
      if (found.length > 1 || steps > MOST_STEPS) return;
    }
  };
  search(0, head.length, []);
  const [only] = found;
  if (only === undefined) return steps > MOST_STEPS ? [] : null;
  if (found.length > 1) return [];
  return marks.map(({ 0: placeholder, index }, order) => ({
    placeholder,
    start: index,
    end: index + placeholder.length,
    original: only[order] ?? placeholder,
  }));
}

const CUT = /^(.*)…(?: × \d+)?$/s;

/** The same for a text that may have been cut once it was redacted, which an ellipsis says. */
export function alignCut(whole: string, redacted: string): Original[] | null {
  const same = align(whole, redacted);
  const head = CUT.exec(redacted)?.[1];
  if (same !== null || head === undefined) return same;
  const tail = head.split(PLACEHOLDER).at(-1) ?? '';
  const at = tail === '' ? -1 : whole.indexOf(tail);
  return at < 0 || whole.includes(tail, at + 1) ? null : align(whole.slice(0, at + tail.length), head);
}
