import { expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../lib/review/policy.ts';
import { verifyAudit } from '../../server/audit.ts';
import { retention } from '../../server/jobs/retention.ts';
import { changeSetting, settingOf } from '../../server/settings.ts';
import type { Store } from '../../server/store/port.ts';
import { addAccount } from './setup/accounts.ts';
import { browser, pageDeps } from './setup/browser.ts';
import { addEvents } from './setup/events.ts';
import { harbour, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { addDevice } from './setup/people.ts';
import { DATABASES, onEach } from './setup/stores.ts';
import { ask } from './setup/team.ts';

const ENV = {
  INVITE_DOMAINS: 'acme.example',
  MODEL_SMALL_URL: 'http://localhost:1/v1',
  MODEL_SMALL_MODEL: 's',
  MODEL_LARGE_URL: 'http://localhost:2/v1',
  MODEL_LARGE_MODEL: 'l',
};

async function adminAt(store: Store) {
  const deps = pageDeps(store, ENV);
  const { person: ada, team } = await addAccount(deps, 'ada@example.com', { member: { role: 'admin' } });
  const { person: bob } = await addAccount(deps, 'bob@example.com', { team });
  const adas = browser(deps);
  await adas.signIn('ada@example.com');
  const at = `/t/${team}/settings`;
  const rowOf = (setting_id: string) => store.get('setting', { team_id: team, setting_id });
  const trail = async () =>
    (await store.list('audit', { where: { team_id: team }, order: 'seq' })).map(({ verb, subject }) => [
      verb,
      subject,
    ]);
  return { deps, store, ada, bob, team, adas, at, rowOf, trail };
}

const POLICY = {
  'days-1': '365',
  'days-2': '120',
  'days-3': '90',
  'days-4': '60',
  'more-1': '0',
  'more-2': '1',
  'more-3': '0',
  'more-4': '0',
  high: 'boiler\r\n boiler \r\n\r\nheat pump',
  critical: '',
};

onEach(DATABASES, (open) => {
  test('an admin makes the policy stricter: a row in the team’s stream and one in the trail', async () => {
    const { adas, at, rowOf, store, team, trail } = await adminAt(await open());
    const shown = (await adas.get(at)).page;
    expect(shown).toContain('acme.example');
    expect(shown).toMatch(/<label for="days-4">/);
    const saved = await adas.submit(`${at}/tier-policy`, POLICY);
    expect(saved.url).toBe(`${at}#tier-policy`);
    const row = await rowOf('tier-policy');
    expect(row).toMatchObject({ seq: 1, version: 1 });
    const policy = (await settingOf(store, team, 'tier-policy')).value;
    expect(policy.tiers[2]).toEqual({ seats: ['owner', 'any'], days: 120 });
    expect(policy.tiers[4]).toEqual(DEFAULT_POLICY.tiers[4]);
    expect(policy.signs).toEqual([
      { word: 'boiler', tier: 3 },
      { word: 'heat pump', tier: 3 },
    ]);
    expect(await trail()).toEqual([['setting.changed', 'setting:tier-policy']]);
    expect(await verifyAudit(store, team)).toMatchObject({ ok: true });
    const again = await adas.get(at);
    expect(again.page).toContain('boiler\nheat pump');
    await adas.submit(`${at}/tier-policy`, POLICY);
    expect((await rowOf('tier-policy'))?.version).toBe(1);
  });

  test('what is looser, or no number, is named at its field, and nothing is written', async () => {
    const { adas, at, ada, deps, rowOf, team, trail } = await adminAt(await open());
    await adas.get(at);
    const wrong = await adas.submit(`${at}/tier-policy`, { ...POLICY, 'days-3': '91', critical: 'x' });
    expect(wrong.status).toBe(422);
    expect(wrong.page).toContain('<a href="#days-3">Enter a whole number from 1 to 90.</a>');
    expect(wrong.page).toContain('<a href="#critical">');
    expect(wrong.page).toMatch(
      /id="days-3"[^>]*value="91"[^>]*aria-describedby="days-3-hint days-3-wrong" aria-invalid="true"/s,
    );
    const looser = {
      ...DEFAULT_POLICY,
      tiers: { ...DEFAULT_POLICY.tiers, 2: { seats: ['any' as const], days: 180 } },
    };
    const given = { team, by: ada, id: 'tier-policy', value: looser, version: 0 } as const;
    expect(await changeSetting(deps, given)).toMatchObject({ ok: false, problem: { kind: 'looser' } });
    const tooLong = await adas.submit(`${at}/retention`, { leftDays: '31' });
    expect([tooLong.status, tooLong.page]).toEqual([422, expect.stringContaining('#leftDays')]);
    expect([await rowOf('tier-policy'), await rowOf('retention'), await trail()]).toEqual([null, null, []]);
  });

  test('a word of harm without a letter or digit is named at its field, as is one that is too short, and nothing is written', async () => {
    const { adas, at, rowOf } = await adminAt(await open());
    await adas.get(at);
    for (const [word, bad] of [
      ['boiler\r\n--', '--'],
      ['boiler\r\n\u{1f525}\u{1f525}', '\u{1f525}\u{1f525}'],
      ['boiler\r\nx', 'x'],
    ] as const) {
      const wrong = await adas.submit(`${at}/tier-policy`, { ...POLICY, high: word });
      expect([wrong.status, wrong.page]).toEqual([
        422,
        expect.stringContaining(`a letter or digit: &quot;${bad}&quot;.</a>`),
      ]);
    }
    expect(await rowOf('tier-policy')).toBeNull();
    await adas.submit(`${at}/tier-policy`, { ...POLICY, high: 'C#\r\n42' });
    expect(await rowOf('tier-policy')).toMatchObject({ version: 1 });
  });

  test('two admins who save at once: the second is told and overwrites nothing', async () => {
    const { adas, at, ada, deps, rowOf, team } = await adminAt(await open());
    await adas.get(at);
    const value = { leftDays: 3 };
    await changeSetting(deps, { team, by: ada, id: 'retention', value, version: 0 });
    expect((await adas.submit(`${at}/retention`, { leftDays: '9' })).status).toBe(409);
    expect(await rowOf('retention')).toMatchObject({ version: 1, body: '{"leftDays":3}' });
  });

  test('members, strangers and other sites change nothing', async () => {
    const { adas, at, bob, deps, rowOf, team } = await adminAt(await open());
    const bobs = browser(deps);
    await bobs.signIn('bob@example.com');
    expect((await bobs.get(at)).status).toBe(403);
    await bobs.get(`/t/${team}/members`);
    const { form = '' } = bobs.hidden(`/t/${team}/leave`);
    expect((await bobs.post(`${at}/mail`, { form, version: '0' })).status).toBe(403);
    const given = { team, by: bob, id: 'mail', value: { digest: false }, version: 0 } as const;
    expect(await changeSetting(deps, given)).toEqual({ ok: false, problem: { kind: 'not-admin' } });
    await adas.get(at);
    const own = adas.hidden(`${at}/mail`);
    expect((await adas.post(`${at}/mail`, own, { origin: 'https://evil.example' })).status).toBe(403);
    const { person } = await addAccount(deps, 'eve@example.com', { member: { role: 'admin' } });
    const eves = browser(deps);
    await eves.signIn('eve@example.com');
    expect((await eves.get(at)).status).toBe(404);
    expect(person).not.toBe(bob);
    expect(await rowOf('mail')).toBeNull();
  });

  test('the mail switch and the models are kept; all models means also later ones', async () => {
    const { adas, at, rowOf } = await adminAt(await open());
    await adas.get(at);
    await adas.submit(`${at}/mail`);
    expect((await rowOf('mail'))?.body).toBe('{"digest":false}');
    await adas.get(at);
    await adas.submit(`${at}/models`, { 'model-small': 'on' });
    expect((await rowOf('models'))?.body).toBe('{"offered":["small"]}');
    await adas.get(at);
    await adas.submit(`${at}/models`, { 'model-small': 'on', 'model-large': 'on' });
    expect((await rowOf('models'))?.body).toBe('{"offered":null}');
  });

  test('a model the team is not offered is not listed and not asked', async () => {
    const place = await harbour(open, { ...ENV });
    const { ada, team, w } = place;
    const models = async () => (await ask(w, ada, 'GET', '/v1/model/models')).body.data;
    expect(await models()).toHaveLength(2);
    await changeSetting(w.deps, {
      team,
      by: ada.person,
      id: 'models',
      value: { offered: ['small'] },
      version: 0,
    });
    expect(await models()).toEqual([{ id: 'small', object: 'model' }]);
    const asked = { model: 'large', messages: [{ role: 'user', content: 'Hello' }] };
    expect(await ask(w, ada, 'POST', '/v1/model/chat/completions', asked)).toMatchObject({ status: 404 });
  });

  test('members read a setting in the team’s stream, and the next submission follows it', async () => {
    const place = await harbour(open);
    const { ada, finn, gwen, olga, skill, team, w } = place;
    const tiers = { ...DEFAULT_POLICY.tiers, 2: { seats: ['owner' as const, 'any' as const], days: 9 } };
    const value = { tiers, signs: [{ word: 'drain', tier: 3 as const }] };
    await changeSetting(w.deps, { team, by: ada.person, id: 'tier-policy', value, version: 0 });
    const seen = (await place.rows(finn, 'team')).filter(({ entity }) => entity === 'setting');
    expect(seen).toMatchObject([{ id: 'tier-policy', body: { version: 1, signs: value.signs } }]);
    const signed = await submitted(place, finn, lessonOf(skill));
    const row = await w.deps.store.get('submission', { team_id: team, submission_id: signed.submission });
    expect(row?.tier).toBe(3);
    await changeSetting(w.deps, {
      team,
      by: ada.person,
      id: 'tier-policy',
      value: { ...value, signs: [] },
      version: 1,
    });
    const one = await submitted(place, finn, lessonOf(skill));
    await one.approve(olga);
    const lesson = () => w.deps.store.get('lesson', { team_id: team, lesson_id: one.lesson });
    expect((await lesson())?.state).toBe('none');
    await one.approve(gwen);
    expect(await lesson()).toMatchObject({ state: 'live', verify_by: w.clock.now + 9 * 86_400_000 });
  });

  test('the log of one who left goes as soon as the setting says', async () => {
    const { ada, bob, deps, store, team } = await adminAt(await open());
    const member = await store.get('member', { team_id: team, person_id: bob });
    if (member === null) throw new Error('no member');
    const { device } = await addDevice(store, member);
    await addEvents(store, member, device.device_id, 3);
    const left = { status: 'left', left_at: deps.now() - 1_000 };
    await store.write((tx) => tx.patch('member', { team_id: team, person_id: bob }, left));
    const events = async () => (await store.list('event', { where: { team_id: team } })).length;
    await retention(deps);
    expect(await events()).toBe(3);
    await changeSetting(deps, { team, by: ada, id: 'retention', value: { leftDays: 0 }, version: 0 });
    await retention(deps);
    expect(await events()).toBe(0);
  });
});
