import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { keepLink } from '../../../lib/db/links.ts';
import { countReviews } from '../../../lib/flow/queries/reviews-of.ts';
import { watchReviewItem } from '../../../lib/flow/queries/watch-review-item.ts';
import { watchReviews } from '../../../lib/flow/queries/watch-reviews.ts';
import { sendDecision } from '../../../lib/flow/team/send-decision.ts';
import { submissionTask } from '../../../lib/flow/team/submission-task.ts';
import { content, idOf, MONDAY } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { ME, reviewRows, SUBMISSION, TEAM } from './review-rows.ts';
import { TEAM as DESK, putTask, teamDesk } from './team-desk.ts';

const OF = { team: TEAM, submission: SUBMISSION };
const OTHER = idOf(990);
const approved = (by: string, tier?: number) => ({
  ...{ by, verdict: 'approve', at: MONDAY, found: [], reason: null, confirms: [] },
  ...(tier === undefined ? {} : { tier }),
});

const TWO = { required: ['owner-or-deputy', 'any'] };

/** What the team's server says of a submission that two approve, on a device that may decide. */
async function desk() {
  const deps = await testDeps();
  const says = async (tier: number, decided: object[]) => {
    const submission = { ...TWO, tier, becomes: tier };
    const { link, rows } = reviewRows({ content: content(), submission, task: { decided } });
    await deps.db.rows.bulkPut(rows);
    return link;
  };
  const link = await says(1, []);
  await deps.db.transaction('rw', deps.db.tables, () => keepLink(deps.db, link, 'pa1_token'));
  await deps.grants.put({ team: TEAM, grant: 'secret', bound: null, askedAt: MONDAY, expiresAt: MONDAY * 2 });
  const held = async () => Response.json({ expires_at: MONDAY * 2 });
  const ready = { ...deps, net: { ...deps.net, to: () => held } };
  const item = async () => {
    const found = await first(watchReviewItem(ready, OF));
    if (found === null) throw new Error('nothing waits');
    return found;
  };
  const approve = async () => done(sendDecision(ready, await item(), 'approve'));
  const ack = () => deps.db.outbox.toCollection().modify({ state: 'acked' });
  return { deps: ready, says, item, approve, ack };
}

test('who approved under a lower tier than it has by now is asked again, and can decide again', async () => {
  const { deps, says, approve, ack } = await desk();
  expect(await approve()).toBe('sent');
  await ack();
  expect(await first(watchReviews(deps)), 'the task is older than the answer').toEqual([]);
  await says(2, [approved(ME, 1)]);
  expect(await first(watchReviews(deps))).toMatchObject([{ ...OF, why: 'decide' }]);
  expect(await countReviews(deps.db)).toBe(1);
  expect(await approve()).toBe('sent');
  await ack();
  expect(
    await first(watchReviews(deps)),
    'the second is taken, and the task still tells of the first',
  ).toEqual([]);
  expect(await approve()).toBe('decided');
});

test('of a server that does not say under which tier, the one it was made under here is known', async () => {
  const { deps, says, approve, ack } = await desk();
  await approve();
  await ack();
  await says(1, [approved(ME)]);
  expect(await countReviews(deps.db)).toBe(0);
  await says(2, [approved(ME)]);
  expect(await countReviews(deps.db)).toBe(1);
});

test('approvals under a lower tier are not counted, for those who decide and for the author', async () => {
  const { says, item } = await desk();
  const decided = [approved(OTHER, 1), approved(idOf(991), 2)];
  await says(2, decided);
  expect((await item()).approvals.map(({ person }) => person)).toEqual([idOf(991)]);
  expect(
    (await item()).history.filter(({ what }) => what === 'approve'),
    'they are told of',
  ).toHaveLength(2);
  await says(2, [approved(OTHER)]);
  expect((await item()).approvals, 'a server from before does not say it').toHaveLength(1);

  const author = await teamDesk();
  const link = await author.db.links.get(DESK);
  if (link === undefined) throw new Error('no link');
  const said = decided.map((one) => ({ ...one, comment: '' }));
  await putTask(author, SUBMISSION, { state: 'waiting', required: ['any', 'any'], decided: said });
  const told = await submissionTask(author.db, link, SUBMISSION);
  expect(told?.missing).toHaveLength(1);
  expect(told?.decided).toHaveLength(2);
  expect(told?.decided[0]).not.toHaveProperty('tier');
});
