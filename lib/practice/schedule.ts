import { createEmptyCard, fsrs, type Grade, type Card as Memory, Rating } from 'ts-fsrs';
import type { Answer } from './answers.ts';

const DAY = 86_400_000;

/** The longest a question stays away, in days. */
const MOST_DAYS = 180;

/** No steps of minutes: work has days. */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: MOST_DAYS,
  enable_fuzz: false,
  learning_steps: [],
  relearning_steps: [],
});

/** "Easy" for what was used in real work, at most this often: it is the only proof of more than an answer. */
const EASY_EVERY = 30 * DAY;

type Given = Pick<Answer, 'at' | 'right' | 'sure'>;
type State = { memory: Memory; easyAt: number | null };

function gradeOf(answer: Given, { memory, easyAt }: State, uses: readonly number[]): Grade {
  if (!answer.right || answer.sure === 'guess') return Rating.Again;
  if (answer.sure === 'unsure') return Rating.Hard;
  const last = memory.last_review?.getTime();
  const used = last !== undefined && uses.some((at) => at > last && at <= answer.at);
  return used && (easyAt === null || answer.at - easyAt >= EASY_EVERY) ? Rating.Easy : Rating.Good;
}

/** Where answers leave a question; `due` and `last` in ms, `recall` at a moment. */
export type Schedule = { due: number; last: number; recall(now: number): number };

/** What is known of a question after its answers, by when they were given; null where there is none. */
export function scheduleOf(answers: readonly Given[], uses: readonly number[]): Schedule | null {
  const inTime = answers.toSorted((a, b) => a.at - b.at);
  const [first] = inTime;
  if (first === undefined) return null;
  let state: State = { memory: createEmptyCard(first.at), easyAt: null };
  for (const answer of inTime) {
    const grade = gradeOf(answer, state, uses);
    const { card } = scheduler.next(state.memory, new Date(answer.at), grade);
    state = { memory: card, easyAt: grade === Rating.Easy ? answer.at : state.easyAt };
  }
  const { memory } = state;
  const last = memory.last_review?.getTime() ?? first.at;
  return {
    // The library keeps its four grades a day apart, also at the longest.
    due: Math.min(memory.due.getTime(), last + MOST_DAYS * DAY),
    last,
    recall: (now) => scheduler.get_retrievability(memory, new Date(now), false),
  };
}

/** How likely a question is known that was read once and never answered, as after one right answer. */
export const recallOfRead = (since: number, now: number): number =>
  scheduleOf([{ at: since, right: true, sure: 'sure' }], [])?.recall(now) ?? 1;
