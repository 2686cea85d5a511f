import './messages.ts';
import { expect, test, vi } from 'vitest';
import { skillName } from '../../components/skill-name.ts';
import { starterSkills } from '../../lib/log/starter-skills.ts';
import { idOf } from '../unit/log/samples.ts';

type WithMessages = { chrome: { i18n: { getMessage: (key: string) => string } } };

test('every starter skill is named by the messages, and as it is stored', () => {
  const asked = vi.spyOn((globalThis as unknown as WithMessages).chrome.i18n, 'getMessage');
  expect(starterSkills.map(skillName)).toEqual(starterSkills.map(({ name }) => name));
  expect(asked).toHaveBeenCalledTimes(12);
  asked.mockRestore();
});

test('a starter that was renamed and a skill of the person keep their names', () => {
  const [starter] = starterSkills;
  if (!starter) throw new Error('no starters');
  expect(skillName({ ...starter, name: 'Fires' })).toBe('Fires');
  expect(skillName({ id: idOf(1), name: 'Databases' })).toBe('Databases');
});
