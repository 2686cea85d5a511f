import type { Context } from 'hono';
import { de } from './words/de.ts';
import { en, type Words } from './words/en.ts';

export type { Words };

const LANGUAGES: Readonly<Record<string, Words>> = { en, de };

export const wordsIn = (language: 'en' | 'de'): Words => LANGUAGES[language] ?? en;

/** The words of the first language the browser asks for that we have; English otherwise. */
export function wordsOf(c: Context): Words {
  const asked = (c.req.header('accept-language') ?? '').split(',');
  const ranked = asked
    .map((part) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';');
      const quality = options.find((option) => option.trim().startsWith('q='))?.split('=')[1];
      return { tag: tag.slice(0, 2), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const first = ranked.find(({ tag }) => LANGUAGES[tag] !== undefined);
  return LANGUAGES[first?.tag ?? 'en'] ?? en;
}
