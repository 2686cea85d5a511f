import 'fake-indexeddb/auto';
import '../messages.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { DraftingPart } from '../../../components/settings/drafting-part.tsx';
import { SettingsPage } from '../../../components/settings/settings-page.tsx';
import type { Deps, Probed, ProbeStep } from '../../../lib/flow/deps.ts';
import { readEndpoint } from '../../../lib/flow/read-endpoint.ts';
import { saveEndpoint } from '../../../lib/flow/save-endpoint.ts';
import { fail, ok, type Result } from '../../../lib/model/result.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { type Screen, show } from '../timeline/screen.tsx';
import { endpoint } from './endpoint.ts';

type Asked = {
  baseUrl: string;
  key: string | null;
  model: string | null;
  signal: AbortSignal;
  onStep: (step: ProbeStep) => void;
};

// What a probe sends is proven elsewhere; here a server answers what the test says.
const server = vi.hoisted(() => ({
  asked: [] as unknown[],
  answer: (async () => undefined) as (asked: unknown) => Promise<unknown>,
}));
vi.mock('../../../lib/flow/probe-endpoint.ts', () => ({
  probeEndpoint: async (_: Deps, asked: unknown) => {
    server.asked.push(asked);
    return server.answer(asked);
  },
}));

const own = vi.hoisted(() => ({ known: true, state: 'unavailable', downloads: 0, share: 0.4 }));
vi.mock('../../../lib/flow/built-in-model.ts', () => ({
  knowsBuiltIn: () => own.known,
  builtInState: async () => own.state,
  downloadBuiltIn: ({ onProgress }: { onProgress: (share: number) => void }) => {
    own.downloads += 1;
    onProgress(own.share);
    if (own.share < 1) return new Promise(() => undefined);
    own.state = 'available';
    return Promise.resolve({ ok: true, value: undefined });
  },
}));

const KEY = 'sk-planted-key-of-the-test';

const found =
  (models: string[] = ['large-model', 'small-model']) =>
  async (raw: unknown): Promise<Result<Probed>> => {
    const { model, onStep } = raw as Asked;
    onStep('models');
    if (model === null) return ok({ models, endpoint: null });
    for (const step of ['schema', 'stream', 'context'] as const) onStep(step);
    return ok({ models, endpoint: endpoint({ model }) });
  };

beforeEach(() => {
  own.known = true;
  server.asked = [];
  server.answer = found();
});

/** The whole page follows the preference, as it is drawn by the browser. */
async function settings(deps: Deps): Promise<Screen> {
  const port = {
    shortcut: async () => '',
    openShortcutSettings: () => undefined,
    persist: async () => true,
    download: () => undefined,
  };
  const screen = show(<SettingsPage port={port} />, deps);
  await screen.find('h2', 'Drafting');
  return screen;
}

/** Chooses a model by the list; a list is drawn only once it is open. */
async function choose(screen: Screen, label: RegExp, option: string): Promise<void> {
  const trigger = await screen.find('[role="combobox"]', label);
  trigger.focus();
  screen.key('ArrowDown', trigger);
  const item = await screen.find('[role="option"]', option);
  item.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
  await screen.click('[role="option"]', option);
}

test('lessons are drafted by rules until a model is checked and saved', async () => {
  const deps = await testDeps();
  const screen = await settings(deps);
  expect((await deps.prefs.get()).drafter).toBe('embedded');
  await screen.click('[role="radio"]', 'By a model you choose');
  await screen.fill('Address', 'https://models.example/v1');
  await screen.fill('Key', KEY);
  server.answer = found(['small-model']);
  await screen.click('button', 'Check');
  await screen.find('button', 'Save and use it');
  expect((await deps.prefs.get()).drafter).toBe('embedded');
  expect(screen.text()).toContain('Keeps to the form of a draft.');
  expect(screen.text()).toContain('Takes 8,192 tokens at once.');
  expect(server.asked.map((asked) => (asked as Asked).model)).toEqual([null, 'small-model']);
  await screen.click('button', 'Save and use it');
  await screen.find('button', 'Change');
  expect((await deps.prefs.get()).drafter).toBe('openai');
  expect(await done(readEndpoint(deps))).toMatchObject({
    hasKey: true,
    endpoint: { model: 'small-model', alwaysAsk: true },
  });
  expect(document.documentElement.innerHTML).not.toContain(KEY);
  screen.close();
});

