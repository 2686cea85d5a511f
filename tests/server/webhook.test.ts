import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { changeHook, testHook } from '../../server/hooks/change.ts';
import type { Net } from '../../server/hooks/post.ts';
import { sendHooks, signedCall } from '../../server/hooks/send.ts';
import {
  DEAD_HOOK,
  HOOK,
  HookBody,
  type HookEvent,
  hookEvents,
  hookSecret,
} from '../../server/hooks/wanted.ts';
import { retention } from '../../server/jobs/retention.ts';
import type { Store } from '../../server/store/port.ts';
import { addAccount } from './setup/accounts.ts';
import { browser, pageDeps } from './setup/browser.ts';
import { HOUR, harbour, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { DATABASES, onEach } from './setup/stores.ts';
import { newId } from './setup/team.ts';

const URL_ = 'https://hooks.example.com/passalong';
const ENV = { SECRET: 'a secret of the tests, long enough' };
/** Nobody is called: the name is not known. */
const NOWHERE: Net = { resolve: async () => [], isOpen: () => false, patience: 1_000 };

async function told(open: () => Promise<Store>, events: readonly HookEvent[] = hookEvents) {
  const place = await harbour(open, ENV);
  const { deps } = place.w;
  const change = { team: place.team, by: place.ada.person, url: URL_, events, anew: false, version: 0 };
  expect(await changeHook(deps, change)).toEqual({ ok: true, value: null });
  const calls = (kind: string) => deps.store.list('outbox', { where: { team_id: place.team, kind } });
  const waiting = async () => (await calls(HOOK)).map(({ body }) => HookBody.parse(JSON.parse(body)));
  return { ...place, deps, change, calls, waiting };
}

async function adminAt(store: Store) {
  const deps = pageDeps(store);
  const { team } = await addAccount(deps, 'ada@example.com', { member: { role: 'admin' } });
  const adas = browser(deps);
  await adas.signIn('ada@example.com');
  return { deps, store, team, adas, at: `/t/${team}/webhook` };
}

onEach(DATABASES, (open) => {
  test('each act an admin chose waits to be told, by ids alone, and no other', async () => {
    const place = await told(open, ['submission.waiting', 'lesson.live', 'flag.raised']);
    const { finn, olga, gwen, skill, team, waiting } = place;
    const given = await submitted(place, finn, lessonOf(skill, { title: 'Canary of a title' }));
    expect(await given.approve(olga, { comment: 'Canary of a comment' })).toMatchObject({ status: 'done' });
    const { lesson } = given;
    const flag = { flag: newId(), lesson, rev: given.rev, text: 'Canary of a flag' };
    expect(await place.send(gwen, 'flag', flag)).toMatchObject({ status: 'done' });
    const said = await waiting();
    expect(said.map(({ event, subject }) => [event, subject.kind]).sort()).toEqual(
      [
        ['submission.waiting', 'submission'],
        ['lesson.live', 'lesson'],
        ['flag.raised', 'flag'],
      ].sort(),
    );
    const text = JSON.stringify(await place.calls(HOOK));
    for (const hidden of ['Canary', finn.person, olga.person, gwen.person])
      expect(text).not.toContain(hidden);
    expect(said.every((call) => call.team === team)).toBe(true);
  });

  test('what was refused tells nobody, and a team without an address has nothing in the outbox', async () => {
    const place = await told(open);
    const { finn, skill, deps, team, change } = place;
    const refused = await place.send(finn, 'retire', { lesson: newId() });
    expect(refused).toMatchObject({ status: 'rejected' });
    expect(await place.waiting()).toEqual([]);
    expect(await changeHook(deps, { ...change, url: null, version: 1 })).toMatchObject({ ok: true });
    await submitted(place, finn, lessonOf(skill));
    expect(await deps.store.list('outbox', { where: { team_id: team } })).toEqual([]);
  });

  test('a call is signed over its time and body, by a key that is not in the database', async () => {
    const place = await told(open);
    const { deps, team } = place;
    await testHook(deps, team);
    const [row] = await place.calls(HOOK);
    const hook = await deps.store.get('webhook', { team_id: team });
    if (row === undefined || hook === null) throw new Error('no call');
    const { headers, body, url } = signedCall(deps, {
      row,
      hook,
      body: HookBody.parse(JSON.parse(row.body)),
    });
    const key = hookSecret(deps.config, hook);
    const at = Math.floor(place.w.clock.now / 1_000);
    const sig = createHmac('sha256', key).update(`${at}.${body}`).digest('hex');
    expect(headers['passalong-signature']).toBe(`t=${at},v1=${sig}`);
    expect([url, JSON.parse(body)]).toEqual([
      URL_,
      { id: row.outbox_id, event: 'test', at: place.w.clock.now, team, subject: { kind: 'team', id: team } },
    ]);
    expect(JSON.stringify(hook)).not.toContain(key);
  });

  test('a call that is not taken is tried eight times, later each time, then lies where admins read it, for a week', async () => {
    const place = await told(open);
    const { deps, team, w } = place;
    await testHook(deps, team);
    const waits: number[] = [];
    for (let tries = 0; tries < 8; tries++) {
      const [row] = await place.calls(HOOK);
      if (row === undefined) throw new Error(`given up after ${tries}`);
      waits.push((row.due_at - w.clock.now) / 60_000);
      w.clock.now = row.due_at;
      expect(await sendHooks(deps, NOWHERE)).toBe(0);
      // A second process has nothing to do meanwhile.
      expect(await sendHooks(deps, NOWHERE)).toBe(0);
    }
    expect(waits).toEqual([0, 1, 2, 4, 8, 16, 32, 64]);
    expect(await place.calls(HOOK)).toEqual([]);
    const [dead] = await place.calls(DEAD_HOOK);
    expect(HookBody.parse(JSON.parse(dead?.body ?? ''))).toMatchObject({
      event: 'test',
      failed: 'unresolved',
    });
    expect(await deps.store.get('webhook', { team_id: team })).toMatchObject({ last: 'unresolved' });
    expect(await deps.live.metrics.text()).toContain('passalong_failures_total{work="webhook"} 1');
    w.clock.now += 8 * 24 * HOUR;
    await retention(deps);
    expect(await place.calls(DEAD_HOOK)).toEqual([]);
  });

  test('only an admin sets it, on the version they saw, and the trail says so without the address', async () => {
    const place = await told(open);
    const { deps, change, finn } = place;
    expect(await changeHook(deps, { ...change, by: finn.person, version: 1 })).toEqual({
      ok: false,
      problem: { kind: 'not-admin' },
    });
    expect(await changeHook(deps, change)).toEqual({ ok: false, problem: { kind: 'changed' } });
    const trail = await deps.store.list('audit', { where: { team_id: place.team } });
    expect(trail.at(-1)).toMatchObject({ verb: 'setting.changed', subject: 'setting:webhook' });
    expect(JSON.stringify(trail)).not.toContain('hooks.example.com');
  });

  test('the page takes an address, shows what became of calls, sends a test and what was given up again', async () => {
    const { adas, at, deps, team, store } = await adminAt(await open());
    expect((await adas.get(`/t/${team}/settings`)).page).toContain(`href="${at}"`);
    await adas.get(at);
    const wrong = await adas.submit(at, { url: 'http://hooks.example.com', 'lesson.live': 'on' });
    expect(wrong).toMatchObject({ status: 422, page: expect.stringContaining('begins with https://') });
    const saved = await adas.submit(at, { url: URL_, 'lesson.live': 'on' });
    expect(saved).toMatchObject({ status: 200, page: expect.stringContaining('No call was made yet') });
    const hook = await store.get('webhook', { team_id: team });
    if (hook === null) throw new Error('no webhook');
    expect(hook).toMatchObject({ url: URL_, events: '["lesson.live"]', version: 1 });
    expect(saved.page).toContain(hookSecret(deps.config, hook));
    expect((await adas.submit(`${at}/test`)).page).toContain('on its way');
    for (let tries = 0; tries < 8; tries++) {
      const [row] = await store.list('outbox', { where: { team_id: team } });
      deps.shift = Math.max(0, (row?.due_at ?? 0) - Date.now());
      await sendHooks(deps, NOWHERE);
    }
    const shown = (await adas.get(at)).page;
    expect(shown).toContain('the name leads to no address of the internet');
    expect(shown).toContain('Calls that were given up');
    expect((await adas.submit(`${at}/again`)).page).toContain('1 call waits');
    expect((await store.list('outbox', { where: { team_id: team } }))[0]).toMatchObject({
      kind: HOOK,
      tries: 0,
    });
    await adas.get(at);
    await adas.submit(at, { url: URL_, anew: 'on' });
    expect((await store.get('webhook', { team_id: team }))?.salt).not.toBe(hook.salt);
    await adas.submit(at, { url: '' });
    expect(await store.get('webhook', { team_id: team })).toBeNull();
  });
});
