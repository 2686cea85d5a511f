import type { Pack } from '../text/pack.ts';

/** Words that an article makes another amount of: "a few" is some, "few" is nearly none. */
export const AMOUNTS: ReadonlySet<string> = new Set([
  ...['few', 'little', 'bit', 'lot', 'number', 'couple', 'dozen', 'majority', 'minority'],
  ...['wenig', 'bisschen', 'paar', 'wenige', 'wenigen'],
]);

const FIRST = /^\p{L}+/u;
const LAST = /(\p{L}+)\s+$/u;
const REACH = 20;

/** Whether words from `start` on are cut behind such an article: "few visitors" of "a few visitors". */
export function cutsAmount(text: string, start: number, pack: Pack | null | undefined): boolean {
  const first = FIRST.exec(text.slice(start, start + REACH))?.[0].toLowerCase() ?? '';
  if (!AMOUNTS.has(first)) return false;
  const last = LAST.exec(text.slice(Math.max(0, start - REACH), start))?.[1]?.toLowerCase() ?? '';
  return pack?.articles.has(last) === true;
}
