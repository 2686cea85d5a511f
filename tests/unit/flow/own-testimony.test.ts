import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { reviewItem } from '../../../lib/flow/queries/review-item.ts';
import { lackOf } from '../../../lib/flow/team/review-lacks.ts';
import { NO_REVIEW } from '../../../lib/model/review-draft.ts';
import { content, idOf } from '../log/samples.ts';
import { testDeps } from './deps.ts';
import { ME, reviewRows } from './review-rows.ts';

const claim = idOf(801);
const by = (name: string) => ({ kind: 'testimony', by: name, at: 1, knownFrom: 'Ten years.' }) as const;

/** What waits in tier 3 with one testimony by this name. */
async function withTestimony(name: string, submission: object = {}) {
  const deps = await testDeps();
  const insight = { id: claim, text: 'Reload the gateway.', support: by(name) };
  const said = content({ insight, body: { kind: 'how-to', steps: [] }, mistakes: [] });
  const { link, rows } = reviewRows({ content: said, submission: { tier: 3, ...submission } });
  await deps.db.rows.bulkPut(rows);
  const [task] = rows;
  const item = task && (await reviewItem(deps.db, link, task));
  if (!item) throw new Error('nothing waits');
  return item;
}

const ready = {
  ...NO_REVIEW,
  answers: [...(['accurate', 'context', 'relevant'] as const)],
  unfound: 'Gone.',
};

test('somebody else’s testimony has to be confirmed by who approves', async () => {
  const item = await withTestimony('Ines Okafor');
  expect(lackOf(item, ready)).toEqual({ kind: 'confirmation', count: 1 });
  expect(lackOf(item, { ...ready, confirms: [claim] })).toBeNull();
});

test('one’s own is another’s to confirm: by the name it says, or because the server says whose it is', async () => {
  for (const item of [
    await withTestimony('Kim Example'),
    await withTestimony('Kim Moreno', { gave: [{ claim, by: 'Kim Moreno', person: ME }] }),
  ]) {
    expect(item.givers[claim]).toContain(ME);
    expect(lackOf(item, ready)).toBeNull();
  }
});
