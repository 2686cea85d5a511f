import type { Block, SentView, TeamSkillView, ToSendView } from '../../../lib/flow/deps.ts';
import { formatList, formatNumber, keyPart, t } from '../../../lib/platform/i18n.ts';
import { formatBytes } from '../../settings/bytes.ts';
import { knownRefusal } from '../../team/refusal.ts';
import { teammateName } from './teammate-name.ts';

type Seat = ToSendView['seats'][number];

type Other = { name: string | null };

/** Somebody else who has a role for a skill; null where that is oneself or nobody. */
const other = (holder: TeamSkillView['owner']): Other | null => (holder === 'you' ? null : holder);

const named = ({ name }: Other, role: 'owner' | 'deputy'): string => name ?? t(`submit.seat.${role}`);

/** Who takes a seat of one's own lesson under a skill, by name where it is known: owner and deputy are not asked where that is oneself. */
function seatWord(seat: Seat, skill: Pick<TeamSkillView, 'owner' | 'deputy'>): string {
  if (seat !== 'owner' && seat !== 'owner-or-deputy') return t(`submit.seat.${seat}`);
  const [owner, deputy] = [other(skill.owner), other(skill.deputy)];
  if (owner === null) return deputy === null ? t('submit.seat.admin') : named(deputy, 'deputy');
  if (deputy === null || seat === 'owner') return named(owner, 'owner');
  if (owner.name === null && deputy.name === null) return t('submit.seat.owner_or_deputy');
  return t('submit.either', [named(owner, 'owner'), named(deputy, 'deputy')]);
}

/** Who will review it. */
export const reviewersSentence = (seats: readonly Seat[], skill: TeamSkillView): string =>
  t('submit.reviews', [formatList(seats.map((seat) => seatWord(seat, skill)))]);

/** How many approvals a waiting one has, and whose are missing. */
export function standingSentence({ needed, missing }: SentView): string {
  const given = t('submit.approvals', [formatNumber(needed - missing.length), formatNumber(needed)]);
  const asked = missing.map((seat) => t(`submit.seat.${keyPart(seat)}`));
  return asked.length === 0 ? given : `${given} ${t('submit.missing', [formatList(asked)])}`;
}

/** What keeps a lesson from being submitted. */
export const blockSentence = (block: Block): string =>
  block.kind === 'too-large'
    ? t('submit.block.too_large', [formatBytes(block.bytes), formatBytes(block.most)])
    : t(`submit.block.${keyPart(block.kind)}`);

const CODES = [
  'not-member',
  'one-person-team',
  'not-live',
  'not-new',
  'needs-skill',
  'no-such-skill',
  'other-skill',
  'needs-support',
  'too-many-waiting',
  'too-many-revisions',
  'too-many-submitted',
  'hash-changed',
  'not-waiting',
] as const;

/** The server's code for a refusal of a submission as a sentence; one that is not of submissions alone is told as everywhere, one of a newer server named. */
export function codeSentence(code: string): string {
  if (code === 'bad_text' || code === 'too_large') return t(`submit.code.${code}`);
  const known = CODES.find((one) => one === code);
  return known === undefined
    ? (knownRefusal(code) ?? t('submit.code.other', [code]))
    : t(`submit.code.${keyPart(known)}`);
}

const VERDICTS = ['approve', 'request-changes', 'reject'] as const;

/** Who decided what, when; null for a verdict of a newer server. */
export function decidedSentence(
  { verdict, ...mate }: SentView['decided'][number],
  day: string,
): string | null {
  const known = VERDICTS.find((one) => one === verdict);
  return known === undefined ? null : t(`submit.said.${keyPart(known)}`, [teammateName(mate), day]);
}
