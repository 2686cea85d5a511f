import { expect, test } from 'vitest';
import { timeOf } from '../../lib/model/id.ts';
import { leaveTeam } from '../../server/auth/members.ts';
import { TABLES, type TableName } from '../../server/store/tables.ts';
import { grant, type Harbour, harbour } from './setup/harbour.ts';
import { DATABASES, onEach } from './setup/stores.ts';
import { item, NOON, newId, sealed } from './setup/team.ts';
import { push, statuses } from './setup/wire.ts';

const DAY = 86_400_000;
const text = 'How to prime a pump';

const openNeed = async ({ w, team }: Harbour): Promise<string> =>
  (await w.deps.store.list('need', { where: { team_id: team } }))[0]?.need_id ?? '';

onEach(DATABASES, (open) => {
  test('who stands for the skill is told that a lesson is missed, admins where no skill is named, and nobody who missed it', async () => {
    const place = await harbour(open);
    const { ada, dan, finn, gwen, olga, rows, send, skill, tasks } = place;
    await send(finn, 'need', { text, skill });
    expect([await tasks(olga), await tasks(dan), await tasks(ada)]).toEqual([['need'], ['need'], []]);
    const [task] = (await rows(olga, 'me')).filter(({ kind }) => kind === 'need');
    expect(task?.body).toEqual({ ref: await openNeed(place), why: 'need', text, skill });
    expect(JSON.stringify(await rows(gwen, 'team'))).not.toContain(finn.person);
    await send(finn, 'need', { text, skill: null });
    expect([await tasks(ada), await tasks(finn)]).toEqual([['need'], []]);
  });

  test('is closed by them or an admin with a review grant, and is then gone for all', async () => {
    const place = await harbour(open);
    const { ada, dan, finn, gwen, olga, rows, send, skill, tasks, team, w } = place;
    await send(finn, 'need', { text, skill });
    const need = await openNeed(place);
    const close = { need, reason: 'There is one now.' };
    expect(await send(gwen, 'close-need', close)).toMatchObject({ code: 'not-owner' });
    expect(await send(finn, 'close-need', close)).toMatchObject({ code: 'not-owner' });
    expect(await send(dan, 'close-need', close, { grant: undefined })).toMatchObject({ code: 'needs-grant' });
    expect(await send(dan, 'close-need', close)).toMatchObject({ status: 'done' });
    expect([await tasks(olga), await tasks(dan)]).toEqual([[], []]);
    const seen = (await rows(gwen, 'team')).filter(({ entity }) => entity === 'need');
    expect(seen).toEqual([expect.objectContaining({ id: need, op: 'del' })]);
    expect(await send(dan, 'close-need', close)).toMatchObject({ code: 'not-found' });
    await send(finn, 'need', { text, skill });
    expect(await send(ada, 'close-need', { ...close, need: await openNeed(place) })).toMatchObject({
      status: 'done',
    });
    const audit = await w.deps.store.list('audit', { where: { team_id: team } });
    expect(audit.filter(({ verb }) => verb === 'need.closed')).toHaveLength(2);
  });

  test('goes to who stands for the skill next', async () => {
    const place = await harbour(open);
    const { ada, dan, finn, gwen, olga, send, skill, tasks, team, w } = place;
    await send(finn, 'need', { text, skill });
    await send(olga, 'delegate', { skill, to: gwen.person });
    expect([await tasks(gwen), await tasks(dan)]).toEqual([['need'], []]);
    for (const { person } of [olga, gwen]) await leaveTeam(w.deps, { team, person });
    expect(await tasks(ada)).toEqual(['need']);
  });

  test('a hundred a day are one person’s most, and tell nobody which were theirs', async () => {
    const { finn, gwen, olga, send, w } = await harbour(open);
    const today = { scope: `need:${finn.team}:${finn.person}`, window: w.clock.now - (w.clock.now % DAY) };
    await send(finn, 'need', { text, skill: null });
    expect(await w.deps.store.get('bucket', today)).toMatchObject({ used: 1 });
    await w.deps.store.write((tx) => tx.put('bucket', { ...today, used: 100 }));
    expect(await send(finn, 'need', { text, skill: null })).toMatchObject({
      status: 'rejected',
      code: 'too-many-needs',
      current: { most: 100 },
    });
    expect(await send(gwen, 'need', { text, skill: null })).toMatchObject({ status: 'done' });
    w.clock.now += DAY;
    expect(await send(finn, 'need', { text, skill: null })).toMatchObject({ status: 'done' });
    const more = { grant: await grant(w, olga) };
    expect(await send(olga, 'close-need', { need: newId(), reason: '' }, more)).toMatchObject({
      code: 'not-found',
    });
  });

  test('of who sent it nothing is kept: no row of theirs, no hash of its words, no time that another row has', async () => {
    const { w, team, finn, gwen, dan, skill } = await harbour(open);
    const { store } = w.deps;
    const hashes: string[] = [];
    for (const [who, later] of [
      [finn, 1_111],
      [gwen, 2_345],
      [dan, 5_000],
    ] as const) {
      w.clock.now += later;
      const have = (await store.get('device', { team_id: team, device_id: who.device }))?.have ?? 0;
      const need = item('command', have + 2, 'need', { text: `${text} ${later}`, skill });
      hashes.push(String(need.hash));
      expect(statuses(await push(w, who, [sealed(have + 1), need]))).toEqual(['stored', 'done']);
      // Sent again, as by a device that did not get the answer, it is not there twice.
      expect(statuses(await push(w, who, [need]))).toEqual(['duplicate']);
    }
    const needs = await store.list('need', { where: { team_id: team } });
    expect(needs).toHaveLength(3);
    const commands = await store.list('command', { where: { team_id: team } });
    expect(commands.filter(({ kind }) => kind === 'need')).toEqual([]);
    const told = (await store.list('task', { where: { team_id: team } })).filter(
      ({ entity }) => entity === 'need',
    );
    expect(told).toHaveLength(6);
    const times = [...needs.map(({ need_id }) => timeOf(need_id)), ...told.map(({ at }) => at)];
    expect(new Set(times)).toEqual(new Set([NOON - (NOON % DAY)]));
    const names = Object.keys(TABLES) as TableName[];
    const all = await Promise.all(names.map((name) => store.list(name, { where: {} })));
    for (const hash of hashes) expect(JSON.stringify(all)).not.toContain(hash);
  });

  test('one that is refused is answered the same again', async () => {
    const { w, team, finn, skill } = await harbour(open);
    const today = { scope: `need:${team}:${finn.person}`, window: NOON - (NOON % DAY) };
    await w.deps.store.write((tx) => tx.put('bucket', { ...today, used: 100 }));
    const need = item('command', 1, 'need', { text, skill });
    expect(statuses(await push(w, finn, [need]))).toEqual(['rejected too-many-needs']);
    expect(statuses(await push(w, finn, [need]))).toEqual(['rejected too-many-needs']);
  });
});
