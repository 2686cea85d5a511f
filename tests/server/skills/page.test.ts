import { expect, test } from 'vitest';
import { verifyAudit } from '../../../server/audit.ts';
import { applySkills } from '../../../server/skills/apply.ts';
import { planSkills } from '../../../server/skills/plan.ts';
import { COLUMNS, teamSkills } from '../../../server/skills/rows.ts';
import type { Store } from '../../../server/store/port.ts';
import { addAccount } from '../setup/accounts.ts';
import { browser, pageDeps } from '../setup/browser.ts';
import { DATABASES, onEach } from '../setup/stores.ts';

const ESCO = 'http://data.europa.eu/esco/skill/0f07ca93-cc45-4bea-84b4-2f3b1a0a4a4a';
const HEAD = COLUMNS.join(',');
const PUMPS = `,Pumps,"pump\nValve",Follows.\r\n,${ESCO},bob@example.com,,,`.replace('\r\n,', ',');
const WELDING = ',Welding,,,,,,cem@example.com,ada@example.com';

async function teamOf(store: Store) {
  const deps = pageDeps(store);
  const { person: ada, team } = await addAccount(deps, 'ada@example.com', { member: { role: 'admin' } });
  const { person: bob } = await addAccount(deps, 'bob@example.com', { team });
  const { person: cem } = await addAccount(deps, 'cem@example.com', { team });
  const adas = browser(deps);
  await adas.signIn('ada@example.com');
  const at = `/t/${team}/skills`;
  const skills = async () => (await teamSkills(store, team)).skills;
  /** Sends the file as a browser does that has no script. */
  async function upload(csv: string) {
    await adas.get(at);
    const body = new FormData();
    body.set('form', adas.hidden(`${at}/preview`).form ?? '');
    body.set('csv', new Blob([csv], { type: 'text/csv' }), 'skills.csv');
    return adas.send(`${at}/preview`, body);
  }
  const bring = async (csv: string) => {
    await upload(csv);
    return adas.submit(`${at}/apply`);
  };
  const trail = async () =>
    (await store.list('audit', { where: { team_id: team }, order: 'seq' })).map(({ verb }) => verb);
  return { deps, store, ada, bob, cem, team, adas, at, skills, upload, bring, trail };
}

