import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { ReviewSurface } from '../../../components/review/review-surface.tsx';
import { DeadLines } from '../../../components/settings/team/dead-lines.tsx';
import { demoItem } from '../../../demo/team-item.ts';
import { forgetTeam } from '../../../lib/db/forget-team.ts';
import { readReview } from '../../../lib/db/reviews.ts';
import { deadOf } from '../../../lib/flow/queries/dead-of.ts';
import { watchReviewItem } from '../../../lib/flow/queries/watch-review-item.ts';
import { changeReview } from '../../../lib/flow/team/change-review.ts';
import { sendDecision } from '../../../lib/flow/team/send-decision.ts';
import { claimsOf } from '../../../lib/lesson/claims.ts';
import { done, first } from '../../unit/flow/deps.ts';
import { SKILL, SUBMISSION, TEAM } from '../../unit/flow/review-rows.ts';
import { show } from '../timeline/screen.tsx';
import { reviewDesk } from './desk.tsx';

const content = demoItem('https://demo.example/wiki/48201733', SKILL);
const OF = { team: TEAM, submission: SUBMISSION };
const claim = claimsOf(content)[0]?.id ?? '';

type Desk = Awaited<ReturnType<typeof reviewDesk>>;

/** Changes were asked for with a comment, and the server refused it; its task is gone as well, where it has ended. */
async function refused(code: string, isOver: boolean) {
  const deps = await reviewDesk({ content });
  await done(changeReview(deps, OF, { comments: { [claim]: 'Which lamp? ' }, reason: 'Too long.' }));
  const item = await first(watchReviewItem(deps, OF));
  if (item === null) throw new Error('nothing waits');
  await done(sendDecision(deps, item, 'request-changes'));
  await deps.db.outbox.toCollection().modify({ state: 'dead', refused: { code } });
  if (isOver) await deps.db.rows.delete([TEAM, 'me', 'task', `submission:${SUBMISSION}`]);
  return deps;
}

const page = (deps: Desk) => show(<ReviewSurface on="page" first={OF} onClose={() => undefined} />, deps);

test('a decision that came too late says so, with what was written to be copied', async () => {
  const written = vi.fn(async (_: string) => undefined);
  vi.stubGlobal('navigator', Object.assign(navigator, { clipboard: { writeText: written } }));
  const screen = page(await refused('not-waiting', true));
  await screen.find('h2', content.title);
  await screen.find(
    '[role="status"]',
    'It no longer waits for you. It was decided, taken back, or is not yours to decide any more.',
  );
  await screen.find(
    '[role="alert"]',
    'The server did not take your decision. It was decided or taken back meanwhile.',
  );
  expect(screen.all('li').map(({ textContent }) => textContent)).toEqual(['Which lamp?', 'Too long.']);
  await screen.until(() => document.activeElement?.getAttribute('aria-label') === 'Back');
  await screen.click('button', 'Copy what you wrote');
  await screen.until(() => screen.text().includes('What you wrote is copied.'));
  expect(written).toHaveBeenCalledWith('Which lamp?\n\nToo long.');
  screen.close();
});

test('what was not sent at all is kept to be copied as well; where nothing was written there is nothing to copy', async () => {
  const deps = await reviewDesk({ content });
  await deps.db.rows.delete([TEAM, 'me', 'task', `submission:${SUBMISSION}`]);
  const screen = page(deps);
  await screen.find('[role="status"]', /^It no longer waits for you/);
  expect(screen.has('button', 'Copy what you wrote')).toBe(false);
  await done(changeReview(deps, OF, { comments: { [claim]: 'Which lamp?' } }));
  await screen.find('button', 'Copy what you wrote');
  expect(screen.all('[role="alert"]')).toEqual([]);
  screen.close();
});

const line = async (deps: Desk) =>
  show(<DeadLines team={TEAM} dead={await deadOf(deps.db, TEAM)} maySend />, deps);

test('settings name what a refused decision was about and lead to it; to decide again is said where that can be done', async () => {
  const still = await line(await refused('needs-grant', false));
  await still.find('a', `Open the review of ${content.title}`);
  expect(still.text()).toContain(content.title);
  expect(still.text()).toContain('Decide again in the review.');
  expect(still.all('a').map((one) => one.getAttribute('href'))).toEqual([
    `/timeline.html#review/${TEAM}/${SUBMISSION}`,
  ]);
  still.close();
  for (const [code, isOver] of [
    ['not-waiting', true],
    ['not-waiting', false],
    ['not-eligible', false],
    ['needs-grant', true],
  ] as const) {
    const over = await line(await refused(code, isOver));
    await over.find('a', `Open the review of ${content.title}`);
    expect(over.text(), code).toContain('Refused: your decision.');
    expect(over.text(), code).not.toContain('Decide again');
    over.close();
  }
});

test('with the rows of the team its title goes from what is kept of a review, and what was written stays', async () => {
  const { db } = await refused('not-waiting', true);
  expect((await readReview(db, OF)).title).toBe(content.title);
  await db.transaction('rw', db.tables, () => forgetTeam(db, TEAM));
  expect(await readReview(db, OF)).toMatchObject({ reason: 'Too long.' });
  expect((await readReview(db, OF)).title).toBeUndefined();
});
