import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { tidyUp } from '../../../lib/flow/tidy-up.ts';
import { DAY } from '../log/samples.ts';
import { testDeps } from './deps.ts';
import { storedDraft } from './lessons.ts';

test('a draft discarded a month ago is removed, an open one of the same age stays', async () => {
  const deps = await testDeps();
  const open = await storedDraft(deps);
  const discarded = await storedDraft(deps);
  await deps.db.drafts.put({ ...discarded, state: 'discarded' });
  deps.clock.now += 29 * DAY;
  expect(await tidyUp(deps)).toMatchObject({ ok: true });
  expect(await deps.db.drafts.count()).toBe(2);
  deps.clock.now += 2 * DAY;
  await tidyUp(deps);
  expect((await deps.db.drafts.toArray()).map(({ id }) => id)).toEqual([open.id]);
});

test('a database that was closed meanwhile is told, not thrown', async () => {
  const deps = await testDeps();
  deps.db.close();
  expect(await tidyUp(deps)).toMatchObject({ ok: false, problem: { kind: 'storage-unavailable' } });
});
