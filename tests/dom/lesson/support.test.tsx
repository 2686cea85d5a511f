import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { editDraft } from '../../../lib/flow/edit-draft.ts';
import { done } from '../../unit/flow/deps.ts';
import { sound } from '../../unit/flow/lessons.ts';
import { RELOAD } from '../../unit/lesson/samples.ts';
import { idOf } from '../../unit/log/samples.ts';
import { desk } from './desk.tsx';

type Opened = Awaited<ReturnType<typeof desk>>;

/** The first step's caution as it is stored. */
const cautionOf = async ({ stored }: Opened) => {
  const body = (await stored())?.body;
  return body?.kind === 'how-to' ? body.steps[0]?.caution : undefined;
};

async function withCaution(): Promise<Opened> {
  const opened = await desk();
  await opened.screen.click('button', 'More for Steps 1');
  await opened.screen.click('[role="menuitem"]', 'Add a caution');
  await opened.screen.find('button', 'More for Caution');
  return opened;
}

test('a caution in the words of the page becomes their quote', async () => {
  const opened = await withCaution();
  await opened.screen.fill('Caution', 'a restart drops every open session');
  await opened.screen.until(async () => (await cautionOf(opened))?.support.kind === 'quote');
  opened.screen.close();
});

test('a caution in other words is stood for by a named person, with Ctrl+Enter', async () => {
  const opened = await withCaution();
  const { screen } = opened;
  await screen.fill('Caution', 'Nobody may log in meanwhile');
  await screen.click('button', 'None: Say what it rests on');
  await screen.find('[role="dialog"]', /.*/);
  await screen.click('[role="dialog"] button', 'Cancel');
  await screen.click('button', 'More for Caution');
  await screen.click('[role="menuitem"]', 'I know this myself');
  await screen.fill('I know this from', 'the outage in April');
  document
    .querySelector('[role="dialog"] textarea')
    ?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }),
    );
  await screen.until(async () => (await cautionOf(opened))?.support.kind === 'testimony');
  expect(await cautionOf(opened)).toMatchObject({ support: { by: 'Ana', knownFrom: 'the outage in April' } });
  screen.close();
});

test.each(['example.com', 'javascript:alert(1)', 'ftp://files.example/a'])(
  'a link such as %s is said to be none, and nothing is given until it is changed',
  async (link) => {
    const opened = await withCaution();
    const { screen } = opened;
    await screen.click('button', 'More for Caution');
    await screen.click('[role="menuitem"]', 'I know this myself');
    await screen.fill('Link, if there is one', link);
    expect(screen.all('[role="dialog"] form')[0]?.hasAttribute('novalidate')).toBe(true);
    await screen.click('button', 'I stand for this');
    await screen.find('p', 'An address starts with https:// or http://.');
    expect((await cautionOf(opened))?.support.kind).toBe('none');
    await screen.fill('Link, if there is one', 'https://wiki.example/outage');
    await screen.click('button', 'I stand for this');
    await screen.until(async () => (await cautionOf(opened))?.support.kind === 'testimony');
    expect(await cautionOf(opened)).toMatchObject({ support: { link: 'https://wiki.example/outage' } });
    screen.close();
  },
);

test('the words of a quote are taken by the act at the foot of the dialog', async () => {
  const { screen } = await desk();
  await screen.click('button', 'More for Steps 1');
  await screen.click('[role="menuitem"]', 'Quote the page');
  const use = await screen.find('button', 'Use these words');
  expect(use.parentElement).toBe(screen.all('[role="dialog"]')[0]?.lastElementChild);
  expect(use.parentElement?.lastElementChild).toBe(use);
  screen.close();
});

test('a name that cannot be stored is said and nothing is stood for', async () => {
  const opened = await withCaution();
  const { screen, deps } = opened;
  deps.prefs.set = () => Promise.reject(new Error('QuotaExceededError'));
  await screen.click('button', 'More for Caution');
  await screen.click('[role="menuitem"]', 'I know this myself');
  await screen.fill('Your name', 'Ines Roth');
  await screen.click('button', 'I stand for this');
  await screen.until(() => screen.text().includes('The disk is full'));
  expect((await cautionOf(opened))?.support.kind).toBe('none');
  screen.close();
});

test('a branch takes when to escalate, and loses it again', async () => {
  const { screen, stored, deps, draft } = await desk();
  await done(editDraft(deps, { draft: draft.id, edit: { kind: 'lesson-kind', to: 'decision-guide' } }));
  const escalate = async () => {
    const body = (await stored())?.body;
    return body?.kind === 'decision-guide' ? body.branches[0]?.escalate : undefined;
  };
  await screen.click('button', 'Add when to escalate');
  await screen.fill('Branch 1, when to escalate', 'Call the owner after ten minutes');
  await screen.until(async () => (await escalate()) === 'Call the owner after ten minutes');
  await screen.fill('Branch 1, when to escalate', '');
  await screen.until(async () => (await escalate()) === undefined);
  screen.close();
});

test('a sentence for a check shows the support it has', async () => {
  const seed = {
    id: idOf(990),
    text: RELOAD,
    support: { kind: 'testimony', by: 'Ana', at: 1, knownFrom: '' },
  } as const;
  const { screen } = await desk(sound(), { checkSeeds: [seed], notes: ['no-check'] });
  const bar = screen.all('[data-tone]').find((one) => one.textContent?.includes('Write a check'));
  expect(bar?.dataset.tone).toBe('testimony');
  screen.close();
});
