import { keyPart, t } from '../../lib/platform/i18n.ts';

const CODES = [
  'already-decided',
  'already-waiting',
  'bad-text',
  'changed',
  'dependency',
  'full',
  'hash-changed',
  'needs-bound-grant',
  'needs-confirmation',
  'needs-finding',
  'needs-grant',
  'needs-support',
  'no-such-skill',
  'not-eligible',
  'not-found',
  'not-live',
  'not-member',
  'not-owner',
  'not-waiting',
  'number-used',
  'one-person-team',
  'own-work',
  'server-too-old',
  'stale',
  'too-fresh',
  'too-large',
  'too-many-decisions',
  'too-many-flags',
  'too-many-needs',
  'too-many-open',
  'too-many-waiting',
  'week-closed',
] as const;

/** The server's code for what it refused as a sentence; null for one of a newer server. */
export function knownRefusal(code: string): string | null {
  const known = CODES.find((one) => keyPart(one) === keyPart(code));
  return known === undefined ? null : t(`refusal.${keyPart(known)}`);
}

/** As `knownRefusal`; one of a newer server is named as it is. */
export const whyRefused = (code: string): string => knownRefusal(code) ?? t('refusal.other', [code]);

const ACTS = [
  'contribution',
  'decide',
  'event',
  'flag',
  'need',
  'raise-tier',
  'reverify',
  'submit',
  'withdraw',
] as const;

/** What was refused, sent or waits, in the middle of a sentence; 'event', 'contribution' or the name of a command. */
export function refusedAct(what: string): string {
  const known = ACTS.find((one) => one === what);
  if (known !== undefined) return t(`refusal.act.${keyPart(known)}`);
  if (what === 'rules.put') return t('refusal.act.rules');
  return t(what === 'set.put' ? 'refusal.act.set' : 'refusal.act.other');
}
