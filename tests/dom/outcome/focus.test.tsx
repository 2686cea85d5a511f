import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { AskLater } from '../../../components/outcome/ask-later.tsx';
import { DidItHelp } from '../../../components/outcome/did-it-help.tsx';
import { AskedHelp } from '../../../components/timeline/asked-help.tsx';
import { HelpedLine } from '../../../components/timeline/helped-line.tsx';
import { recordOutcome } from '../../../lib/flow/outcome/record-outcome.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { keptLesson, sound } from '../../unit/flow/lessons.ts';
import { type Screen, show } from '../timeline/screen.tsx';
import { withFigures } from './figures.ts';

const focused = () => document.activeElement?.textContent;

/** Presses it as a person does who came to it by the keyboard. */
async function press(screen: Screen, name: string) {
  (await screen.find('button', name)).focus();
  await screen.click('button', name);
}

const after = (
  <main key="after">
    <button type="button">What follows</button>
  </main>
);

async function due() {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  deps.clock.now += 15 * 86_400_000;
  return { deps, lesson };
}

test('"Answer" leads to the question, "Close" to what follows on the page', async () => {
  const { deps } = await due();
  const screen = show([<AskLater key="ask" />, after], deps);
  await press(screen, 'Answer');
  await screen.find('h3', 'Did it help?');
  await screen.until(() => focused() === 'Did it help?');
  await press(screen, 'Close');
  await screen.until(() => focused() === 'What follows');
  screen.close();
});

test('a page that stays open asks once the day has come, and the next one on the day after', async () => {
  const deps = await testDeps();
  for (const title of ['One', 'Two']) await keptLesson(deps, sound({ title }));
  const screen = show(<AskLater />, deps);
  const later = (days: number) => {
    deps.clock.now += days * 86_400_000;
    window.dispatchEvent(new Event('focus'));
  };
  later(15);
  await screen.click('button', 'Not now');
  await screen.until(() => !screen.has('button', 'Not now'));
  later(1);
  await screen.find('button', 'Not now');
  screen.close();
});

test('"Not now" is said, and leads to what follows', async () => {
  const { deps } = await due();
  const screen = show([<AskLater key="ask" />, after], deps);
  await press(screen, 'Not now');
  await screen.find('p', 'This device does not ask this again by itself.');
  expect(screen.has('button', 'Not now')).toBe(false);
  expect(focused()).toBe('What follows');
  screen.close();
});

test('"Keep it" is said, and leads to the line that was kept; without a line to the question', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  const screen = show([<DidItHelp key="ask" lesson={lesson} />, after], deps);
  await press(screen, 'Partly');
  await press(screen, 'Keep it');
  await screen.until(() => !screen.has('button', 'Keep it'));
  expect(focused()).toBe('Did it help?');
  await press(screen, 'Helped');
  await screen.fill('A line for yourself (optional)', 'Only on staging');
  await press(screen, 'Keep it');
  await screen.find('p', 'Your line is kept in your log.');
  await screen.until(() => focused() === 'Only on staging');
  expect(screen.has('button', 'Keep it')).toBe(false);
  screen.close();
});

test('a line that stands there takes no focus when the page is opened', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  await done(recordOutcome(deps, { lesson, outcome: 'helped', note: 'Only on staging' }));
  const screen = show(<DidItHelp lesson={lesson} />, deps);
  await screen.find('p', 'Only on staging');
  expect(document.activeElement).toBe(document.body);
  screen.close();
});

test('"Not now" at figures that helped is said, and leads to what follows', async () => {
  const { deps } = await withFigures();
  const screen = show([<HelpedLine key="line" />, after], deps);
  await press(screen, 'Not now');
  await screen.find('p', "It is not offered again. What they say stays on the lesson's page.");
  await screen.until(() => !screen.has('button', 'Not now'));
  expect(focused()).toBe('What follows');
  screen.close();
});

test('noted as taught, the line leads to what follows, too; so does the question after a use when it is closed', async () => {
  const { deps, lesson } = await withFigures();
  const screen = show([<HelpedLine key="line" />, after], deps);
  await press(screen, 'Note it in your skills log as taught');
  await screen.until(() => !screen.has('button', 'Not now'));
  expect(focused()).toBe('What follows');
  screen.close();
  const used = show([<AskedHelp key="ask" lesson={lesson} onClose={() => undefined} />, after], deps);
  await press(used, 'Close');
  expect(focused()).toBe('What follows');
  used.close();
});
