import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { endLink } from '../../../lib/db/links.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { watchOvertaken } from '../../../lib/flow/queries/watch-overtaken.ts';
import { watchTeamLesson } from '../../../lib/flow/queries/watch-team-lesson.ts';
import { watchToSend } from '../../../lib/flow/queries/watch-to-send.ts';
import { submitLesson } from '../../../lib/flow/team/submit-lesson.ts';
import { withdrawSubmission } from '../../../lib/flow/team/withdraw-submission.ts';
import { contentHash } from '../../../lib/hash/content-hash.ts';
import { meaningHash } from '../../../lib/hash/meaning-hash.ts';
import type { Id } from '../../../lib/model/id.ts';
import { must } from '../../../lib/model/result.ts';
import { submit } from '../../../lib/protocol/commands/submit.ts';
import { content, idOf, MONDAY } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { harmless, keptLesson, sound, told } from './lessons.ts';
import { DEPUTY, ME, OWNER, putRow, putTask, SKILL, TEAM, teamDesk } from './team-desk.ts';

const outbox = ({ db }: Deps) => db.outbox.toArray();

async function send(deps: Deps, lesson: Id) {
  const view = must(await first(watchToSend(deps, lesson)), 'a team');
  return submitLesson(deps, { lesson, rev: view.rev, skill: SKILL });
}

const statusOf = async (deps: Deps, lesson: Id) =>
  must((await first(watchTeamLesson(deps, lesson)))?.sent, 'a submission');

/** A lesson that was put before the team. */
async function submitted() {
  const deps = await teamDesk();
  const { lesson } = await keptLesson(deps);
  const { submission } = await done(send(deps, lesson));
  return { deps, lesson, submission };
}

test('a submission is a command in the outbox that names nothing of the lesson here', async () => {
  const { deps, lesson, submission } = await submitted();
  const [row, ...others] = await outbox(deps);
  expect(others).toEqual([]);
  const what = must(row, 'a row').what;
  if (what.t !== 'command') throw new Error('not a command');
  const body = submit.body.parse(what.body);
  expect(what).toMatchObject({ kind: 'submit', v: 1, id: submission });
  expect(body).toMatchObject({ submission, base: null });
  expect(body.content.skills).toEqual([SKILL]);
  expect(body.contentHash).toBe(contentHash(body.content));
  expect(body.meaningHash).toBe(meaningHash(body.content));
  expect(body.found.map(({ excerpt }) => excerpt)).toEqual(body.content.excerpts.map(({ id }) => id));
  const kept = must(await deps.db.lessons.get(lesson), 'the lesson');
  for (const own of [lesson, kept.row?.rev]) expect(JSON.stringify(what)).not.toContain(own);
});

test('the log notes it, and the lesson here stays as it was', async () => {
  const { deps, lesson, submission } = await submitted();
  const [event] = await deps.db.events.where('kind').equals('lesson.submitted').toArray();
  expect(event).toMatchObject({ team: TEAM, body: { lesson, submission } });
  expect(await deps.db.events.where('kind').equals('lesson.revised').count()).toBe(1);
});

test('who has no name of their own stands for it with the name they have in the team', async () => {
  const deps = await teamDesk('');
  const { lesson } = await keptLesson(deps, sound({ insight: told('me') }));
  const view = must(await first(watchToSend(deps, lesson)), 'a team');
  expect(view.content.insight?.support).toMatchObject({ by: 'Kim Example' });
  expect(JSON.stringify(view.content)).not.toContain('"by":"me"');
});

test('without a team, or after it ended, there is nothing to submit to', async () => {
  const alone = await testDeps();
  const { lesson } = await keptLesson(alone);
  expect(await first(watchTeamLesson(alone, lesson))).toBeNull();
  const wanted = { lesson, rev: idOf(1), skill: SKILL };
  expect(await submitLesson(alone, wanted)).toMatchObject({ problem: { kind: 'team-missing' } });
  const { deps, lesson: sent } = await submitted();
  await endLink(deps.db, TEAM, 'disconnected');
  expect(await first(watchTeamLesson(deps, sent))).toBeNull();
  expect(await first(watchToSend(deps, sent))).toBeNull();
});

test('what was not shown is not sent', async () => {
  const deps = await teamDesk();
  const { lesson } = await keptLesson(deps);
  const sent = await submitLesson(deps, { lesson, rev: idOf(1), skill: SKILL });
  expect(sent).toMatchObject({ problem: { kind: 'submit-refused', why: 'changed' } });
  expect(await outbox(deps)).toEqual([]);
});

