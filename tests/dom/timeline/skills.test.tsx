import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { MOST_SKILLS } from '../../../components/timeline/skill-limit.ts';
import { SkillsPart } from '../../../components/timeline/skills-part.tsx';
import { putSkill } from '../../../lib/flow/put-skill.ts';
import { watchSkills } from '../../../lib/flow/queries/watch-skills.ts';
import { SKILL_LIMIT } from '../../../lib/model/skill.ts';
import { done, first, testDeps } from '../../unit/flow/deps.ts';
import { keptLesson } from '../../unit/flow/lessons.ts';
import { show } from './screen.tsx';

const open = (deps: Awaited<ReturnType<typeof testDeps>>) =>
  show(<SkillsPart onLessons={() => undefined} />, deps);

const names = async (deps: Awaited<ReturnType<typeof testDeps>>) =>
  (await first(watchSkills(deps))).map(({ skill }) => skill.name);

test('the twelve starters are there, with what counts as capability and what they are not for', async () => {
  const screen = open(await testDeps());
  await screen.until(() => screen.all('tbody tr').length === 12);
  expect(screen.text()).toContain('Only used and taught count as capability');
  expect(screen.text()).toContain('not for people decisions');
  expect(screen.text()).toContain('12 of 30');
  screen.close();
});

test('a skill is added; a name that is taken is refused and stays in the field', async () => {
  const deps = await testDeps();
  const screen = open(deps);
  await screen.fill('Name of the skill', 'Forklift safety');
  await screen.click('button', 'Add');
  await screen.until(async () => (await names(deps)).includes('Forklift safety'));
  await screen.fill('Name of the skill', 'databases');
  await screen.click('button', 'Add');
  await screen.until(() => screen.text().includes('There is already a skill named'));
  expect(screen.all('input').map((field) => (field as HTMLInputElement).value)).toContain('databases');
  screen.close();
});

test('Enter pressed twice adds a skill once and says nothing of a name that is taken', async () => {
  const deps = await testDeps();
  const screen = open(deps);
  await screen.fill('Name of the skill', 'Forklift safety');
  const button = await screen.find('button', 'Add');
  button.click();
  button.click();
  await screen.until(async () => (await names(deps)).includes('Forklift safety'));
  await screen.until(() => screen.all('input').every((field) => (field as HTMLInputElement).value === ''));
  expect(screen.text()).not.toContain('There is already a skill named');
  screen.close();
});

test('while a skill is renamed, the focus stays where the person brought it', async () => {
  const deps = await testDeps();
  const screen = open(deps);
  await screen.click('button', 'More for Databases');
  await screen.click('[role="menuitem"]', 'Rename');
  await screen.fill('New name of Databases', 'x'.repeat(61));
  const save = await screen.find('tbody button', 'Save');
  save.focus();
  await screen.click('tbody button', 'Save');
  await screen.find('p', /^That is longer than 60 characters/);
  expect(document.activeElement).toBe(save);
  screen.close();
});

test('a name that is too long is not cut, and the error goes with the next letter', async () => {
  const deps = await testDeps();
  const screen = open(deps);
  await screen.click('button', 'More for Databases');
  await screen.click('[role="menuitem"]', 'Rename');
  await screen.fill('New name of Databases', 'x'.repeat(61));
  await screen.find('p', /^That is longer than 60 characters/);
  await screen.click('tbody button', 'Save');
  await screen.fill('New name of Databases', 'Data stores');
  await screen.until(() => !screen.text().includes('That is longer than'));
  await screen.click('tbody button', 'Save');
  await screen.until(async () => (await names(deps))[2] === 'Data stores');
  screen.close();
});

test('a skill is renamed in its place', async () => {
  const deps = await testDeps();
  const screen = open(deps);
  await screen.click('button', 'More for Databases');
  await screen.click('[role="menuitem"]', 'Rename');
  await screen.fill('New name of Databases', 'Data stores');
  await screen.click('tbody button', 'Save');
  await screen.until(async () => (await names(deps))[2] === 'Data stores');
  screen.close();
});

test('before a skill is deleted it is said what happens to its lessons; undo brings it back', async () => {
  const deps = await testDeps();
  await keptLesson(deps);
  const screen = open(deps);
  await screen.click('button', 'More for Incident response');
  await screen.click('[role="menuitem"]', 'Delete');
  await screen.until(() => screen.text().includes('1 lesson uses it. The lesson stays, without this skill.'));
  await screen.click('[role="dialog"] button', 'Delete');
  await screen.until(async () => !(await names(deps)).includes('Incident response'));
  await screen.click('button', 'Undo');
  await screen.until(async () => (await names(deps)).includes('Incident response'));
  screen.close();
});

test('at the limit it says so instead of offering to add', async () => {
  expect(MOST_SKILLS).toBe(SKILL_LIMIT);
  const deps = await testDeps();
  for (let n = 13; n <= SKILL_LIMIT; n++) await done(putSkill(deps, { name: `Skill ${n}` }));
  const screen = open(deps);
  await screen.until(() => screen.text().includes('You have 30 skills, which is the most there can be.'));
  expect(screen.has('button', 'Add')).toBe(false);
  screen.close();
});

test('Escape and saving from the field of a new name give the focus to the name', async () => {
  const deps = await testDeps();
  const screen = open(deps);
  const rename = async (of: string) => {
    await screen.click('button', `More for ${of}`);
    await screen.click('[role="menuitem"]', 'Rename');
    await screen.until(() => screen.all('[role="menu"]').length === 0);
    screen.all('tbody input')[0]?.focus();
  };
  await rename('Databases');
  screen.key('Escape');
  await screen.until(() => document.activeElement?.textContent === 'Databases');
  await rename('Databases');
  await screen.fill('New name of Databases', 'Datastores');
  await screen.click('tbody button', 'Save');
  await screen.until(() => document.activeElement?.textContent === 'Datastores');
  screen.close();
});
