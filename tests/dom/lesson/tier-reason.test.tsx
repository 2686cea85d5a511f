import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { TimelinePage } from '../../../components/timeline/timeline-page.tsx';
import { testDeps } from '../../unit/flow/deps.ts';
import { keptLesson, sound } from '../../unit/flow/lessons.ts';
import { show } from '../timeline/screen.tsx';

async function read(reason: string) {
  const deps = await testDeps();
  const { tier } = sound();
  const { lesson } = await keptLesson(deps, sound({ tier: { ...tier, by: 'person', reason } }));
  window.location.hash = `#lesson/${lesson}`;
  const screen = show(<TimelinePage download={() => undefined} />, deps);
  await screen.until(() => screen.text().includes('Harm if wrong: '));
  return screen;
}

test('the reason for the harm a person chose stands in the lesson', async () => {
  const screen = await read('The payroll run reads from this gateway.');
  await screen.find('p', 'Why this harm: The payroll run reads from this gateway.');
  screen.close();
});

test('without a reason nothing is said about it', async () => {
  const screen = await read('');
  expect(screen.text()).not.toContain('Why this harm');
  screen.close();
});
