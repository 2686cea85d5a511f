import 'fake-indexeddb/auto';
import '../messages.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { DraftingPart } from '../../../components/settings/drafting-part.tsx';
import { keepLink } from '../../../lib/db/links.ts';
import type { Deps, Probed } from '../../../lib/flow/deps.ts';
import { watchTeamModel } from '../../../lib/flow/queries/watch-team-model.ts';
import { ok } from '../../../lib/model/result.ts';
import { first, testDeps } from '../../unit/flow/deps.ts';
import { TEAM, teamLink } from '../../unit/flow/team-lessons.ts';
import { MONDAY } from '../../unit/log/samples.ts';
import { type Screen, show } from '../timeline/screen.tsx';

// What a check sends is proven elsewhere; here a server answers what the test says.
const server = vi.hoisted(() => ({
  asked: [] as { team: string; model: string | null }[],
  models: ['large', 'small'],
}));
vi.mock('../../../lib/flow/probe-team-model.ts', () => ({
  probeTeamModel: async (_: Deps, { team, model }: { team: string; model: string | null }) => {
    server.asked.push({ team, model });
    const found = {
      ...{ preset: 'other', baseUrl: 'https://team.example/v1/model', model, schemaMode: 'strict' },
      ...{ streams: true, context: null, alwaysAsk: true, checkedAt: MONDAY },
    };
    const endpoint = model === null ? null : found;
    return ok({ models: server.models, endpoint } as Probed);
  },
}));

beforeEach(() => {
  server.asked = [];
  server.models = ['large', 'small'];
});

const CHOICE = "Through your team's server";

async function inTeam(): Promise<Deps> {
  const deps = await testDeps();
  await deps.net.request('https://team.example');
  const link = teamLink();
  await deps.db.transaction('rw', deps.db.tables, () => keepLink(deps.db, link, 'pa1_token-of-the-test'));
  return deps;
}

async function choose(screen: Screen, option: string): Promise<void> {
  const trigger = await screen.find('[role="combobox"]', /.*/);
  trigger.focus();
  screen.key('ArrowDown', trigger);
  const item = await screen.find('[role="option"]', option);
  item.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
  await screen.click('[role="option"]', option);
}

test('without a team its server is not offered', async () => {
  const screen = show(<DraftingPart drafter="embedded" />, await testDeps());
  await screen.find('[role="radio"]', 'By a model you choose');
  expect(screen.has('[role="radio"]', CHOICE)).toBe(false);
  screen.close();
});

test('a model of the team’s server is asked for on a click, checked, and only then used', async () => {
  const deps = await inTeam();
  const screen = show(<DraftingPart drafter="embedded" />, deps);
  await screen.click('[role="radio"]', CHOICE);
  expect(screen.text()).toContain("goes to your team's server, which passes it on");
  expect(server.asked).toEqual([]);
  expect(screen.has('button', 'Try it')).toBe(false);
  await screen.click('button', 'Ask Harbour for its models');
  await screen.find('p', 'Choose one of its models, then check it.');
  await choose(screen, 'large');
  await screen.click('button', 'Check this model');
  await screen.find('button', 'Save and use it');
  expect((await deps.prefs.get()).drafter).toBe('embedded');
  const box = await screen.find('[role="checkbox"]', /.*/);
  expect(box.getAttribute('aria-checked')).toBe('true');
  await screen.click('button', 'Save and use it');
  await screen.until(async () => (await deps.prefs.get()).drafter === 'team');
  expect(server.asked).toEqual([
    { team: TEAM, model: null },
    { team: TEAM, model: 'large' },
  ]);
  expect(await first(watchTeamModel(deps))).toMatchObject({ endpoint: { model: 'large', alwaysAsk: true } });
  screen.close();
});

test('a server that offers no model says so, and that nothing of a page was sent', async () => {
  server.models = [];
  const screen = show(<DraftingPart drafter="embedded" />, await inTeam());
  await screen.click('[role="radio"]', CHOICE);
  await screen.click('button', 'Ask Harbour for its models');
  await screen.until(() => screen.text().includes('The server of Harbour offers no model.'));
  expect(screen.text()).not.toContain('Type the name of one');
  expect(screen.has('button', 'Try it')).toBe(false);
  screen.close();
});

test('where it was the way and no team is active, that is said instead of an empty choice', async () => {
  const screen = show(<DraftingPart drafter="team" />, await testDeps());
  await screen.until(() => screen.text().includes('No team is active on this device'));
  screen.close();
});