test('a statement nothing stands behind keeps it back from tier 2 on', async () => {
  const deps = await teamDesk();
  const bare = { ...told('Ana'), support: { kind: 'none' as const } };
  const { lesson } = await keptLesson(deps, sound({ insight: bare }));
  const view = must(await first(watchToSend(deps, lesson)), 'a team');
  expect(view.blocks).toEqual([{ kind: 'no-support', claims: [bare.text] }]);
  expect(await send(deps, lesson)).toMatchObject({ problem: { kind: 'submit-refused', why: 'blocked' } });
  const low = { value: 1, by: 'person', reason: '', floor: 1, signs: [] as string[] } as const;
  const other = await keptLesson(
    deps,
    harmless({ insight: { ...bare, text: 'Order two boxes' }, tier: low }),
  );
  expect((await first(watchToSend(deps, other.lesson)))?.blocks).toEqual([]);
});

test('the team’s own words for harm raise the tier, and with it who has to approve', async () => {
  const deps = await teamDesk();
  const { lesson } = await keptLesson(deps, harmless());
  expect((await first(watchToSend(deps, lesson)))?.seats).toEqual(['owner']);
  const tiers = {
    ...{ 1: { seats: ['any'], days: 300 }, 2: { seats: ['owner'], days: 100 } },
    ...{ 3: { seats: ['owner-or-deputy', 'named'], days: 30 } },
    ...{ 4: { seats: ['owner-or-deputy', 'domain'], days: 20 } },
  };
  const body = { tiers, signs: [{ word: 'paper', tier: 3 }], version: 1 };
  await putRow(deps, { entity: 'setting', id: 'tier-policy', body });
  const view = must(await first(watchToSend(deps, lesson)), 'a team');
  expect(view.content.tier).toMatchObject({ value: 3, by: 'rule' });
  expect(view.seats).toEqual(['owner-or-deputy', 'named']);
});

test('live lessons of the team that say nearly the same are named, others and retired ones are not', async () => {
  const deps = await teamDesk();
  const { lesson } = await keptLesson(deps);
  const rest = { rev: idOf(981), tier: 2, verifyBy: null, recheck: null, version: 1, homeSkill: SKILL };
  const put = (n: number, state: string, title: string) =>
    putRow(deps, {
      entity: 'lesson',
      id: idOf(n),
      body: { ...rest, state, content: content({ ...sound(), title }) },
    });
  await put(990, 'live', sound().title);
  await put(991, 'retired', sound().title);
  await putRow(deps, {
    entity: 'lesson',
    id: idOf(992),
    body: {
      ...rest,
      state: 'live',
      content: content({ title: 'Label printers', insight: told('Ana', 'Check') }),
    },
  });
  expect((await first(watchToSend(deps, lesson)))?.near.map((near) => near.lesson)).toEqual([idOf(990)]);
});

test('before the server has spoken it is to be sent, then sent, or refused with its reason until it is submitted again', async () => {
  const { deps, lesson, submission } = await submitted();
  expect(await statusOf(deps, lesson)).toMatchObject({ state: 'queued', needed: 0 });
  expect(await send(deps, lesson)).toMatchObject({ problem: { kind: 'submit-refused', why: 'waiting' } });
  await deps.db.outbox.toCollection().modify({ state: 'acked' });
  expect(await statusOf(deps, lesson)).toMatchObject({ state: 'sent' });
  const refused = { code: 'no-such-skill' };
  await deps.db.outbox.toCollection().modify({ state: 'dead', refused });
  expect(await statusOf(deps, lesson)).toMatchObject({ state: 'refused', code: 'no-such-skill' });
  await deps.db.outbox.toCollection().modify({ state: 'void' });
  const body = { status: 'rejected', code: 'too-many-waiting' };
  await putRow(deps, { stream: 'me', entity: 'result', id: submission, body });
  expect(await statusOf(deps, lesson)).toMatchObject({ state: 'refused', code: 'too-many-waiting' });
  await deps.db.outbox.toCollection().modify({ state: 'dead', refused });
  await done(send(deps, lesson));
  expect((await outbox(deps)).map(({ state }) => state)).toEqual(['void', 'waiting']);
});

test('a waiting one tells its approvals and who is missing', async () => {
  const { deps, lesson, submission } = await submitted();
  const approved = { by: DEPUTY, verdict: 'approve', comment: '', at: MONDAY };
  const required = ['owner-or-deputy', 'named'];
  await putTask(deps, submission, { state: 'waiting', required, decided: [approved] });
  expect(await statusOf(deps, lesson)).toMatchObject({
    state: 'waiting',
    needed: 2,
    missing: ['named'],
    decided: [{ who: 'deputy', verdict: 'approve' }],
  });
});

test.each(['changes', 'rejected', 'stale', 'withdrawn'])(
  'what is %s can be submitted again',
  async (state) => {
    const { deps, lesson, submission } = await submitted();
    const said = { by: OWNER, verdict: 'request-changes', comment: 'Which gateway?', at: MONDAY };
    await putTask(deps, submission, { state, decided: [said] });
    expect(await statusOf(deps, lesson)).toMatchObject({
      state,
      decided: [{ who: 'owner', comment: 'Which gateway?' }],
    });
    const again = await done(send(deps, lesson));
    const bodies = (await outbox(deps)).map(({ what }) =>
      submit.body.parse('body' in what ? what.body : null),
    );
    expect(bodies[1]).toMatchObject({ lesson: bodies[0]?.lesson, submission: again.submission });
    expect(bodies[1]?.rev).not.toBe(bodies[0]?.rev);
    expect(await statusOf(deps, lesson)).toMatchObject({ submission: again.submission, state: 'queued' });
  },
);

