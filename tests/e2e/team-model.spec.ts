import type { Page } from '@playwright/test';
import { demoPages } from '../../demo/pages.ts';
import { must } from '../../lib/model/result.ts';
import { killWorker } from '../../scripts/browser/faults.ts';
import { captureFront, saveButton } from '../../scripts/browser/loop.ts';
import type { Texts } from '../../scripts/browser/texts.ts';
import { type FakeModel, fakeModel } from '../fake-model/server.ts';
import { connectTeam, seededServer } from './driver/seeded-server.ts';
import { test as base, expect } from './fixtures.ts';

const KEY = 'sk-of-the-operator-7d1e';
const PAGE = demoPages[2];

/** Picks the team's server in the settings and asks it what models it has. */
async function askForModels(settings: Page, text: Texts): Promise<void> {
  await settings.getByRole('radio', { name: text('settings.drafting.team') }).click();
  await settings.getByRole('button', { name: /^Ask .+ for its models$/ }).click();
}

const test = base.extend<{ upstream: FakeModel }>({
  // The browser may not ask it: only the team's server does.
  upstream: async ({ playwright: _ }, use) => {
    const upstream = await fakeModel({ key: KEY });
    await use(upstream);
    await upstream.close();
  },
});

test('a team’s model is chosen of those its server lists, tried, shown before it is sent, and listed', async ({
  driven,
  visit,
  text,
  servers,
  upstream,
}) => {
  test.setTimeout(120_000);
  const server = await seededServer(undefined, {
    MODEL_HOUSE_URL: upstream.baseUrl,
    MODEL_HOUSE_MODEL: 'ok',
    MODEL_HOUSE_KEY: KEY,
    MODEL_SPARE_URL: upstream.baseUrl,
    MODEL_SPARE_MODEL: 'no-stream',
    MODEL_SPARE_KEY: KEY,
  });
  servers.push(server.url);
  try {
    const person = server.people[2];
    if (person === undefined) throw new Error('the team is too small');
    const settings = await connectTeam(driven, text, { server, person });
    const name = 'settings.drafting';
    await askForModels(settings, text);
    await settings.getByRole('combobox', { name: text(`${name}.model`) }).click();
    await expect(settings.getByRole('option')).toHaveText(['house', 'spare']);
    await settings.getByRole('option', { name: 'house', exact: true }).click();
    await settings.getByRole('button', { name: text(`${name}.check_model`) }).click();
    await expect(settings.getByText(text(`${name}.schema.strict`))).toBeVisible();
    await expect(settings.getByRole('checkbox', { name: text(`${name}.ask`) })).toBeChecked();
    await settings.getByRole('button', { name: text(`${name}.save`) }).click();

    await settings.getByRole('button', { name: text(`${name}.try`), exact: true }).click();
    const tried = settings.getByRole('region', { name: text(`${name}.tried`) });
    await expect(tried.getByRole('heading', { name: 'What the page says to do' })).toBeVisible();
    const sent = settings.getByRole('list', { name: text('settings.sent.title'), exact: true });
    await expect(sent.getByRole('listitem').first()).toContainText(text('settings.sent.what.try'));
    await expect(sent.getByRole('listitem').first()).toContainText(server.url);

    const before = upstream.seen.length;
    const panel = await captureFront(driven, await visit(PAGE.path), text);
    await panel.getByText(text('drafting.preview.to', server.url, 'house')).waitFor();
    await expect(panel.getByText(/^The server of .+ passes it on to a model/)).toBeVisible();
    await expect(panel.getByText(text('drafting.preview.this_machine'))).toHaveCount(0);
    const shown = await panel.locator('pre').textContent();
    expect(upstream.seen.length, 'nothing was sent yet').toBe(before);
    await panel.keyboard.press('ControlOrMeta+Enter');
    await saveButton(panel, text).waitFor();
    await expect(panel.getByText(/Drafted by house in /)).toBeVisible();
    const asked = must(upstream.seen[before], 'a request');
    for (const { content } of (JSON.parse(asked.body) as { messages: { content: string }[] }).messages)
      expect(shown).toContain(content);
    expect(asked.headers.authorization).toBe(`Bearer ${KEY}`);
    for (const own of [panel, settings]) expect(await own.content()).not.toContain(KEY);

    await settings.bringToFront();
    await expect(sent.getByRole('listitem').first()).toContainText(PAGE.title);
    await expect(sent.getByRole('listitem').first()).toContainText(server.url);
  } finally {
    await server.close();
  }
});

test('a worker that dies while a team’s model drafts is not noticed, and the draft comes whole', async ({
  driven,
  visit,
  text,
  servers,
}) => {
  test.setTimeout(120_000);
  const slow = await fakeModel({ key: KEY, pieceMs: 150 });
  const server = await seededServer(undefined, {
    MODEL_HOUSE_URL: slow.baseUrl,
    MODEL_HOUSE_MODEL: 'slow',
    MODEL_HOUSE_KEY: KEY,
  });
  servers.push(server.url);
  try {
    const person = must(server.people[2], 'a person');
    const settings = await connectTeam(driven, text, { server, person });
    await askForModels(settings, text);
    await settings.getByRole('button', { name: text('settings.drafting.save') }).click();
    await settings.getByRole('button', { name: text('settings.drafting.change'), exact: true }).waitFor();
    await settings.close();
    const panel = await captureFront(driven, await visit(PAGE.path), text);
    await panel.getByRole('heading', { name: text('drafting.preview.heading') }).waitFor();
    const before = slow.seen.length;
    await killWorker(driven);
    await panel.keyboard.press('ControlOrMeta+Enter');
    await expect(panel.getByText('What the page says to do')).toBeVisible();
    await killWorker(driven);
    await saveButton(panel, text).waitFor();
    await expect(panel.getByText(/Drafted by house in /)).toBeVisible();
    expect(slow.seen.length, 'it was asked once').toBe(before + 1);
  } finally {
    await server.close();
    await slow.close();
  }
});

test('a team’s server without a model says so, and drafting stays as it was', async ({
  driven,
  text,
  servers,
}) => {
  test.setTimeout(120_000);
  const server = await seededServer();
  servers.push(server.url);
  try {
    const person = server.people[2];
    if (person === undefined) throw new Error('the team is too small');
    const settings = await connectTeam(driven, text, { server, person });
    await askForModels(settings, text);
    await expect(settings.getByText(/^The server of .+ offers no model\./)).toBeVisible();
    await settings.getByRole('button', { name: text('ui.cancel') }).click();
    await expect(
      settings.getByRole('radio', { name: text('settings.drafting.embedded'), exact: true }),
    ).toBeChecked();
  } finally {
    await server.close();
  }
});
