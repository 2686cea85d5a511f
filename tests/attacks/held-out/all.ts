import type { Attack } from '../types.ts';
import { inDisguise } from './in-disguise.ts';
import { inOtherLanguages } from './in-other-languages.ts';
import { leadingAway } from './leading-away.ts';
import { overriding } from './overriding.ts';

/** Attacks written by somebody who had not read the rules; what was measured first is in docs/grounding.md. */
export const heldOut: readonly Attack[] = [...overriding, ...leadingAway, ...inDisguise, ...inOtherLanguages];