test('of several models one is chosen, then checked; the steps are shown as they happen', async () => {
  const screen = await settings(await testDeps());
  await screen.click('[role="radio"]', 'By a model you choose');
  await screen.click('button', 'Check');
  await screen.find('p', 'Choose one of its models, then check it.');
  const isBlocked = (await screen.find('button', 'Check')).hasAttribute('data-disabled');
  expect(isBlocked).toBe(true);
  await choose(screen, /^$|model/i, 'large-model');
  server.answer = (asked) => {
    (asked as Asked).onStep('models');
    (asked as Asked).onStep('schema');
    return new Promise(() => undefined);
  };
  await screen.click('button', 'Check this model');
  await screen.until(() => screen.text().includes('Trying whether it keeps to a given form'));
  expect((server.asked.at(-1) as Asked).model).toBe('large-model');
  await screen.click('button', 'Stop');
  await screen.until(() => !screen.text().includes('Trying whether it keeps to a given form'));
  expect((server.asked.at(-1) as Asked).signal.aborted).toBe(true);
  screen.close();
});

test('an address the browser may not reach is never asked', async () => {
  const deps = await testDeps();
  const refusing = { ...deps, net: { ...deps.net, request: async () => false } };
  const screen = await settings(refusing);
  await screen.click('[role="radio"]', 'By a model you choose');
  await screen.click('button', 'Check');
  await screen.until(() => screen.all('[role="alert"]').length === 1);
  expect(screen.all('[role="alert"]')[0]?.textContent).toContain('https://api.openai.com');
  expect(server.asked).toEqual([]);
  await screen.fill('Address', 'no address');
  expect(screen.all('[role="alert"]')).toEqual([]);
  await screen.click('button', 'Check');
  await screen.until(() => screen.text().includes('This is not the address of a server.'));
  screen.close();
});

test('a kept key is used for its own server, never shown, and goes to no other', async () => {
  const deps = await testDeps({ drafter: 'openai' });
  await done(saveEndpoint(deps, { endpoint: endpoint(), key: KEY }));
  const screen = await settings(deps);
  await screen.click('button', 'Change');
  await screen.find('p', 'A key is saved.');
  expect(document.documentElement.innerHTML).not.toContain(KEY);
  await screen.click('button', 'Check this model');
  await screen.until(() => server.asked.length === 1);
  expect((server.asked[0] as Asked).key).toBeNull();
  await screen.fill('Address', 'https://other.example/v1');
  await screen.find('label', 'Key');
  expect(screen.has('p', 'A key is saved.')).toBe(false);
  screen.close();
});

test('the key alone can be removed', async () => {
  const deps = await testDeps({ drafter: 'openai' });
  await done(saveEndpoint(deps, { endpoint: endpoint(), key: KEY }));
  const screen = await settings(deps);
  await screen.click('button', 'Change');
  await screen.click('button', 'Remove the key');
  await screen.find('label', 'Key');
  expect(await done(readEndpoint(deps))).toMatchObject({ hasKey: false, endpoint: { model: 'small-model' } });
  screen.close();
});

test('a server is removed with its key and its permission, and drafting is by rules again', async () => {
  const deps = await testDeps({ drafter: 'openai' });
  await done(saveEndpoint(deps, { endpoint: endpoint(), key: KEY }));
  const release = vi.fn(async () => undefined);
  const screen = await settings({ ...deps, net: { ...deps.net, release } });
  await screen.click('button', 'Remove this server');
  await screen.find('h2', 'Remove small-model?');
  await screen.click('[role="dialog"] button', 'Remove this server');
  await screen.until(async () => (await deps.prefs.get()).drafter === 'embedded');
  await screen.until(() => release.mock.calls.length === 1);
  expect(release).toHaveBeenCalledWith('https://models.example', []);
  expect(await done(readEndpoint(deps))).toEqual({ endpoint: null, hasKey: false });
  screen.close();
});

