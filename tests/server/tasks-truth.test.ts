import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marked } from '../../lib/review/eligible.ts';
import { flagTasks, lessonTasks, needTasks, skillTasks, submissionTasks } from '../../lib/review/tasks.ts';
import { memberOf, rolesOf } from '../../server/commands/rows.ts';
import { flagOf } from '../../server/commands/task-rows.ts';
import { verifyByJob } from '../../server/jobs/verify-by.ts';
import type { Act } from './setup/acts.ts';
import { type Play, playOn } from './setup/play.ts';
import { playAct } from './setup/play-all.ts';
import { lookAt } from './setup/review-rows.ts';
import { makeStage, NAMES, type Name } from './setup/stage.ts';
import { onEach, STORES } from './setup/stores.ts';

const who = fc.constantFrom<Name>(...NAMES);
const one = <const T>(value: T) => fc.constant(value);
const tier = fc.constantFrom(2, 3, 4);
const lesson = fc.constantFrom(0, 1);

/** People come, go and change places while lessons wait, are decided about and flagged. */
const act: fc.Arbitrary<Act> = fc.oneof<fc.MaybeWeightedArbitrary<Act>[]>(
  fc.record({ do: fc.constantFrom<'transfer' | 'delegate'>('transfer', 'delegate'), who, to: who }),
  fc.record({ do: one('accept'), who }),
  fc.record({ do: one('approvers'), who: one<Name>('ada'), named: who, domain: who }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom<'leave' | 'remove' | 'return' | 'reset' | 'role'>(
        'leave',
        'remove',
        'return',
        'reset',
        'role',
      ),
      who,
    }),
  },
  fc.record({ do: one('submit'), who, lesson, tier, text: fc.nat(2), old: one(false) }),
  fc.record({
    do: one('decide'),
    who,
    which: fc.nat(1),
    verdict: one('approve'),
    grant: one('bound'),
    seen: one(0),
  }),
  fc.record({ do: fc.constantFrom<'flag' | 'close' | 'need'>('flag', 'close', 'need'), who, lesson: one(0) }),
  fc.record({ do: one('wait'), hours: fc.constantFrom(25, 10 * 24, 61 * 24) }),
  fc.record({ do: one('answers'), lesson: one(0), kind: one('check'), but: one<Name>('bot'), week: one(0) }),
  fc.record({ do: one('cut') }),
);

const histories = fc
  .tuple(tier, fc.array(act, { minLength: 3, maxLength: 14, size: 'max' }))
  .map(([value, acts]): Act[] => [
    { do: 'submit', who: 'finn', lesson: 0, tier: value, text: 0, old: false },
    ...(['olga', 'gwen', 'hal'] as const).map(
      (name): Act => ({ do: 'decide', who: name, which: 0, verdict: 'approve', grant: 'bound', seen: 0 }),
    ),
    { do: 'submit', who: 'gwen', lesson: 1, tier: value, text: 1, old: false },
    { do: 'flag', who: 'finn', lesson: 0 },
    { do: 'answers', lesson: 0, kind: 'check', but: 'bot', week: 0 },
    { do: 'wait', hours: 10 * 24 },
    { do: 'cut' },
    ...acts,
  ]);

type Told = Record<string, unknown>;

/** What the rules say now about everything that waits, by person and thing. */
async function expected({ store, team, skill, w, lessons }: Play): Promise<Told> {
  const told: Told = {};
  const put = (person: string, what: string, says: unknown) => {
    told[`${person} ${what}`] = says;
  };
  for (const lessonId of lessons) {
    const seen = await lookAt(store, { team, lesson: lessonId, skill, now: w.clock.now });
    if (seen === null) continue;
    const { docket } = seen;
    for (const submission of docket.submissions.filter(({ state }) => state === 'waiting')) {
      const { noReviewer, waitsFor } = marked(docket, submission);
      for (const { person, why } of submissionTasks(docket, submission))
        put(person, `submission:${submission.id}`, { why, noReviewer, waitsFor });
    }
    for (const { person, why, ref } of lessonTasks(docket)) put(person, `lesson:${ref}`, { why });
    const where = { team_id: team, lesson_id: lessonId, state: 'open' };
    for (const flag of (await store.list('flag', { where })).map(flagOf))
      for (const { person, why } of flagTasks(docket, flag)) put(person, `flag:${flag.id}`, { why });
    for (const { person, why } of skillTasks(docket, skill)) put(person, `skill:${skill}`, { why });
  }
  const where = { team_id: team };
  const members = (await store.list('member', { where })).map(memberOf);
  const roles = rolesOf(await store.get('skill', { team_id: team, skill_id: skill }));
  for (const { need_id } of await store.list('need', { where }))
    for (const { person, why } of needTasks({ members, roles }, need_id))
      put(person, `need:${need_id}`, { why });
  return told;
}

/** What people's rows say of it; what one wrote or flagged stays a while when it is decided. */
async function held({ store, team }: Play): Promise<Told> {
  const waiting = await store.list('submission', { where: { team_id: team, state: 'waiting' } });
  const open = new Set(waiting.map(({ submission_id }) => submission_id));
  const told: Told = {};
  for (const { person_id, task_id, entity, ref, body } of await store.list('task', {
    where: { team_id: team, op: 'put' },
  })) {
    const { why, submission } = JSON.parse(body) as { why: string; submission?: Record<string, unknown> };
    if (why === 'answered' || (why === 'wrote' && !open.has(ref))) continue;
    const more =
      entity === 'submission' ? { noReviewer: submission?.noReviewer, waitsFor: submission?.waitsFor } : {};
    told[`${person_id} ${task_id}`] = { why, ...more };
  }
  return told;
}

/** Nobody tells the server of these, so its hourly job finds them; after all else it finds nothing left to say. */
const found = new Set(['wait', 'return', 'reset']);

onEach(STORES, (open, name) => {
  test('whoever comes, goes or changes places, what people’s tasks say is what the rules say', async () => {
    let number = 0;
    const store = await open();
    const law = fc.asyncProperty(histories, async (acts) => {
      number += 1;
      const play = playOn(await makeStage(store, {}, number));
      for (const [count, done] of acts.entries()) {
        await playAct(play, done);
        if (found.has(done.do)) await verifyByJob(play.w.deps);
        expect(await held(play), `after ${count}: ${JSON.stringify(done)}`).toEqual(await expected(play));
      }
      await verifyByJob(play.w.deps);
      expect(await verifyByJob(play.w.deps)).toBe(0);
    });
    await fc.assert(law, { seed: 11, numRuns: name === 'memory' ? 40 : 3 });
  }, 120_000);
});
