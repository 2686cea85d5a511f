import type { FlagKind, TeamLessonRow } from '../../lib/flow/deps.ts';
import { t } from '../../lib/platform/i18n.ts';

/** Who owns a lesson, by name where this device knows it. */
export const ownerWord = ({ owner, ownerName }: Pick<TeamLessonRow, 'owner' | 'ownerName'>): string =>
  ownerName ?? t(`library.owner.${owner}`);

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
  not_member: 'library.refused.not_member',
} as const;

/** Why the server did not take a flag. */
export const refusalSentence = (code: string): string =>
  Object.hasOwn(REFUSALS, code)
    ? t(REFUSALS[code as keyof typeof REFUSALS])
    : t('library.refused.other', [code]);
