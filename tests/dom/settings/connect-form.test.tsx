import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { TeamPart } from '../../../components/settings/team/team-part.tsx';
import type { TeamServer } from '../../../lib/flow/deps.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { show } from '../timeline/screen.tsx';

async function shown(set: TeamServer) {
  const deps = { ...(await testDeps()), policy: { teamServer: async () => set } };
  const screen = show(<TeamPart download={() => undefined} />, deps);
  await screen.find('button', 'Connect');
  const [field] = screen.all('input[type=url]') as HTMLInputElement[];
  return { screen, field };
}

test('without a policy the address is typed', async () => {
  const { screen, field } = await shown({ origin: null, fixed: false });
  expect([field?.value, field?.readOnly]).toEqual(['', false]);
  expect(screen.text()).toContain('Ask whoever runs it.');
  screen.close();
});

test('an address that the organisation set stands there beforehand and can be changed', async () => {
  const { screen, field } = await shown({ origin: 'https://team.example', fixed: false });
  expect([field?.value, field?.readOnly]).toEqual(['https://team.example', false]);
  expect(screen.text()).toContain('Set by your organisation. You can enter another.');
  await screen.fill('Team server', 'https://other.example');
  expect(field?.value).toBe('https://other.example');
  screen.close();
});

test('an address that is the only one is read and not changed, and says who set it', async () => {
  const { screen, field } = await shown({ origin: 'https://team.example', fixed: true });
  expect([field?.value, field?.readOnly]).toEqual(['https://team.example', true]);
  expect(screen.text()).toContain('Set by your organisation. This browser connects to no other.');
  screen.close();
});
