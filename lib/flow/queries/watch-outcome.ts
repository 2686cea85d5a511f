import { readConsent } from '../../db/consents.ts';
import type { Id } from '../../model/id.ts';
import { isoWeek } from '../../model/iso-week.ts';
import type { Deps, Live, OutcomeView } from '../deps.ts';
import { goesFromHere } from '../outcome/gone-out.ts';
import { lessonInTeam } from '../outcome/lesson-in-team.ts';
import { namesOfLesson, saidOf } from '../outcome/names-of-lesson.ts';
import { live } from './live.ts';

/** What the person says of a lesson, also as the team has it that took it, and whether that goes to this team. */
export const watchOutcome = ({ db, now: clock }: Deps, of: Id): Live<OutcomeView> =>
  live(async () => {
    const week = isoWeek(clock());
    const names = await namesOfLesson(db, of);
    const said = await saidOf(db, names);
    const now = said.find((one) => one.week === week) ?? null;
    const there = await lessonInTeam(db, ...names);
    const { link = null, lesson = of } = there ?? {};
    const consent = link === null ? null : await readConsent(db, link.team);
    const goes = now === null ? consent?.given === true : await goesFromHere(db, consent, now);
    return {
      now,
      last: said[0] ?? null,
      team: link && { team: link.team, name: link.teamName, consent: consent?.given ?? null },
      goes,
      answer: link && now && { kind: 'outcome', lesson, week, value: now.outcome },
    };
  });
