import { readMeta } from '../../db/meta.ts';
import { isKnown } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';
import type { Deps, Live } from '../deps.ts';
import { liveLesson } from '../live-lesson.ts';
import { readingsAbout } from '../outcome/readings-about.ts';
import { live } from './live.ts';

export type Helped = { lesson: Id; title: string; reading: Id; team: string; week: string };

/** The newest figures of a team that say a lesson of the person's own helped, which they neither noted as taught nor passed over; or null. */
export const watchHelped = ({ db }: Deps): Live<Helped | null> =>
  live(async () => {
    const passed = new Set((await readMeta<Id[]>(db, 'taught-passed')) ?? []);
    const sent = await db.events.where('kind').equals('lesson.submitted').toArray();
    const lessons = new Set(
      sent.flatMap((event) =>
        isKnown(event) && event.kind === 'lesson.submitted' ? [event.body.lesson] : [],
      ),
    );
    const found: Helped[] = [];
    for (const lesson of lessons) {
      const own = await liveLesson(db, lesson);
      if (!own.ok) continue;
      for (const { id, team, week, isHelp, isNoted } of await readingsAbout(db, lesson))
        if (isHelp && !isNoted && !passed.has(id))
          found.push({ lesson, title: own.value.title, reading: id, team, week });
    }
    return found.sort((a, b) => (a.week < b.week ? 1 : -1))[0] ?? null;
  });
