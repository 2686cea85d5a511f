import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { writeDrift } from '../../../lib/db/drifts.ts';
import { askAgain } from '../../../lib/flow/drift/ask-again.ts';
import { driftOf, mayAskAbout } from '../../../lib/flow/drift/drift-of.ts';
import { watchDrift } from '../../../lib/flow/queries/watch-drift.ts';
import { againOf } from '../../../lib/flow/team/again-of.ts';
import { dropDead, retryDead } from '../../../lib/flow/team/drop-dead.ts';
import { claimsOf } from '../../../lib/model/lesson-claims.ts';
import type { OutState } from '../../../lib/sync/outgoing.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { sound } from './lessons.ts';
import { connected, lessonBody, putRow, TEAM, teamLesson } from './team-lessons.ts';

const OF = { team: TEAM, lesson: teamLesson(1) };
const rev = idOf(7_500);

/** A team's lesson one of whose quotes is gone, and those who decide were asked to look again. */
async function asked() {
  const deps = await connected(await testDeps());
  const content = sound();
  const quote = claimsOf(content).find(({ support }) => support.kind === 'quote')?.id ?? '';
  await putRow(deps, { entity: 'lesson', id: OF.lesson, body: lessonBody(content) });
  await writeDrift(deps.db, OF, { rev, at: MONDAY, claims: { [quote]: false }, asked: null });
  const mayAsk = async () => {
    const drift = await first(watchDrift(deps, OF));
    if (drift === null) throw new Error('nothing is known');
    expect(drift.asked === null).toBe(mayAskAbout(drift, driftOf(content, rev, drift).gone));
    return drift.asked === null;
  };
  const settle = (n: number, state: OutState) =>
    deps.db.outbox
      .where({ '[team+n]': [TEAM, n] })
      .modify({ state, ...(state === 'dead' ? { refused: { code: 'already-waiting' } } : {}) });
  const ask = () => done(askAgain(deps, { lesson: OF.lesson }));
  expect(await mayAsk()).toBe(true);
  await ask();
  const [row] = await deps.db.outbox.toArray();
  return { deps, ask, mayAsk, settle, n: row?.n ?? 0 };
}

test('what was asked about can be asked about again where the request was refused, and not while it waits or was taken', async () => {
  const { deps, ask, mayAsk, settle, n } = await asked();
  expect(await mayAsk()).toBe(false);
  await settle(n, 'acked');
  expect(await mayAsk()).toBe(false);
  await settle(n, 'dead');
  expect(await mayAsk()).toBe(true);
  await done(dropDead(deps, { team: TEAM, n }));
  expect(await mayAsk(), 'let go, it still was not made').toBe(true);
  await ask();
  expect(await mayAsk()).toBe(false);
});

test('a request that is sent again from the settings stands for the one that was refused', async () => {
  const { deps, mayAsk, settle, n } = await asked();
  await settle(n, 'dead');
  await done(retryDead(deps, { team: TEAM, n }));
  expect(await mayAsk()).toBe(false);
  const last = (await deps.db.outbox.toArray()).at(-1)?.n ?? 0;
  expect(last).toBeGreaterThan(n);
  await settle(last, 'dead');
  expect(await mayAsk()).toBe(true);
});

const dead = (kind: string, code: string) => ({
  what: { t: 'command' as const, id: idOf(1), kind, v: 1, at: MONDAY, body: {} },
  refused: { code },
});

test('a flag, a wish for another look and a withdrawal are not offered again once what they name is over', () => {
  for (const kind of ['flag', 'reverify', 'withdraw']) {
    for (const code of ['stale', 'not-live', 'not-waiting', 'not-found'])
      expect(
        againOf(dead(kind, code), () => idOf(2)),
        `${kind} ${code}`,
      ).toBeNull();
    for (const code of ['too-many-flags', 'already-waiting', 'full'])
      expect(
        againOf(dead(kind, code), () => idOf(2)),
        `${kind} ${code}`,
      ).toMatchObject({ id: idOf(2) });
    expect(
      againOf(dead(kind, 'not_member'), () => idOf(2)),
      'no server has seen it',
    ).toMatchObject({
      id: idOf(1),
    });
  }
  expect(againOf(dead('need', 'not-found'), () => idOf(2))).toMatchObject({ id: idOf(2) });
});
