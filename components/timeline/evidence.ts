import type { EvidenceView } from '../../lib/flow/deps.ts';
import type { Rung, SkillId } from '../../lib/model/skill.ts';
import { type Day, inSpan, type Span } from './weeks.ts';

/** How often a skill reached a rung in a week, named by its Monday. */
export type WeekCount = EvidenceView['rungs'][number];

/** Weakest first. */
export const RUNGS: readonly Rung[] = ['read', 'recalled', 'used', 'taught'];

export type RungCounts = Record<Rung, number>;

const none = (): RungCounts => ({ read: 0, recalled: 0, used: 0, taught: 0 });

/** One dot of the picture: a skill's week with its strongest rung and all of that week's counts. */
export type Point = { skill: SkillId; week: Day; strongest: Rung; counts: RungCounts };

/** Names a dot for as long as its skill and week stay. */
export const pointKey = (point: Pick<Point, 'skill' | 'week'>): string => `${point.skill} ${point.week}`;

/** The dots of a span, by skill and then by week. */
export function points(weeks: readonly WeekCount[], span: Span): Point[] {
  const byCell = new Map<string, Point>();
  for (const { skill, week, rung, n } of weeks) {
    if (!inSpan(span, week) || n <= 0) continue;
    const key = pointKey({ skill, week });
    const point = byCell.get(key) ?? { skill, week, strongest: rung, counts: none() };
    point.counts[rung] += n;
    if (RUNGS.indexOf(rung) > RUNGS.indexOf(point.strongest)) point.strongest = rung;
    byCell.set(key, point);
  }
  return [...byCell.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, point]) => point);
}

/** What each skill reached in the span; skills without evidence are left out. */
export function totals(weeks: readonly WeekCount[], span: Span): Map<SkillId, RungCounts> {
  const bySkill = new Map<SkillId, RungCounts>();
  for (const { skill, week, rung, n } of weeks) {
    if (!inSpan(span, week)) continue;
    const counts = bySkill.get(skill) ?? none();
    counts[rung] += n;
    bySkill.set(skill, counts);
  }
  return bySkill;
}

/** A row of the picture: a skill with what it reached in the span. */
export type PictureRow = { skill: SkillId; name: string; counts: RungCounts };

/** Strongest evidence first, so that the top row is the one the title speaks of. */
export function byStrength([, a]: [SkillId, RungCounts], [, b]: [SkillId, RungCounts]): number {
  return (
    b.used + b.taught - (a.used + a.taught) ||
    b.taught - a.taught ||
    b.recalled - a.recalled ||
    b.read - a.read
  );
}

/** What the picture shows in one sentence; `since` is the first week with that evidence. */
export type Finding =
  | { kind: 'nothing' }
  | { kind: 'kept'; skill: SkillId; n: number; since: Day }
  | { kind: 'recalled'; skill: SkillId; n: number; since: Day }
  | { kind: 'used'; skill: SkillId; n: number; since: Day }
  | { kind: 'taught'; skill: SkillId; used: number; taught: number; since: Day };

const firstWeek = (weeks: readonly WeekCount[], span: Span, skill: SkillId, rungs: readonly Rung[]) =>
  weeks
    .filter((week) => inSpan(span, week.week) && week.n > 0)
    .filter((week) => week.skill === skill && rungs.includes(week.rung))
    .map((week) => week.week)
    .sort()[0] ?? span.first;

/** The strongest thing that can be said of a span: about one skill, the one with the strongest evidence. */
export function finding(weeks: readonly WeekCount[], span: Span): Finding {
  const top = [...totals(weeks, span)].sort(byStrength)[0];
  if (top === undefined) return { kind: 'nothing' };
  const [skill, counts] = top;
  if (counts.taught > 0) {
    const since = firstWeek(weeks, span, skill, ['used', 'taught']);
    return { kind: 'taught', skill, used: counts.used, taught: counts.taught, since };
  }
  if (counts.used > 0)
    return { kind: 'used', skill, n: counts.used, since: firstWeek(weeks, span, skill, ['used']) };
  if (counts.recalled > 0) {
    return {
      kind: 'recalled',
      skill,
      n: counts.recalled,
      since: firstWeek(weeks, span, skill, ['recalled']),
    };
  }
  return { kind: 'kept', skill, n: counts.read, since: firstWeek(weeks, span, skill, ['read']) };
}
