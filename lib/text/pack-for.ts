import type { Pack } from './pack.ts';
import { de } from './packs/de.ts';
import { en } from './packs/en.ts';

/** Every language pack there is. */
export const packs: readonly Pack[] = [en, de];

/** The pack of a BCP 47 tag (or a sloppy one such as `en_US`), or null when its language has none. */
export function packFor(language: string | null): Pack | null {
  const primary = language?.trim().toLowerCase().split(/[-_]/)[0];
  return packs.find((pack) => pack.language === primary) ?? null;
}