test('after an approval the next one is written on the live revision; after a retirement it is a new lesson', async () => {
  const { deps, lesson, submission } = await submitted();
  await putTask(deps, submission, { state: 'approved' });
  const [row] = await outbox(deps);
  const there = submit.body.parse(row && 'body' in row.what ? row.what.body : null);
  const rest = { tier: 2, verifyBy: null, recheck: null, version: 1, homeSkill: SKILL };
  const put = (state: string) =>
    putRow(deps, {
      entity: 'lesson',
      id: there.lesson,
      body: { ...rest, state, rev: there.rev, content: there.content },
    });
  await put('live');
  expect((await first(watchToSend(deps, lesson)))?.near).toEqual([]);
  const again = await done(send(deps, lesson));
  const last = async () => {
    const what = (await outbox(deps)).at(-1)?.what;
    return submit.body.parse(what && 'body' in what ? what.body : null);
  };
  expect(await last()).toMatchObject({ lesson: there.lesson, base: there.rev });
  await putTask(deps, again.submission, { state: 'approved' });
  await put('retired');
  await done(send(deps, lesson));
  expect(await last()).toMatchObject({ base: null });
  expect((await last()).lesson).not.toBe(there.lesson);
});

test('one that was overtaken is set beside the live revision', async () => {
  const { deps, lesson, submission } = await submitted();
  await putTask(deps, submission, { state: 'stale' });
  expect(await first(watchOvertaken(deps, lesson))).toBeNull();
  const [row] = await outbox(deps);
  const there = submit.body.parse(row && 'body' in row.what ? row.what.body : null);
  const task = must(await deps.db.rows.get([TEAM, 'me', 'task', `submission:${submission}`]), 'the task');
  await deps.db.rows.put({ ...task, body: { ...(task.body as object), content: there.content } });
  const said = { ...there.content, title: 'Rotate the certificate of the gateway', skills: [idOf(5)] };
  const rest = { state: 'live', tier: 2, verifyBy: null, recheck: null, version: 1, homeSkill: SKILL };
  await putRow(deps, {
    entity: 'lesson',
    id: there.lesson,
    body: { ...rest, rev: idOf(985), content: said },
  });
  const two = must(await first(watchOvertaken(deps, lesson)), 'both revisions');
  expect(two.sides).toBe(2);
  expect(two.parts).toMatchObject([{ field: 'title', change: 'changed' }]);

  const was = { ...there.content, situation: 'Before' };
  const body = { ...(task.body as object), content: there.content, was };
  await deps.db.rows.put({ ...task, body });
  const three = must(await first(watchOvertaken(deps, lesson)), 'three revisions');
  expect(three.sides).toBe(3);
  expect(three.parts).toMatchObject([
    { field: 'situation', alike: true },
    { field: 'title', mine: null, live: { change: 'changed' } },
  ]);
});

test('what was said of a claim stands at the claim, by whom', async () => {
  const { deps, lesson, submission } = await submitted();
  const comments = { [idOf(801)]: 'Which gateway?' };
  const decided = [{ by: OWNER, verdict: 'request-changes', comment: '', comments, at: MONDAY }];
  await putTask(deps, submission, { state: 'changes', decided });
  expect(await statusOf(deps, lesson)).toMatchObject({ decided: [{ who: 'owner', name: null, comments }] });
  expect((await first(watchTeamLesson(deps, lesson)))?.claims).toContainEqual(
    expect.objectContaining({ id: idOf(801) }),
  );
});

test('taking it back is a command behind it; a refusal of that is told', async () => {
  const { deps, lesson, submission } = await submitted();
  await putTask(deps, submission, { state: 'waiting' });
  await done(withdrawSubmission(deps, { submission }));
  const rows = await outbox(deps);
  expect(rows.map(({ what }) => ('kind' in what ? what.kind : what.t))).toEqual(['submit', 'withdraw']);
  expect(await statusOf(deps, lesson)).toMatchObject({ state: 'waiting', withdrawing: true });
  const refused = { code: 'not-waiting' };
  await deps.db.outbox.update([TEAM, rows[1]?.n ?? 0], { state: 'dead', refused });
  expect(await statusOf(deps, lesson)).toMatchObject({ withdrawing: false, code: 'not-waiting' });
});

test('the skill says whether it is one’s own', async () => {
  const deps = await teamDesk();
  const { lesson } = await keptLesson(deps);
  const own = { id: SKILL, name: 'Gateway', cues: [], owner: ME };
  await putRow(deps, { entity: 'skill', id: SKILL, body: own });
  expect((await first(watchToSend(deps, lesson)))?.skills).toEqual([
    { id: SKILL, name: 'Gateway', owner: 'you', deputy: null },
  ]);
});
