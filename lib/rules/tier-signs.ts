import { has, lowered, neededBy } from '../text/needed.ts';
import { de } from './signs/de.ts';
import { en } from './signs/en.ts';
import type { Signs } from './signs/signs.ts';

// Every language counts on every page: what a page says its language is must not lower a tier.
const LANGUAGES: readonly Signs[] = [en, de];

/** Who is harmed, and how badly, when a lesson on it is wrong. */
const TIERS: Readonly<Record<keyof Signs, 3 | 4>> = {
  money: 3,
  'customer-data': 3,
  security: 3,
  production: 3,
  law: 3,
  people: 3,
  'data-loss': 4,
  safety: 4,
};

const SIGNS = Object.entries(TIERS) as readonly (readonly [keyof Signs, 3 | 4])[];

/** One kind of harm in one language, with the words its patterns need. */
const listsOf = () =>
  SIGNS.map(([id, tier]) => ({
    id,
    tier,
    signs: LANGUAGES.map((language) => {
      const { plain, faint } = language[id];
      return { plain, faint, plainNeeds: neededBy(plain), faintNeeds: neededBy(faint) };
    }),
  }));

let lists: ReturnType<typeof listsOf> | undefined;

const different = (text: string, words: RegExp): number =>
  new Set(Array.from(text.matchAll(words), ([word]) => word.toLowerCase())).size;

/** The signs of harm in the texts of a lesson: one plain word of a sign is enough, or two different faint ones in one text. */
export function tierSigns(texts: readonly string[]): { id: string; tier: 3 | 4 }[] {
  const lower = lowered(texts.join('\n'));
  lists ??= listsOf();
  return lists
    .filter(({ signs }) =>
      signs.some(
        ({ plain, faint, plainNeeds, faintNeeds }) =>
          (has(lower, plainNeeds) && texts.some((text) => plain.test(text))) ||
          (has(lower, faintNeeds) && texts.some((text) => different(text, faint) >= 2)),
      ),
    )
    .map(({ id, tier }) => ({ id, tier }));
}
