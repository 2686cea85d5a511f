import type { Page } from '../page.ts';
import { balanced, points, quotable } from '../shape.ts';
import { countWords } from '../unit.ts';
import type { Told } from './told.ts';

/** What an act looks like; answers of one question are of one form. */
type Form = 'order' | 'phrase' | 'statement';

/** A case that may be asked about or whose act may answer for another. */
export type Fit = { readonly told: Told; readonly form: Form };

const MOST = { act: 20, label: 18 } as const;
const INFINITIVE = /\p{Ll}(?:en|ern|eln)$/u;
/** "Seal on a cage" is a name though it begins like an order; "Seal the cage" is one. */
const ORDER = /^\S+\s+(?:the|an?|your|all|it|them|den|die|das|einen?)(?!\p{L})/iu;
const LONE_NUMBER = /^[\d\s.,:%€$£–-]*$/u;

export function formOf(act: string, { language, pack }: Page): Form {
  if (language === null || pack === null) return 'statement';
  if (language.runs.things.test(act)) return language.finite(act, pack.imperatives) ? 'statement' : 'phrase';
  if (language.imperative(act, pack.imperatives) || language.runs.verbs.test(act)) return 'order';
  const finite = language.finite(act, pack.imperatives);
  if (!language.orderIsAim && INFINITIVE.test(act) && !finite) return 'order';
  return finite ? 'statement' : 'phrase';
}

/** True for an act that can be read without its case. */
export function actStands({ act }: Told, { language, pack }: Page): boolean {
  if (language === null || pack === null) return false;
  return (
    countWords(act) >= 1 &&
    countWords(act) <= MOST.act &&
    act.length >= 4 &&
    !LONE_NUMBER.test(act) &&
    balanced(act) &&
    quotable(act, language) &&
    !language.pointing.test(act.replace(/,? then (?=\p{Ll})/gu, ', ')) &&
    !language.runs.noAct.test(act) &&
    // What is done only sometimes is half right beside another answer.
    !language.sometimes.test(act) &&
    !pack.crossReferences.test(act)
  );
}

/** True for a case that is known by its words alone. */
export function caseStands({ label, put, layout }: Told, page: Page): boolean {
  const { language, pack, stems } = page;
  if (language === null || pack === null) return false;
  const { runs } = language;
  const bare = label.replace(/^["“„](.*)["”“]$/u, '$1');
  return (
    bare.length >= 3 &&
    countWords(label) <= MOST.label &&
    balanced(label) &&
    quotable(label, language) &&
    (layout === 'row' || [...stems(label)].some((stem) => /\p{L}{2}/u.test(stem))) &&
    !runs.hangs.test(put === 'condition' ? label.replace(/^\S+\s+/u, '') : label) &&
    !runs.noCase.test(bare) &&
    (layout === 'row' || !runs.quantity.test(bare)) &&
    !points(label.replace(/(?<=\p{L} )there(?=,|$| but)/gu, ''), language) &&
    !pack.crossReferences.test(label) &&
    (put !== 'aim' || !language.finite(label, pack.imperatives)) &&
    (put === 'condition' || !ORDER.test(bare) || !language.imperative(bare, pack.imperatives))
  );
}
