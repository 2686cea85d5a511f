import type { Rung } from '../../lib/model/skill.ts';
import { formatList, formatNumber, t } from '../../lib/platform/i18n.ts';
import { type Finding, RUNGS, type RungCounts } from './evidence.ts';
import { monthOf } from './month-name.ts';
import type { Day } from './weeks.ts';

const counted = new Map<string, string>();

/** "used in work 2". A picture says the same few counts hundreds of times, and the browser takes its time for each message. */
function rungCount(rung: Rung, n: number): string {
  const key = `${rung} ${n}`;
  const words = counted.get(key) ?? t(`timeline.count.${rung}`, n, [formatNumber(n)]);
  counted.set(key, words);
  return words;
}

/** "read 3, recalled 1 and used in work 2": only what there is. */
export const countWords = (counts: RungCounts): string =>
  formatList(RUNGS.filter((rung) => counts[rung] > 0).map((rung) => rungCount(rung, counts[rung])));

/** The finding as the picture's title. */
export function findingTitle(
  finding: Finding,
  weeks: number,
  skillName: (id: string) => string,
  now: Day,
): string {
  if (finding.kind === 'nothing') return t('timeline.finding.nothing', [formatNumber(weeks)]);
  const since = monthOf(finding.since, now);
  const name = skillName(finding.skill);
  if (finding.kind === 'taught') {
    const { taught, used } = finding;
    return t('timeline.finding.taught', taught, [formatNumber(taught), name, formatNumber(used), since]);
  }
  return t(`timeline.finding.${finding.kind}`, finding.n, [formatNumber(finding.n), name, since]);
}
