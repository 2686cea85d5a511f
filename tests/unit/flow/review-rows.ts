import type { RowRecord } from '../../../lib/db/schema.ts';
import { contentHash } from '../../../lib/hash/content-hash.ts';
import type { LessonContent } from '../../../lib/model/lesson.ts';
import { supportsOf, verdictsIn } from '../../../lib/review/support.ts';
import { type Link, newLink } from '../../../lib/sync/link.ts';
import { idOf, MONDAY } from '../log/samples.ts';

export const TEAM = idOf(950);
export const ME = idOf(951);
const AUTHOR = idOf(970);
export const SUBMISSION = idOf(960);
export const SKILL = idOf(980);

type Given = {
  content: LessonContent;
  /** What is live of the same lesson. */
  live?: LessonContent;
  why?: 'decide' | 'wrote';
  /** What else the task and the submission in it say. */
  task?: object;
  submission?: object;
};

/** A connection to a team whose skill one owns, and the rows its server gives out while a submission waits there. */
export function reviewRows({ content, live, why = 'decide', task, submission }: Given): {
  link: Link;
  rows: RowRecord[];
} {
  const link = newLink({
    ...{ team: TEAM, person: ME, device: idOf(952), address: 'http://127.0.0.1:9' },
    ...{ teamName: 'Harbour', personName: 'Kim Example', since: MONDAY },
    ...{ epoch: idOf(953), gen: 0, have: 0 },
  });
  const lesson = idOf(981);
  const row = (stream: 'me' | 'team', entity: string, id: string, body: object): RowRecord => ({
    ...{ team: TEAM, stream, entity, id, seq: 1, v: 1, at: MONDAY, hash: 'ab'.repeat(32), round: 0, body },
    ...(entity === 'task' ? { kind: 'submission' } : {}),
  });
  const waiting = {
    ...{ id: SUBMISSION, lesson, rev: idOf(982), base: live === undefined ? null : idOf(983) },
    ...{ submitter: why === 'wrote' ? ME : AUTHOR, tier: 2, state: 'waiting', becomes: 2, why: 'publish' },
    ...{ contentHash: contentHash(content), required: ['owner'], noReviewer: false, at: MONDAY },
    ...{ verdicts: verdictsIn(supportsOf(content)), ...submission },
  };
  const roles = { owner: ME, deputy: null, named: [], domainApprover: null, offered: null, version: 1 };
  const rest = { tier: 2, verifyBy: null, recheck: null, version: 1, homeSkill: SKILL, rev: idOf(983) };
  const says = { ref: SUBMISSION, why, submission: waiting, decided: [], history: [], content, ...task };
  return {
    link,
    rows: [
      row('me', 'task', `submission:${SUBMISSION}`, says),
      row('team', 'skill', SKILL, { id: SKILL, name: 'Gateway', cues: [], ...roles }),
      row('team', 'person', AUTHOR, { name: 'Ines Okafor', kind: 'human' }),
      ...(live === undefined
        ? []
        : [row('team', 'lesson', lesson, { ...rest, state: 'live', content: live })]),
    ],
  };
}