test('asking before each sending can be turned off, and stays off', async () => {
  const deps = await testDeps({ drafter: 'openai' });
  await done(saveEndpoint(deps, { endpoint: endpoint(), key: KEY }));
  const screen = show(<DraftingPart drafter="openai" />, deps);
  const box = await screen.find('[role="checkbox"]', /.*/);
  expect(box.getAttribute('aria-checked')).toBe('true');
  box.click();
  await screen.until(async () => (await done(readEndpoint(deps))).endpoint?.alwaysAsk === false);
  expect((await done(readEndpoint(deps))).hasKey).toBe(true);
  screen.close();
});

test('prices typed in either way are kept with their server, a word that is none is said, and an emptied one takes both away', async () => {
  const deps = await testDeps({ drafter: 'openai' });
  await done(saveEndpoint(deps, { endpoint: endpoint(), key: KEY }));
  const screen = show(<DraftingPart drafter="openai" />, deps);
  const prices = async () => (await done(readEndpoint(deps))).endpoint?.prices;
  const type = async (label: string, value: string) => {
    await screen.fill(label, value);
    const id = (await screen.find('label', label)).getAttribute('for') ?? '';
    document.getElementById(id)?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  };
  await type('Price of a million tokens sent', '2,5');
  await type('Price of a million tokens received', 'ten');
  await screen.until(() => screen.text().includes('Type a number, such as 2.50.'));
  expect(await prices()).toBeUndefined();
  await type('Price of a million tokens received', '10.00');
  await screen.until(async () => (await prices())?.sent === 2.5);
  expect(await prices()).toEqual({ sent: 2.5, received: 10 });
  expect((await done(readEndpoint(deps))).hasKey).toBe(true);
  await type('Price of a million tokens sent', '');
  await screen.until(async () => (await prices()) === undefined);
  screen.close();
});

test('another model of a server does not take over the prices of the one before', async () => {
  const deps = await testDeps({ drafter: 'openai' });
  const prices = { sent: 2.5, received: 10 };
  await done(saveEndpoint(deps, { endpoint: endpoint({ prices }), key: KEY }));
  const screen = await settings(deps);
  const again = async (answer: string) => {
    server.answer = async () => ok({ models: [answer], endpoint: endpoint({ model: answer }) });
    await screen.click('button', 'Change');
    await screen.click('button', 'Check this model');
    await screen.click('button', 'Save and use it');
    await screen.find('button', 'Change');
    return (await done(readEndpoint(deps))).endpoint;
  };
  expect(await again('small-model')).toMatchObject({ prices });
  expect((await again('large-model'))?.prices).toBeUndefined();
  screen.close();
});

test('a server that fails a check is said in its sentence', async () => {
  server.answer = async () => fail({ kind: 'endpoint-key', origin: 'https://models.example' });
  const screen = await settings(await testDeps());
  await screen.click('[role="radio"]', 'By a model you choose');
  await screen.click('button', 'Check');
  await screen.until(() => screen.text().includes('The key was not accepted by https://models.example.'));
  screen.close();
});

test.each([true, false])(
  'a browser without a model says so and offers none, once asked where it knows any: %s',
  async (known) => {
    Object.assign(own, { known, state: 'unavailable' });
    const screen = await settings(await testDeps());
    expect(screen.has('[role="radio"]', /browser's own model/)).toBe(false);
    if (known) await screen.click('button', 'Look for a model in this browser');
    await screen.find('p', 'This browser has no model of its own that can be used here.');
    expect(screen.has('[role="radio"]', /browser's own model/)).toBe(false);
    screen.close();
  },
);

test('a model of the browser is downloaded only on a click, with its progress, and used once it is there', async () => {
  own.state = 'downloadable';
  const deps = await testDeps();
  const screen = await settings(deps);
  await screen.click('button', 'Look for a model in this browser');
  await screen.click('[role="radio"]', "By this browser's own model");
  await screen.find('button', "Download the browser's model");
  expect(own.downloads).toBe(0);
  await screen.click('button', "Download the browser's model");
  await screen.until(() => screen.text().includes('40 of 100'));
  await screen.click('button', 'Cancel');
  expect((await deps.prefs.get()).drafter).toBe('embedded');
  own.share = 1;
  await screen.click('button', "Download the browser's model");
  await screen.until(async () => (await deps.prefs.get()).drafter === 'built-in');
  await screen.find('button', 'Try it');
  screen.close();
});
