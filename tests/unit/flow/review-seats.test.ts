import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { watchReviewItem } from '../../../lib/flow/queries/watch-review-item.ts';
import { contentHash } from '../../../lib/hash/content-hash.ts';
import { content, idOf, LESSON, MONDAY } from '../log/samples.ts';
import { first } from './deps.ts';
import { DEPUTY, putRow, SKILL, TEAM, teamDesk } from './team-desk.ts';

const [PROPOSED, APPROVER] = [idOf(6), idOf(973)];

/** The seats that are open of a submission under another skill, which somebody who owns only the lesson's own has approved. */
async function openWith(more: object) {
  const deps = await teamDesk();
  const skill = { name: 'Pumps', cues: [], version: 1, named: [], domainApprover: null, offered: null };
  for (const [id, owner] of [
    [SKILL, APPROVER],
    [PROPOSED, DEPUTY],
  ] as const)
    await putRow(deps, { entity: 'skill', id, body: { ...skill, id, owner, deputy: null } });
  const said = content({ skills: [PROPOSED] });
  const submission = {
    ...{
      id: idOf(960),
      lesson: LESSON,
      rev: idOf(961),
      base: null,
      submitter: idOf(970),
      tier: 2,
      becomes: 2,
    },
    ...{ state: 'waiting', contentHash: contentHash(said), required: ['owner'], why: 'publish' },
    ...{ noReviewer: false, at: MONDAY },
  };
  const decided = [{ by: APPROVER, verdict: 'approve', at: MONDAY }];
  const body = { ref: idOf(960), why: 'decide', submission, decided, content: said, ...more };
  await putRow(deps, { stream: 'me', entity: 'task', id: `submission:${idOf(960)}`, body });
  return (await first(watchReviewItem(deps, { team: TEAM, submission: idOf(960) })))?.missing;
}

test('seats that are open are those of the skill the lesson is live under, whatever the new revision says', async () => {
  const lesson = { id: LESSON, state: 'live', liveRev: idOf(962), tier: 2, homeSkill: SKILL, verifyBy: null };
  expect(await openWith({ lesson })).toEqual([]);
  expect(await openWith({ lesson: { ...lesson, state: 'none' } })).toEqual(['owner']);
  expect(await openWith({})).toEqual(['owner']);
});