onEach(DATABASES, (open) => {
  test('a file is shown first and written after: new skills, an offer, the approvers, and the trail', async () => {
    const { ada, bob, cem, bring, skills, store, team, trail, upload } = await teamOf(await open());
    const shown = await upload(`${HEAD}\n${PUMPS}\n${WELDING}\n`);
    expect([shown.status, shown.page]).toEqual([200, expect.stringContaining('New: Pumps')]);
    expect(shown.page).toContain('Nothing is written yet');
    expect(await skills()).toEqual([]);
    expect((await bring(`${HEAD}\n${PUMPS}\n${WELDING}\n`)).url).toContain('/skills');
    const [pumps, welding] = await skills();
    expect(pumps?.words).toMatchObject({ cues: ['pump', 'valve'], levels: ['Follows.'], alignments: [ESCO] });
    expect(pumps?.roles).toMatchObject({ owner: null, offered: bob });
    expect(welding?.roles).toMatchObject({ owner: null, named: [cem], domainApprover: ada });
    const offers = await store.list('task', { where: { team_id: team, person_id: bob, op: 'put' } });
    expect(offers).toMatchObject([{ entity: 'skill', ref: pumps?.id }]);
    expect(await trail()).toEqual(['skill.changed', 'skill.transfer-offered', 'skill.changed']);
    expect(await verifyAudit(store, team)).toMatchObject({ ok: true });
    const head = await store.get('head', { team_id: team, stream: 'team' });
    expect(head?.seq).toBe(2);
  });

  test('what is taken out can be brought in again and changes nothing; the same file twice makes nothing twice', async () => {
    const { adas, at, bring, skills, upload } = await teamOf(await open());
    await bring(`${HEAD}\n${PUMPS}\n${WELDING}\n,=HYPERLINK(1),,,,,,,\n`);
    const before = await skills();
    const out = await adas.get(`${at}.csv`);
    expect(out.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(out.headers.get('content-disposition')).toContain('attachment');
    expect(out.page).toContain(",'=HYPERLINK(1),");
    expect(out.page).not.toContain(',=');
    expect((await upload(out.page)).page).toContain('Nothing would change.');
    expect((await upload(`${HEAD}\n${PUMPS}\n${WELDING}\n`)).page).toContain('2 skills stay as they are.');
    expect(await skills()).toEqual(before);
  });

  test('a bad line is named by its number and nothing of the file is written', async () => {
    const { bring, skills, trail, upload } = await teamOf(await open());
    await bring(`${HEAD}\n${PUMPS}\n`);
    const before = await skills();
    const file = [
      HEAD,
      ',Good,,,,,,,',
      ',,,,,,,,',
      ',Links,,,javascript:alert(1),,,,',
      ',Owned,,,,eve@example.com,,,',
      ',Hidden\u200Bname,,,,,,,',
      'no-id,Named,,,,,,,',
      ',good,,,,,,,',
      `,Long,,${'x'.repeat(301)},,,,,`,
    ].join('\n');
    const { status, page } = await upload(file);
    expect(status).toBe(422);
    for (const said of ['Line 3, Name', 'Line 4, Addresses', 'Line 5, Owner', 'Line 6, Name', 'Line 7, Id'])
      expect(page).toContain(`<a href="#csv">${said}`);
    expect(page).toContain('Line 8: this skill stands in the file already.');
    expect(page).toContain('Line 9, Levels');
    expect(page).not.toContain('Line 2');
    expect((await upload('name,salary\nX,1\n')).page).toContain('Line 1: the first line has to name');
    expect((await upload('name\n"open\n')).page).toContain('Line 2: a quote is opened');
    expect((await upload(`name\n${'Caf\uFFFD'}\n`)).page).toContain('not UTF-8');
    expect((await upload('')).page).toContain('Line 1: the file has no skills.');
    const many = Array.from({ length: 30 }, (_, index) => `Skill ${index}`).join('\n');
    expect((await upload(`name\n${many}\n`)).page).toContain('Line 31: a team has 30 skills at most.');
    expect([await skills(), (await trail()).length]).toEqual([before, 2]);
  });

  test('an owner keeps the skill whatever the file says; a column that is missing leaves things as they are', async () => {
    const { bob, bring, skills, store, team, upload } = await teamOf(await open());
    await bring(`${HEAD}\n${PUMPS}\n`);
    const [pumps] = await skills();
    const row = await store.get('skill', { team_id: team, skill_id: pumps?.id ?? '' });
    const body = JSON.stringify({ ...JSON.parse(row?.body ?? '{}'), owner: bob, offered: null });
    await store.write((tx) => tx.patch('skill', { team_id: team, skill_id: pumps?.id ?? '' }, { body }));
    expect((await upload('name,owner\nPumps,cem@example.com\n')).page).toContain(
      'only the owner hands a skill on',
    );
    expect((await upload('name,deputy\nPumps,cem@example.com\n')).page).toContain('only the owner');
    expect((await upload('name,owner\nPumps,\n')).page).toContain('Nothing would change.');
    await bring('name,named\npumps,"cem@example.com\nada@example.com"\n');
    const [after] = await skills();
    expect(after?.words).toMatchObject({ name: 'pumps', alignments: [ESCO], cues: ['pump', 'valve'] });
    expect(after?.roles).toMatchObject({ owner: bob, named: [expect.any(String), expect.any(String)] });
    expect(after?.version).toBe((pumps?.version ?? 0) + 1);
  });

  test('what changed since it was shown is shown again, and nothing is overwritten', async () => {
    const { ada, adas, at, bob, deps, store, team, skills, upload } = await teamOf(await open());
    await upload('name\nPumps\n');
    const csv = 'name,levels\nPumps,Other\n';
    const plan = planSkills(csv, await teamSkills(store, team), ada);
    const hash = plan.ok ? plan.value.hash : '';
    expect(await applySkills(deps, { team, by: bob, csv, hash })).toMatchObject({
      problem: { kind: 'not-admin' },
    });
    expect(await applySkills(deps, { team, by: ada, csv, hash })).toMatchObject({ ok: true });
    expect((await adas.submit(`${at}/apply`)).status).toBe(409);
    expect((await skills())[0]?.words.levels).toEqual(['Other']);
    await upload('name\nWelding\n');
    deps.shift = 13 * 3_600_000;
    expect((await adas.submit(`${at}/apply`)).status).toBe(403);
    expect(await skills()).toHaveLength(1);
  });

  test('members see neither the page nor the file', async () => {
    const { at, deps } = await teamOf(await open());
    const bobs = browser(deps);
    await bobs.signIn('bob@example.com');
    for (const path of [at, `${at}.csv`]) expect((await bobs.get(path)).status).toBe(403);
  });
});
