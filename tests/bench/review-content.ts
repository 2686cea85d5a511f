import { demoItem } from '../../demo/team-item.ts';
import { sha256 } from '../../lib/hash/sha256.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { LessonContent } from '../../lib/model/lesson.ts';
import { reviewRows, SKILL } from '../unit/flow/review-rows.ts';
import { idOf } from '../unit/log/samples.ts';

export const CLAIMS = 50;
const STEPS = 40;

const DEVICES = ['pump', 'valve', 'gateway', 'printer', 'scanner'];

/** What a page says of one step; each is another sentence. */
const sentence = (n: number): string =>
  `After step ${n} check the ${DEVICES[n % DEVICES.length]} on host ${n + 3}, then wait ${n + 5} minutes before you open line ${n + 7} again.`;

/** Every third claim says it in other words, which takes the grounding longest. */
const wordsOf = (n: number): string =>
  n % 3 === 0
    ? `Check the ${DEVICES[n % DEVICES.length]} on host ${n + 3} and wait ${n + 5} minutes before you open line ${n + 7} again.`
    : sentence(n);

const claim = (n: number): Claim => ({
  id: idOf(3_000 + n),
  text: wordsOf(n),
  support: {
    kind: 'quote',
    selector: { exact: sentence(n), prefix: '', suffix: '' },
    excerpt: `e${n}`,
    hash: sha256(sentence(n)),
  },
});

/** A lesson of fifty claims in an excerpt each. */
function longLesson(): LessonContent {
  const item = demoItem('https://wiki.example/pages/1', SKILL);
  const numbers = Array.from({ length: CLAIMS }, (_, n) => n);
  const [excerpt] = item.excerpts;
  if (excerpt === undefined) throw new Error('no excerpt');
  return {
    ...item,
    insight: claim(0),
    body: { kind: 'how-to', steps: numbers.slice(1, STEPS + 1).map((n) => ({ claim: claim(n) })) },
    mistakes: numbers.slice(STEPS + 1).map(claim),
    excerpts: numbers.map((n) => {
      const text = `${sentence(n)} ${sentence(n + 60)} Nothing else changes.`;
      return { ...excerpt, id: `e${n}`, path: ['Line', `Part ${n}`], text, hash: sha256(text) };
    }),
  };
}

/** The rows of a team in which it waits, every second claim of it otherwise than live. */
export function longReview(): ReturnType<typeof reviewRows> {
  const content = longLesson();
  const live = {
    ...content,
    title: 'Change the gateway certificate',
    body: {
      kind: 'how-to' as const,
      steps: (content.body.kind === 'how-to' ? content.body.steps : []).map((step, index) =>
        index % 2 === 0
          ? step
          : { claim: { ...step.claim, text: step.claim.text.replace('open line', 'close the whole line') } },
      ),
    },
  };
  return reviewRows({ content, live });
}
