import { canonical } from '../../../lib/hash/canonical.ts';
import { contentHash } from '../../../lib/hash/content-hash.ts';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { LessonContent } from '../../../lib/model/lesson.ts';
import type { Deps } from '../../../server/deps.ts';
import { memberRow, NOON, newId } from './people.ts';

const QUOTE = 'nginx -s reload keeps connections';

/** A skill nobody owns, so that admins decide. */
export const SKILL = '01890000-0000-7000-8000-00000000005c';

/** What the pages have to show of the lesson below, escaped. */
export const SUBMISSION = {
  title: 'Rotate the gateway certificate',
  shown: [
    'Reload, do not restart',
    QUOTE,
    'testimony of Bea, 2 March 2026',
    'no support',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    'xn--exmple-cua.com',
  ],
};

/** A lesson with a claim of each support, some of it hostile. */
const lessonContent = (): LessonContent => {
  const claim = (text: string, support: unknown) => ({ id: newId(), text, support });
  const quote = {
    kind: 'quote',
    selector: { exact: QUOTE, prefix: '', suffix: '' },
    excerpt: 'e1',
    hash: sha256(QUOTE),
  };
  const testimony = { kind: 'testimony', by: 'Bea', at: NOON, knownFrom: 'the outage of May' };
  return LessonContent.parse({
    title: SUBMISSION.title,
    situation: 'When the alert of the certificate fires',
    insight: claim('Reload, do not restart', quote),
    body: {
      kind: 'how-to',
      steps: [
        { claim: claim('Copy the new pair', testimony) },
        { claim: claim('<script>alert(1)</script>', { kind: 'none' }) },
      ],
    },
    mistakes: [],
    why: { text: 'Connections would drop.', by: 'Bea', at: NOON },
    checks: [],
    skills: [],
    tier: { value: 4, by: 'rule', reason: '', floor: 4, signs: [] },
    sources: [
      {
        key: 'docs|x|1',
        app: 'docs',
        site: 'x',
        external: '1',
        title: 'Runbook',
        address: 'https://exämple.com/a',
      },
      { key: 'web|x|2', app: 'web', site: 'x', external: '2', title: 'Bad', address: 'javascript:alert(1)' },
    ],
    excerpts: [
      { id: 'e1', text: QUOTE, path: ['Runbook'], hash: sha256(QUOTE), source: 'docs|x|1', at: NOON },
    ],
    language: 'en',
  });
};

/** A waiting submission of tier 4 by this member, else by somebody called Bea, with its revision. */
export async function addSubmission(deps: Deps, team_id: string, author?: string) {
  const content = lessonContent();
  const [lesson_id, rev_id, submission_id] = [newId(), newId(), newId()];
  const bea = memberRow(team_id, { name: 'Bea' });
  const by = author ?? bea.person_id;
  const hash = contentHash(content);
  await deps.store.write(async (tx) => {
    if (author === undefined) await tx.insert('member', [bea]);
    await tx.insert('revision', [
      {
        team_id,
        lesson_id,
        rev_id,
        author_id: by,
        base: null,
        body: canonical(content),
        gist: canonical({ title: content.title, insight: '' }),
        content_hash: hash,
        meaning_hash: hash,
        home_skill_id: SKILL,
        carried_from: null,
        received_at: NOON,
      },
    ]);
    await tx.insert('submission', [
      {
        team_id,
        submission_id,
        lesson_id,
        rev_id,
        submitter_id: by,
        base: null,
        tier: 4,
        required: canonical(['owner-or-deputy', 'domain']),
        state: 'waiting',
        version: 1,
        at: NOON,
        body: canonical({ contentHash: hash, becomes: 4, why: 'publish', noReviewer: false }),
      },
    ]);
  });
  return {
    lesson: lesson_id,
    rev: rev_id,
    submission: submission_id,
    contentHash: hash,
    author: by,
  };
}
