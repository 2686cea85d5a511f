import { align, type Original } from './align.ts';

/** What the placeholders of a text stand for, told by the texts of a page; `[]` where none tells it, or several differ. */
export function foundOn(texts: ReadonlySet<string>, redacted: string): Original[] {
  const ways = new Map<string, Original[]>();
  for (const whole of texts) {
    const way = align(whole, redacted);
    if (way !== null) ways.set(JSON.stringify(way.map(({ original }) => original)), way);
    if (ways.size > 1) return [];
  }
  const [only = []] = ways.values();
  return only;
}
