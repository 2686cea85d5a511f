import { dayOf } from '../../log/day.ts';
import { practiceOf } from '../../practice/answers.ts';
import { cardsOf } from '../../practice/cards.ts';
import { dueToday, minutesOf, nextDay, type Today } from '../../practice/due.ts';
import type { Deps } from '../deps.ts';
import type { PracticeView } from '../views/practice.ts';
import { askedOnce } from './asked-once.ts';
import { ownQuestions } from './own-questions.ts';
import { practiceLog } from './practice-log.ts';
import { questionView } from './question.ts';
import { teamQuestions } from './team-questions.ts';

/** What is asked on a day, as the log and the lessons say now. */
export async function readPractice({ db, now }: Deps, today: Today): Promise<PracticeView> {
  const at = now();
  const [log, own, team] = await Promise.all([practiceLog(db), ownQuestions(db), teamQuestions(db, at)]);
  const { questions, events } = askedOnce(log, { own, team });
  const practice = practiceOf(events);
  const cards = cardsOf(questions, practice, at);
  const shown = new Map(questions.map((one) => [`${one.lesson}|${one.check.id}`, one]));
  const asked = dueToday(cards, practice, { now: at, today })
    .map(({ lesson, check }) => shown.get(`${lesson}|${check.id}`))
    .filter((one) => one !== undefined)
    .map((one) => questionView(one, dayOf(today.from)));
  const pausedUntil =
    practice.pausedUntil !== null && practice.pausedUntil > at ? practice.pausedUntil : null;
  const coming = nextDay(cards, { now: at, pausedUntil });
  // What waits over the most a day comes tomorrow.
  const next = coming === null || asked.length > 0 ? null : Math.max(coming, today.to);
  return { asked, minutes: minutesOf(asked), next, pausedUntil };
}
