import { badText } from './bad-text.ts';

/** The first reason to refuse a text anywhere in a value, or null. Each is looked at as it is: escaped, a line's end would be a letter. */
export function badTextIn(value: unknown): ReturnType<typeof badText> {
  if (typeof value === 'string') return badText(value);
  if (typeof value !== 'object' || value === null) return null;
  for (const part of Object.values(value)) {
    const bad = badTextIn(part);
    if (bad !== null) return bad;
  }
  return null;
}
