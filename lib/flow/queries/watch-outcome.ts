import { readConsent } from '../../db/consents.ts';
import { readLessonEvents } from '../../db/lesson-events.ts';
import { foldOutcomes } from '../../log/fold-outcomes.ts';
import type { Id } from '../../model/id.ts';
import { isoWeek } from '../../model/iso-week.ts';
import type { Deps, Live, OutcomeView } from '../deps.ts';
import { teamOfLesson } from '../outcome/lesson-in-team.ts';
import { live } from './live.ts';

/** What the person says of a lesson, and whether that goes to its team. */
export const watchOutcome = ({ db, now: clock }: Deps, lesson: Id): Live<OutcomeView> =>
  live(async () => {
    const week = isoWeek(clock());
    const said = foldOutcomes((await readLessonEvents(db, [lesson])).get(lesson) ?? []);
    const now = said.find((one) => one.week === week) ?? null;
    const link = await teamOfLesson(db, lesson);
    const consent = link === null ? null : await readConsent(db, link.team);
    return {
      now,
      last: said[0] ?? null,
      team: link && { team: link.team, name: link.teamName, consent: consent?.given ?? null },
      answer: link && now && { kind: 'outcome', lesson, week, value: now.outcome },
    };
  });
