import type { Check } from '../model/check.ts';
import type { Pack } from '../text/pack.ts';

/** What a rule may look at beside the check itself; no pack means rules about words of a language stay silent. */
export type ItemContext = { readonly pack: Pack | null };

/** One known flaw of a question: `block` may not be saved, `hint` is shown and may stay. `test` is true when the flaw is there. */
export type ItemRule = {
  readonly id: string;
  readonly level: 'block' | 'hint';
  readonly test: (check: Check, context: ItemContext) => boolean;
};
