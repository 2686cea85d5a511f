import type { Id } from '../../model/id.ts';
import type { Deps, LessonReading, Live } from '../deps.ts';
import { readingsAbout } from '../outcome/readings-about.ts';
import { live } from './live.ts';

/** What the figures of its teams say of a lesson: of a team's own, or of what became of one's own there. */
export const watchReadings = ({ db }: Deps, lesson: Id): Live<LessonReading[]> =>
  live(async () => readingsAbout(db, lesson));
