import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { PullRow } from '../../lib/protocol/pull.ts';
import { DATABASES, onEach } from './setup/stores.ts';
import {
  ask,
  item,
  makeDevice,
  makeMember,
  makeTeam,
  type Someone,
  sealed,
  type World,
  world,
} from './setup/team.ts';

const WRITERS = 16;
const PUSHES = 4;

type Page = { rows: PullRow[]; next: string };

/** Follows a stream by its cursor while others write, until `over` and nothing more comes. */
async function follow(
  w: World,
  who: Someone,
  stream: 'me' | 'team',
  over: () => boolean,
): Promise<PullRow[]> {
  const rows: PullRow[] = [];
  for (let after = ''; ; ) {
    const last = over();
    const page = (await ask(w, who, 'GET', `/v1/pull?stream=${stream}&limit=7${after}`))
      .body as unknown as Page;
    rows.push(...page.rows);
    if (last && page.rows.length === 0) return rows;
    after = `&after=${page.next}`;
    // Time passes, or the device would have asked too often.
    w.clock.now += 1_000;
    if (page.rows.length === 0) await setTimeout(5);
  }
}

onEach(DATABASES, (open) => {
  test('16 that write and 16 that read at the head of one team miss no row and see none twice', async () => {
    const w = world(await open());
    const team = await makeTeam(w.deps);
    const kim = await makeMember(w.deps, team);
    const others: Someone[] = [];
    for (let made = 1; made < WRITERS; made++) others.push(await makeDevice(w.deps, team, kim.person));
    const epoch = (await w.deps.store.get('team', { team_id: team }))?.epoch;
    let writing = WRITERS;
    const writers = [kim, ...others].map(async (who) => {
      for (let push = 0; push < PUSHES; push++) {
        const from = push * 4;
        const items = [1, 2, 3].map((n) => sealed(from + n));
        items.push(item('command', from + 4, 'need', { text: `Need ${push} of ${who.device}`, skill: null }));
        const { status } = await ask(w, who, 'POST', '/v1/push', { protocol: 1, epoch, gen: 0, items });
        expect(status).toBe(200);
      }
      writing -= 1;
    });
    const readers = (['me', 'team'] as const).flatMap((stream) =>
      others
        .slice(0, 8)
        .map(async (who) => [stream, await follow(w, who, stream, () => writing === 0)] as const),
    );
    await Promise.all(writers);
    // Every command of the team's writes one need, and leaves no row in its sender's stream: docs/adr/0027. Each event is a row of Kim's.
    const most = { me: WRITERS * PUSHES * 3, team: WRITERS * PUSHES };
    for (const [stream, rows] of await Promise.all(readers))
      expect(rows.map(({ seq }) => seq)).toEqual(
        Array.from({ length: most[stream] }, (_, index) => index + 1),
      );
  });
});
