import { expect, test } from 'vitest';
import { teamDrafter } from '../../../../lib/draft/model/team.ts';
import { runDraft } from '../../../../lib/draft/run.ts';
import { must } from '../../../../lib/model/result.ts';
import { input } from '../run-changed.ts';
import { runbook } from '../sample-pages.ts';
import { KEY, serveModel } from './server.ts';

const { model } = serveModel();

test('through a stand-in for the team’s server a draft is made with the token alone', async () => {
  const { baseUrl } = model();
  const team = { baseUrl, token: KEY, model: 'ok', send: fetch, now: Date.now };
  const drafter = teamDrafter(team, { context: 32_768, ratio: 1, fence: 'PAGE-1' });
  const drafted = await runDraft(drafter, input(runbook()));
  expect(drafted).toMatchObject({
    ok: true,
    value: { driver: 'team', made: { driver: 'team', model: 'ok' } },
  });
  const { headers, body } = must(model().seen.at(-1), 'a request');
  expect(headers.authorization).toBe(`Bearer ${KEY}`);
  expect(body).not.toContain(KEY);
});
