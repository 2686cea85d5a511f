import { html } from 'hono/html';
import * as z from 'zod';
import { DEFAULT_POLICY, isSign, type TierPolicy } from '../../lib/review/policy.ts';
import { text } from '../http/page.ts';
import { fail, ok, type Result } from '../outcome.ts';
import { area, select } from './fields.ts';
import { field, type Html, type Wrong } from './frame.ts';
import type { Words } from './words.ts';

const TIERS = [1, 2, 3, 4] as const;
type Tier = (typeof TIERS)[number];

/** Approvals of anyone that a team may ask for on top of the table's. */
const MORE = 3;

/** The form of the tier policy; the version is the one its values were read at. */
export const PolicyForm = z.object({
  version: z.coerce.number().int().min(0),
  'days-1': text(10),
  'days-2': text(10),
  'days-3': text(10),
  'days-4': text(10),
  'more-1': text(10),
  'more-2': text(10),
  'more-3': text(10),
  'more-4': text(10),
  high: text(20_000),
  critical: text(20_000),
});
export type PolicyForm = z.infer<typeof PolicyForm>;

export const policyFields = (policy: TierPolicy): PolicyForm => {
  const days = (tier: Tier) => String(policy.tiers[tier].days);
  const more = (tier: Tier) =>
    String(policy.tiers[tier].seats.length - DEFAULT_POLICY.tiers[tier].seats.length);
  const words = (tier: 3 | 4) =>
    policy.signs
      .filter((sign) => sign.tier === tier)
      .map(({ word }) => word)
      .join('\n');
  return {
    version: 0,
    'days-1': days(1),
    'days-2': days(2),
    'days-3': days(3),
    'days-4': days(4),
    'more-1': more(1),
    'more-2': more(2),
    'more-3': more(3),
    'more-4': more(4),
    high: words(3),
    critical: words(4),
  };
};

export function policyHtml(words: Words, form: PolicyForm, wrongs: readonly Wrong[]): Html {
  const { settings, lesson } = words;
  const tiers = TIERS.map((tier) => {
    const [days, more] = [`days-${tier}`, `more-${tier}`] as const;
    const most = DEFAULT_POLICY.tiers[tier].days;
    const options = Array.from({ length: MORE + 1 }, (_, n) => [String(n), settings.more(n)] as const);
    return html`<fieldset><legend>${settings.tier(lesson.tiers[tier] ?? '')}</legend>
<p>${settings.seats[tier]}</p>
${select({ id: more, label: settings.moreLabel, chosen: form[more], options })}
${field(wrongs, { id: days, label: settings.days, value: form[days], hint: settings.daysHint(most), maxLength: 10 })}
</fieldset>`;
  });
  return html`${tiers}
<h3>${settings.signs}</h3><p>${settings.signsText}</p>
${area(wrongs, { id: 'high', label: settings.high, value: form.high, hint: settings.signsHint })}
${area(wrongs, { id: 'critical', label: settings.critical, value: form.critical, hint: settings.signsHint })}`;
}

const linesOf = (given: string): string[] => [
  ...new Set(
    given
      .normalize('NFC')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** The policy a form asks for, or what is wrong with it; that it is no looser than the table is not looked at here. */
export function readPolicy(words: Words, form: PolicyForm, before: TierPolicy): Result<TierPolicy, Wrong[]> {
  const { settings } = words;
  const wrongs: Wrong[] = [];
  const whole = (id: `days-${Tier}` | `more-${Tier}`, from: number, to: number): number => {
    const value = /^\d{1,4}$/.test(form[id].trim()) ? Number(form[id]) : Number.NaN;
    if (value >= from && value <= to) return value;
    wrongs.push({ field: id, text: settings.wholeNumber(from, to) });
    return from;
  };
  const rule = (tier: Tier) => {
    const { seats, days } = DEFAULT_POLICY.tiers[tier];
    const more = Array.from({ length: whole(`more-${tier}`, 0, MORE) }, () => 'any' as const);
    return { ...before.tiers[tier], seats: [...seats, ...more], days: whole(`days-${tier}`, 1, days) };
  };
  const signs = (['critical', 'high'] as const).flatMap((id) => {
    const lines = linesOf(form[id]);
    const bad = lines.find((line) => line.length < 2 || line.length > 60 || !isSign(line));
    if (bad !== undefined) wrongs.push({ field: id, text: settings.badSign(bad.slice(0, 60)) });
    return lines.map((word) => ({ word, tier: id === 'critical' ? (4 as const) : (3 as const) }));
  });
  if (signs.length > 200) wrongs.push({ field: 'high', text: settings.tooManySigns });
  const tiers = { ...before.tiers, 1: rule(1), 2: rule(2), 3: rule(3), 4: rule(4) };
  return wrongs.length > 0 ? fail(wrongs) : ok({ ...before, tiers, signs });
}
