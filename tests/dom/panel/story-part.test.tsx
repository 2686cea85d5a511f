import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import type { Capture } from '../../../lib/model/capture.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { storedDraft } from '../../unit/flow/lessons.ts';
import { capture } from '../../unit/lesson/samples.ts';
import { show } from '../timeline/screen.tsx';
import { handPort } from './port.ts';

/** The panel over a draft of a capture with this story. */
async function over(story: NonNullable<Capture['story']>) {
  const deps = await testDeps();
  await storedDraft(deps);
  await deps.db.captures.put(capture(undefined, { story }));
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.until(() => screen.all('#field-title').length === 1);
  return screen;
}

test('the story of an issue is listed with who said what and when', async () => {
  const screen = await over([
    { part: 'symptom', blocks: ['b1'] },
    { part: 'fix', blocks: ['b2'], by: 'person 1', at: '2025-11-05T09:00Z' },
  ]);
  await screen.click('button', 'How it was solved');
  await screen.until(() => screen.text().includes('What was seen'));
  const [first] = screen.all('li').filter(({ textContent }) => textContent?.startsWith('What was seen'));
  const lines = [...(first?.parentElement?.children ?? [])].map(({ textContent }) => textContent);
  expect(lines).toEqual([
    expect.stringMatching(/^What was seenReload the gateway instead of restarting it/),
    expect.stringMatching(/^Fix, person 1, 5 November 2025Copy the new certificate pair/),
  ]);
  screen.close();
});

test('a long story says how much more there is', async () => {
  const screen = await over(
    Array.from({ length: 33 }, (_, index) => ({
      part: index % 2 === 0 ? ('tried' as const) : ('cause' as const),
      blocks: [index % 2 === 0 ? 'b1' : 'b2'],
    })),
  );
  await screen.click('button', 'How it was solved');
  await screen.until(() => screen.text().includes('3 more parts'));
  screen.close();
});

test('a page that is no issue has no story', async () => {
  const screen = await over([]);
  expect(screen.text()).not.toContain('How it was solved');
  screen.close();
});
