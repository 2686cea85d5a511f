import { encoded } from './families/encoded.ts';
import { exfiltration } from './families/exfiltration.ts';
import { fakeQuote } from './families/fake-quote.ts';
import { flattery } from './families/flattery.ts';
import { hiddenText } from './families/hidden-text.ts';
import { lowerTier } from './families/lower-tier.ts';
import { otherLanguage } from './families/other-language.ts';
import { override } from './families/override.ts';
import { rolePlay } from './families/role-play.ts';
import { systemTag } from './families/system-tag.ts';
import type { Attack } from './types.ts';

/** Every attack there is, all of our own writing. */
export const attacks: readonly Attack[] = [
  ...override,
  ...rolePlay,
  ...encoded,
  ...hiddenText,
  ...exfiltration,
  ...lowerTier,
  ...flattery,
  ...fakeQuote,
  ...systemTag,
  ...otherLanguage,
];
