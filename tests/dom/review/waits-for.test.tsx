import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { ReviewSurface } from '../../../components/review/review-surface.tsx';
import { whyRefused } from '../../../components/team/refusal.ts';
import { demoItem } from '../../../demo/team-item.ts';
import { formatDateTime } from '../../../lib/platform/i18n.ts';
import type { SubmissionRow } from '../../../lib/review/rows.ts';
import { SKILL, SUBMISSION, TEAM } from '../../unit/flow/review-rows.ts';
import { idOf, MONDAY } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';
import { reviewDesk } from './desk.tsx';

const content = demoItem('https://demo.example/wiki/48201733', SKILL);
const until = MONDAY + 3_600_000;

const NOBODY = /^Nobody in the team may decide this now/;
const UNTIL = `It waits until ${formatDateTime(until)}: who may decide it joined or set a new password less than a day ago.`;
const NAMED =
  /^Who may decide it joined by the address of their mail, and somebody named has to decide\. An admin names/;

/** What an admin, or its author, is shown beside a submission nobody may decide now, and in the list of two. */
async function shown(why: 'no-reviewer' | 'wrote', waitsFor: SubmissionRow['waitsFor']) {
  const task = { why };
  const deps = await reviewDesk({ content, task, submission: { noReviewer: true, waitsFor } });
  const screen = show(<ReviewSurface on="popup" onClose={() => undefined} />, deps);
  await screen.find('h2', content.title);
  const beside = screen.all('aside [role="status"]').map(({ textContent }) => textContent ?? '');
  const row = await deps.db.rows.get([TEAM, 'me', 'task', `submission:${SUBMISSION}`]);
  if (row !== undefined) await deps.db.rows.put({ ...row, id: `submission:${idOf(961)}` });
  screen.key('Escape');
  await screen.until(() => screen.all('li button').length === 2);
  const list = screen.all('li button')[0]?.textContent ?? '';
  screen.close();
  return { beside: beside[0] ?? '', list };
}

test('an admin reads that it waits for somebody new and until when, and that nobody is there only where that is so', async () => {
  const fresh = await shown('no-reviewer', { why: 'too-fresh', until });
  expect(fresh.beside).toBe(UNTIL);
  expect(fresh.list).toContain(UNTIL);
  const forEver = await shown('no-reviewer', { why: 'too-fresh', until: null });
  expect(forEver.beside).toMatch(NAMED);
  for (const none of [{ why: 'nobody', until: null }, undefined] as const) {
    const said = await shown('no-reviewer', none);
    expect(said.beside).toMatch(NOBODY);
    expect(said.list).toContain('Nobody in the team may decide this now');
  }
});

test('its author reads it as well', async () => {
  const { beside, list } = await shown('wrote', { why: 'too-fresh', until });
  expect(beside).toBe(`You wrote or submitted this. Somebody else decides about it. ${UNTIL}`);
  expect(list).toContain(UNTIL);
  expect((await shown('wrote', null)).beside).toBe(
    'You wrote or submitted this. Somebody else decides about it.',
  );
});

test('an approval that was refused for it is told so that it is true of whoever joined by their mail, too', () => {
  expect(whyRefused('too-fresh')).toContain('joined by the address of their mail');
});
