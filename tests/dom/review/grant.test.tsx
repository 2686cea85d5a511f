import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { ReviewSurface } from '../../../components/review/review-surface.tsx';
import { demoItem } from '../../../demo/team-item.ts';
import { readReview } from '../../../lib/db/reviews.ts';
import { SKILL, SUBMISSION, TEAM } from '../../unit/flow/review-rows.ts';
import { MONDAY } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';
import { reviewDesk } from './desk.tsx';

const content = demoItem('https://demo.example/wiki/48201733', SKILL);
const OF = { team: TEAM, submission: SUBMISSION };
const headers = { 'content-type': 'application/problem+json' };

/** A review of little harm on a device whose server takes its grant for as long as it is allowed. */
async function desk() {
  const deps = await reviewDesk({ content, submission: { tier: 1, becomes: 1 } });
  const server = { allows: true };
  const problem = { type: 'urn:x', title: 'No', status: 404, code: 'not_found' };
  const answer = async () =>
    server.allows
      ? Response.json({ expires_at: MONDAY * 2 })
      : Response.json(problem, { status: 404, headers });
  const net = { ...deps.net, to: () => answer };
  const screen = show(<ReviewSurface on="popup" onClose={() => undefined} />, { ...deps, net });
  await screen.find('p', 'This browser may decide.');
  return { deps, server, screen };
}

const focused = () => document.activeElement?.textContent;

test('once this browser may decide no more, an approval that lacked it leads to the button that allows it', async () => {
  const { deps, server, screen } = await desk();
  server.allows = false;
  await screen.click('button', 'Approve');
  await screen.find('button', "Allow it on the server's page");
  expect(screen.has('p', 'This browser may decide.')).toBe(false);
  await screen.until(() => focused() === "Allow it on the server's page");
  expect(await deps.db.outbox.count()).toBe(0);
  (document.activeElement as HTMLElement).blur();
  await screen.click('button', 'Approve');
  await screen.until(() => focused() === "Allow it on the server's page");
  screen.close();
});

test('a rejection that lacked it gives way to the button, and its reason is kept', async () => {
  const { deps, server, screen } = await desk();
  await screen.click('button', 'Reject');
  await screen.find('[role="dialog"]', /Reject this lesson/);
  server.allows = false;
  await screen.fill('Reason', 'Too long.');
  await screen.click('[role="dialog"] button', 'Reject');
  await screen.until(() => !screen.has('h2', 'Reject this lesson?'));
  await screen.until(() => focused() === "Allow it on the server's page");
  expect(await readReview(deps.db, OF)).toMatchObject({ reason: 'Too long.', sent: null });
  screen.close();
});
