import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { Deps, PageFacts } from '../../../../lib/flow/deps.ts';
import { watchLibraryLesson } from '../../../../lib/flow/queries/watch-library-lesson.ts';
import { watchTips } from '../../../../lib/flow/queries/watch-tips.ts';
import { putTeamRules } from '../../../../lib/flow/team/put-team-rules.ts';
import { judgeTip } from '../../../../lib/flow/tips/judge-tip.ts';
import { keepTipIndex } from '../../../../lib/flow/tips/keep-tip-index.ts';
import { mayReadFacts } from '../../../../lib/flow/tips/may-read-facts.ts';
import { idOf, MONDAY, skillId } from '../../log/samples.ts';
import { done, first, testDeps, testSites } from '../deps.ts';
import { connectedTo, fakeTeamServer } from '../fake-team-server.ts';
import { connected, lessonBody, putRow, TEAM, teamLesson } from '../team-lessons.ts';

// Node has no browser's locks; one page is all there is here.
vi.stubGlobal('navigator', {
  locks: { request: (_: string, __: unknown, work: (lock: object) => unknown) => work({}) },
});

const ADDRESS = 'https://wiki.acme.example/spaces/OPS/pages/1?focus=x';
const site = { origin: new URL(ADDRESS).origin, enabledAt: MONDAY, shown: true, place: null };

const page = (change: Partial<PageFacts> = {}): PageFacts => ({
  ...{ address: ADDRESS, title: 'Summer party menu', headings: [], tokens: [], facts: [], text: '' },
  language: 'en',
  ...change,
});

const ruled = (deps: Deps, rules: unknown) =>
  putRow(deps, { entity: 'setting', id: 'page-rules', body: { rules, version: 1 } });

async function withRule() {
  const plain = await connected(await testDeps());
  const deps = { ...plain, sites: testSites({ listed: [site] }) };
  await ruled(deps, [
    { lesson: teamLesson(2), patterns: ['wiki.acme.example/spaces/OPS/*'] },
    { lesson: teamLesson(3), patterns: ['wiki.acme.example/*'] },
  ]);
  await keepTipIndex(deps);
  const shown = async (of: Deps = deps, facts = page()) =>
    (await first(watchTips(of, facts))).map(({ lesson, wanted }) => [lesson, wanted]);
  return { plain, deps, shown };
}

test('a rule is a reason to read a page of an enabled site, if its lesson is in use, and of no other', async () => {
  const { deps, plain } = await withRule();
  expect(await mayReadFacts(deps, ADDRESS)).toBe(true);
  expect(await mayReadFacts(deps, `${site.origin}/spaces/HR/1`), 'a rule of a retired lesson').toBe(false);
  await ruled(plain, 'what a newer version says');
  expect(await mayReadFacts(deps, ADDRESS)).toBe(false);
});

test('on such a page the lesson is shown whatever the page says, and first, on enabled sites alone', async () => {
  const { deps, plain, shown } = await withRule();
  expect(await shown()).toEqual([[teamLesson(2), true]]);
  expect(await shown(plain), 'the site is not enabled').toEqual([]);
  expect(await shown(deps, page({ address: `${site.origin}/spaces/HR/1` }))).toEqual([]);
  const title = 'Payment fails with ERR_PAYMENT_23';
  await putRow(deps, { entity: 'lesson', id: teamLesson(6), body: lessonBody({ title }) });
  await deps.db.links.update(TEAM, { teamRows: 'cursor 2' });
  await keepTipIndex(deps);
  expect(await shown(deps, page({ title }))).toEqual([
    [teamLesson(2), true],
    [teamLesson(6), false],
  ]);
});

test('what the person says of it counts more, and its team has to be one that may be read', async () => {
  const { deps, shown } = await withRule();
  await done(judgeTip(deps, { lesson: teamLesson(2), address: ADDRESS, feedback: 'not-relevant' }));
  expect(await shown()).toEqual([]);
  const { deps: other, shown: there } = await withRule();
  await other.db.links.update(TEAM, { end: 'removed' });
  expect(await there()).toEqual([]);
});

test('the owner and the deputy say where, in lines of addresses that become patterns; what is none is not sent', async () => {
  const server = fakeTeamServer();
  const deps = await connectedTo(await testDeps(), [{ link: {}, server }]);
  await connected(deps, { teamRows: 'c', me: 'c' });
  await deps.grants.put({ team: TEAM, grant: 'g'.repeat(43), bound: null, askedAt: 0, expiresAt: null });
  const view = await first(watchLibraryLesson(deps, teamLesson(2)));
  expect(view?.rules).toEqual({ patterns: [], mayChange: true });
  const put = (typed: string) => done(putTeamRules(deps, { team: TEAM, lesson: teamLesson(2), typed }));
  expect(await put('wiki.acme.example\n\n two words')).toEqual({ kind: 'no-pattern', line: 'two words' });
  const many = Array.from({ length: 51 }, (_, at) => `wiki.acme.example/${at}`).join('\n');
  expect(await put(many)).toEqual({ kind: 'refused', code: 'too-many-rules' });
  expect(server.items).toEqual([]);
  expect(
    await put(` https://Wiki.acme.example/spaces/OPS/*?q=1\n\nwiki.acme.example/spaces/OPS/*\n`),
  ).toEqual({
    kind: 'sent',
  });
  expect(server.items).toMatchObject([
    { kind: 'rules.put', body: { lesson: teamLesson(2), patterns: ['wiki.acme.example/spaces/OPS/*'] } },
  ]);
});

test('where a skill has neither owner nor deputy, an admin says where, as far as this device knows who is one', async () => {
  const may = async (skill: object, role?: string) => {
    const deps = await connected(await testDeps(), role === undefined ? {} : { role });
    await putRow(deps, { entity: 'skill', id: skillId(0), body: skill });
    return (await first(watchLibraryLesson(deps, teamLesson(2))))?.rules.mayChange;
  };
  const skill = { id: skillId(0), cues: [], name: 'Pumps', version: 1, named: [], domainApprover: null };
  const nobody = { ...skill, offered: null };
  expect(await may(nobody, 'admin')).toBe(true);
  expect(await may(nobody, 'member')).toBe(false);
  expect(await may(nobody), 'a server that does not say').toBe(false);
  expect(await may({ ...nobody, owner: idOf(9) }, 'admin')).toBe(false);
  expect(await may({ ...nobody, deputy: idOf(9) }, 'admin')).toBe(false);
  expect(await may({ ...nobody, named: 'of a newer version' }, 'admin')).toBe(false);
});
