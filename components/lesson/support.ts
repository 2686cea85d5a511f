import type { Verdict } from '../../lib/flow/deps.ts';
import type { Claim } from '../../lib/model/claim.ts';
import { type PlainKey, t } from '../../lib/platform/i18n.ts';
import type { SupportTone } from '../ui/support-bar.tsx';

/** How a claim's support is shown. `hint` says what a person should look at; `apart` means claim and quote differ. */
export type Shown = { tone: SupportTone; word: PlainKey; hint: PlainKey | null; apart: boolean };

const BY_VERDICT: Readonly<Record<Verdict, Shown>> = {
  exact: { tone: 'quote', word: 'lesson.support.quote', hint: null, apart: false },
  repaired: { tone: 'quote', word: 'lesson.support.quote', hint: null, apart: false },
  paraphrase: { tone: 'quote', word: 'lesson.support.quote', hint: null, apart: true },
  'needs-human': {
    tone: 'quote',
    word: 'lesson.support.quote',
    hint: 'lesson.support.needs_human',
    apart: true,
  },
  unsupported: {
    tone: 'none',
    word: 'lesson.support.unsupported',
    hint: 'lesson.support.unsupported_hint',
    apart: true,
  },
  testimony: { tone: 'testimony', word: 'lesson.support.testimony', hint: null, apart: false },
  none: { tone: 'none', word: 'lesson.support.none', hint: null, apart: false },
};

const BY_KIND: Readonly<Record<Claim['support']['kind'], Verdict>> = {
  quote: 'exact',
  testimony: 'testimony',
  none: 'none',
};

/** What to show for a claim; without a verdict yet, what its support says of itself. */
export const shownSupport = (claim: Claim, verdict: Verdict | undefined): Shown =>
  BY_VERDICT[verdict ?? BY_KIND[claim.support.kind]];

/** The support's word in the person's language. */
export const supportWord = ({ word }: Shown): string => t(word);
