import { visible } from '../../../lib/log/visible.ts';
import type { Check } from '../../../lib/model/check.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { practiceOf } from '../../../lib/practice/answers.ts';
import type { Practised } from '../../../lib/practice/card.ts';

export const DAY = 86_400_000;
export const START = Date.UTC(2026, 0, 5, 9);

export const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const checkOf = (n: number, right: string): Check => ({
  id: id(1_000 + n),
  made: 'person',
  claim: id(2_000 + n),
  scenario: 'The label printer stops in the middle of a shift.',
  question: 'What do you do first?',
  options: ['a', 'b', 'c'].map((option) => ({
    ...{ id: option, text: `Do ${option}`, rationale: 'It is on the page.', right: option === right },
  })),
});

/** Ten lessons with one or two questions each. */
export const asked: Practised[] = Array.from({ length: 10 }, (_, n) =>
  Array.from({ length: 1 + (n % 2) }, (_each, m) => ({
    ...{ lesson: id(n), rev: id(500 + n), tier: (1 + (n % 4)) as Practised['tier'], since: START },
    check: checkOf(n * 2 + m, 'a'),
  })),
).flat();

export const fold = (events: readonly LogEvent[]) => practiceOf(visible(events));
