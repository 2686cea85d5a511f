import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { PlanWords } from '../../../components/settings/plan-words.tsx';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { planImport } from '../../../lib/flow/plan-import.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { DAY, event, LESSON, MONDAY, OTHER_DEVICE, revised } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';

const SAFE = 'Nothing here is changed or removed.';
const OTHERS = 'This file is of somebody named "Bea"';
const KEPT = revised({ id: 10, at: MONDAY });

/** What is said of a file, at a device of Ana's that has one lesson. */
async function told(events: readonly LogEvent[], prefs: object = {}, stored: readonly LogEvent[] = []) {
  const deps = await testDeps();
  await appendEvents(deps.db, [KEPT, ...stored]);
  const file = { format: 'passalong-export', version: 1, exportedAt: MONDAY, device: OTHER_DEVICE };
  const text = JSON.stringify({ ...file, events, drafts: [], prefs });
  const screen = show(<PlanWords plan={await done(planImport(deps, { text }))} />, deps);
  await screen.find('p', /^Exported|^Written|^From|\d/);
  const words = screen.text();
  screen.close();
  return words;
}

const paused = (id: number, until: number | null) =>
  event('practice.paused', { until }, { id, at: MONDAY + id });
const judged = (id: number, feedback: 'relevant' | 'not-relevant') =>
  event('tip.judged', { lesson: LESSON, source: 'wiki.example/a', feedback }, { id, at: MONDAY + id });

test('a file that pauses practice or ends the pause says so', async () => {
  const pauses = await told([paused(20, MONDAY + 400 * DAY)]);
  expect(pauses).toContain('Pauses practice until 8 June 2027.');
  expect(pauses).not.toContain(SAFE);
  const ends = await told([paused(21, null)], {}, [paused(20, MONDAY + 400 * DAY)]);
  expect(ends).toContain('Ends the pause of practice.');
  expect(await told([paused(20, MONDAY - DAY)]), 'one that is over').toContain(SAFE);
});

test('a file that takes a tip off a page or shows it again says so', async () => {
  const hides = await told([judged(20, 'not-relevant')]);
  expect(hides).toContain('Takes 1 tip off a page');
  expect(hides).not.toContain(SAFE);
  expect(await told([judged(21, 'relevant')], {}, [judged(20, 'not-relevant')])).toContain(
    'Shows 1 tip again',
  );
  expect(await told([judged(20, 'relevant')])).toContain(SAFE);
});

test('a file that carries the name of somebody else says so before it becomes part of one’s own log', async () => {
  const use = [paused(20, null)];
  expect(await told(use, { name: 'Bea' })).toContain(OTHERS);
  expect(await told(use, { name: ' ana' })).not.toContain('This file is of');
  expect(await told(use)).not.toContain('This file is of');
  expect(await told([], { name: 'Bea' }), 'nothing to add').not.toContain(OTHERS);
});
