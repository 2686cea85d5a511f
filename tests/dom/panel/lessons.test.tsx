import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { startUpdate } from '../../../lib/flow/start-update.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { keptLesson, sound } from '../../unit/flow/lessons.ts';
import { content, idOf, MONDAY, OTHER_DEVICE, revised } from '../../unit/log/samples.ts';
import { buildCheck } from '../../unit/rules/build-check.ts';
import { show } from '../timeline/screen.tsx';
import { handPort } from './port.ts';

test('the lessons are listed, searched as one types, opened and left again', async () => {
  const deps = await testDeps();
  await keptLesson(deps, sound({ title: 'Reload the gateway' }));
  await keptLesson(deps, sound({ title: 'Read the slow query log' }));
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.click('[role="tab"]', 'Lessons');
  await screen.until(() => screen.all('[data-row]').length === 2);
  await screen.fill('Search lessons', 'slow');
  await screen.until(() => screen.all('[data-row]').length === 1);
  await screen.click('[data-row]', /^Read the slow query log/);
  await screen.find('h2', 'Read the slow query log');
  screen.key('Escape', document.body);
  await screen.until(() => screen.all('input[type="search"]').length === 1);
  screen.close();
});

test('no lessons yet is said with the next step', async () => {
  const screen = show(<Panel port={handPort().port} />, await testDeps());
  await screen.click('[role="tab"]', 'Lessons');
  await screen.find('h2', 'No lessons yet');
  await screen.click('button', 'Capture a page');
  await screen.find('button', /^Capture lesson/);
  screen.close();
});

test('a deleted lesson is taken back from its toast', async () => {
  const deps = await testDeps();
  await keptLesson(deps, sound({ title: 'Reload the gateway' }));
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.click('[role="tab"]', 'Lessons');
  await screen.click('[data-row]', /^Reload the gateway/);
  await screen.click('button', 'More for Reload the gateway');
  await screen.click('[role="menuitem"]', 'Delete');
  await screen.find('h2', 'No lessons yet');
  await screen.click('button', 'Undo');
  await screen.until(() => screen.all('[data-row]').length === 1);
  screen.close();
});

test('an edit of a kept lesson is a new revision whose change can be read', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps, sound({ title: 'Reload the gateway' }));
  await done(startUpdate(deps, { lesson }));
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.find('button', /^Save revision/);
  await screen.fill('Title', 'Reload the gateway at night');
  await screen.click('button', /^Save revision/);
  await screen.find('h2', 'Revision kept');
  await screen.until(() =>
    screen.all('main ins').some(({ textContent }) => textContent?.includes('at night')),
  );
  await screen.click('button', /^Open lesson/);
  await screen.click('button', '2 revisions');
  await screen.click('li button', /\d{4}/);
  await screen.until(() => screen.all('ins').some(({ textContent }) => textContent?.includes('at night')));
  screen.close();
});

test('the popup can ask for a view of the panel', async () => {
  const hand = handPort();
  const screen = show(<Panel port={hand.port} />, await testDeps());
  await screen.find('button', /^Capture lesson/);
  hand.ask('own-words');
  await screen.find('h1', 'A lesson from your own words');
  hand.ask('lessons');
  await screen.find('h1', 'Your lessons');
  screen.close();
});

test('a lesson that is closed gives the focus back to its row', async () => {
  const deps = await testDeps();
  await keptLesson(deps, sound({ title: 'Reload the gateway' }));
  await keptLesson(deps, sound({ title: 'Read the slow query log' }));
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.click('[role="tab"]', 'Lessons');
  await screen.click('[data-row]', /^Reload the gateway/);
  await screen.find('h2', 'Reload the gateway');
  screen.key('Escape', document.body);
  await screen.until(() => document.activeElement?.matches('[data-row]') ?? false);
  expect(document.activeElement?.textContent).toMatch(/^Reload the gateway/);
  screen.close();
});

test('"I used this at work" is logged with a sentence and can be taken back', async () => {
  const deps = await testDeps();
  await keptLesson(deps, sound({ title: 'Reload the gateway' }));
  const used = () => deps.db.events.where('kind').equals('lesson.used').count();
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.click('[role="tab"]', 'Lessons');
  await screen.click('[data-row]', /^Reload the gateway/);
  await screen.click('button', 'I used this at work');
  await screen.fill('What did you use it for?', 'Renewed the staging certificate');
  await screen.click('button', 'Log it');
  await screen.until(async () => (await used()) === 1);
  await screen.click('button', 'Undo');
  await screen.until(async () => (await deps.db.events.where('kind').equals('log.retracted').count()) === 1);
  screen.close();
});

test('a page that is named by hand needs an address and a name', async () => {
  const deps = await testDeps();
  await keptLesson(deps, sound({ title: 'Reload the gateway' }));
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.click('[role="tab"]', 'Lessons');
  await screen.click('[data-row]', /^Reload the gateway/);
  await screen.click('button', 'I used this at work');
  await screen.click('[role="radio"]', 'On a page');
  await screen.fill('Address of the page', 'javascript:alert(1)');
  await screen.click('button', 'Log it');
  await screen.until(() => screen.text().includes('An address starts with https:// or http://.'));
  expect(screen.text()).toContain('Name the page');
  expect(await deps.db.events.where('kind').equals('lesson.used').count()).toBe(0);
  screen.close();
});

test('an open check has its keys before the lesson: u is Unsure, Escape closes the check alone', async () => {
  const deps = await testDeps();
  const checks = [{ ...buildCheck(), claim: idOf(801) }];
  await keptLesson(deps, sound({ title: 'Reload the gateway', checks }));
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.click('[role="tab"]', 'Lessons');
  await screen.click('[data-row]', /^Reload the gateway/);
  await screen.click('button', 'Try a check now');
  await screen.find('button', 'Answer');
  screen.key('u');
  await screen.until(() => screen.has('[role="radio"][aria-checked="true"]', 'Unsure'));
  expect(screen.all('[role="dialog"]')).toHaveLength(0);
  screen.key('Escape');
  await screen.until(() => document.activeElement?.textContent === 'Try a check now');
  await screen.find('h2', 'Reload the gateway');
  screen.close();
});

test('a lesson edited on two devices apart offers the other version, and taking it settles the two', async () => {
  const deps = await testDeps();
  const edit = (title: string) => content({ title });
  await appendEvents(deps.db, [
    revised({ id: 1, at: MONDAY }),
    revised({ id: 2, at: MONDAY + 5, base: idOf(1_001), content: edit('Mine') }),
    revised({ id: 3, at: MONDAY + 6, base: idOf(1_001), content: edit('Theirs'), device: OTHER_DEVICE }),
  ]);
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.click('[role="tab"]', 'Lessons');
  await screen.click('[data-row]', /^Theirs/);
  const both = await screen.find('section', 'Edited on two devices');
  await screen.click('button', 'Changes');
  await screen.until(() => both.querySelector('del')?.textContent === 'Mine');
  await screen.click('button', 'Take the other one');
  await screen.find('h2', 'Mine');
  await screen.until(() => !screen.has('section', 'Edited on two devices'));
  screen.close();
});
