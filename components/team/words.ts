import type { FlagKind, TeamOwner } from '../../lib/flow/deps.ts';
import { t } from '../../lib/platform/i18n.ts';
import { whyRefused } from './refusal.ts';

/** Who owns a lesson or set: oneself, a teammate by name where this device knows it, or nobody. */
export const ownerWord = ({ owner, ownerName }: { owner: TeamOwner; ownerName: string | null }): string =>
  owner === 'other' && ownerName !== null ? ownerName : t(`library.owner.${owner}`);

export const FLAG_KINDS = ['wrong', 'outdated', 'unclear'] as const satisfies readonly FlagKind[];

export const flagWord = (kind: FlagKind): string => t(`library.flag.${kind}`);

/** Why a lesson is to be looked at again; a newer server's reason is told as none in particular. */
export const recheckSentence = (why: string): string =>
  why === 'flag' || why === 'verify-by'
    ? t(why === 'flag' ? 'library.recheck_flag' : 'library.recheck_date')
    : t('library.recheck_other');

const REFUSALS = {
  stale: 'library.refused.stale',
  'not-live': 'library.refused.not_live',
  'too-many-open': 'library.refused.too_many_open',
  'too-many-flags': 'library.refused.too_many_flags',
  'too-many-rules': 'library.refused.too_many_rules',
  changed: 'library.refused.changed',
  'not-owner': 'library.refused.not_owner',
} as const;

/** Why the server did not take what was said to it. */
export const refusalSentence = (code: string): string =>
  Object.hasOwn(REFUSALS, code) ? t(REFUSALS[code as keyof typeof REFUSALS]) : whyRefused(code);
