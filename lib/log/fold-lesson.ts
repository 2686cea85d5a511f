import { answeredAt } from '../model/answered-at.ts';
import { dayApart } from '../model/clock.ts';
import type { KnownEvent, LogEvent, UsedWhere } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import type { Revision } from '../model/lesson.ts';
import type { Rung } from '../model/skill.ts';
import type { TimelineEntry } from './projection.ts';
import { visible } from './visible.ts';

export type Kept = { revision: Revision; at: number };

/** What one event of the lesson says on the timeline. */
type LessonEntry = {
  event: Id;
  at: number;
  kind: TimelineEntry['kind'];
  rung: Rung | null;
  where?: UsedWhere;
  /** The team whose lesson was used. */
  team?: Id;
};

/** `kept` oldest first but for the head, which is the last; `heads` are revisions no other was written on or settles, the head first. */
export type LessonFold = { kept: Kept[]; heads: Id[]; deletedBy: Id | null; entries: LessonEntry[] };

const headsOf = (kept: readonly Kept[]): Id[] => {
  const bases = new Set(kept.flatMap(({ revision: { base, joins = [] } }) => [base, ...joins]));
  const heads = kept.filter(({ revision }) => !bases.has(revision.rev)).map(({ revision }) => revision.rev);
  return [...new Set(heads.reverse())];
};

/** The head last: a revision stands above those it was written on, also where the clock of its device was behind theirs. */
function headLast(kept: readonly Kept[], [head]: readonly Id[]): Kept[] {
  const at = kept.findLastIndex(({ revision }) => revision.rev === head);
  const last = kept[at];
  return last === undefined ? [...kept] : [...kept.toSpliced(at, 1), last];
}

const isOfTeam = (event: KnownEvent): boolean =>
  event.kind === 'lesson.used' && event.body.team !== undefined;

/**
 * Folds the events of one lesson, retractions included, given in any order. The latest act wins: a revision after a
 * delete brings the lesson back. Rungs: *read* when first kept; *recalled* by a right answer that was no guess, a day
 * or more after the lesson was first kept and after the last answer to the same check; *used* by each use; *taught* by
 * figures of a team that say it helped others. Of a lesson that is not one's own, uses of a team's alone are told.
 */
export function foldLesson(events: readonly LogEvent[]): LessonFold {
  const fold: LessonFold = { kept: [], heads: [], deletedBy: null, entries: [] };
  const seen: Seen = { answeredAt: new Map(), taught: new Set() };
  const all = visible(events);
  const first = all.find((event) => event.kind === 'lesson.revised')?.at;
  for (const event of first === undefined ? all.filter(isOfTeam) : all) {
    const entry = entryOf(event, fold, first ?? event.at, seen);
    if (entry !== null) fold.entries.push({ event: event.id, at: timeOf(event), ...entry });
  }
  fold.heads = headsOf(fold.kept);
  fold.kept = headLast(fold.kept, fold.heads);
  return fold;
}

type Said = Omit<LessonEntry, 'event' | 'at'>;

/** When each check was answered last, and the figures that were noted: two devices may note the same ones. */
type Seen = { answeredAt: Map<Id, number>; taught: Set<string> };

const timeOf = (event: KnownEvent): number =>
  event.kind === 'check.answered' ? answeredAt(event) : event.at;

function entryOf(event: KnownEvent, fold: LessonFold, first: number, seen: Seen): Said | null {
  switch (event.kind) {
    case 'lesson.revised': {
      fold.kept.push({ revision: event.body, at: event.at });
      fold.deletedBy = null;
      return fold.kept.length === 1 ? { kind: 'kept', rung: 'read' } : { kind: 'revised', rung: null };
    }
    case 'lesson.deleted':
      fold.deletedBy = event.id;
      return { kind: 'deleted', rung: null };
    case 'check.answered': {
      const { check, right, sure } = event.body;
      const at = timeOf(event);
      const before = seen.answeredAt.get(check) ?? first;
      seen.answeredAt.set(check, at);
      const recalled = right && sure !== 'guess' && dayApart(first, at) && dayApart(before, at);
      return recalled ? { kind: 'recalled', rung: 'recalled' } : { kind: 'answered', rung: null };
    }
    case 'lesson.used':
      return {
        ...{ kind: 'used', rung: 'used', where: event.body.where },
        ...(event.body.team === undefined ? {} : { team: event.body.team }),
      };
    case 'lesson.taught': {
      const isKnown = seen.taught.has(event.body.reading);
      seen.taught.add(event.body.reading);
      return isKnown ? null : { kind: 'taught', rung: 'taught' };
    }
    default:
      return null;
  }
}
