import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { startUpdate } from '../../../lib/flow/start-update.ts';
import { COPY, capture, quoteClaim, RELOAD } from '../lesson/samples.ts';
import { idOf } from '../log/samples.ts';
import { done, testDeps } from './deps.ts';
import { keptLesson, sound, storedDraft } from './lessons.ts';

test('an update on a new capture keeps what that page offers, without warnings the lesson quotes already', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps, sound({ mistakes: [] }));
  const page = capture([RELOAD, COPY, 'Never reload during a rollout.'], { id: idOf(401) });
  const fresh = await storedDraft(deps, sound(), page);
  const cautions = [
    quoteClaim(idOf(811), RELOAD),
    quoteClaim(idOf(812), 'Never reload during a rollout.', page),
  ];
  const suggestions = [{ section: 'b2', title: 'Roll back', path: [] }];
  const checkSeeds = [quoteClaim(idOf(813), COPY)];
  await deps.db.drafts.put({ ...fresh, proposal: { ...fresh.proposal, cautions, suggestions, checkSeeds } });
  const { proposal } = await done(startUpdate(deps, { lesson, capture: page.id }));
  expect(proposal).toMatchObject({ suggestions, checkSeeds, cautions: [cautions[1]] });
});

test('two updates of one lesson begun at once are one draft', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  const [one, other] = await Promise.all([
    done(startUpdate(deps, { lesson })),
    done(startUpdate(deps, { lesson })),
  ]);
  expect(other.id).toBe(one.id);
  expect(await deps.db.drafts.where('state').equals('open').count()).toBe(1);
});
