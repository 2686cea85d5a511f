import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import { editDraft } from '../../../lib/flow/edit-draft.ts';
import { starterSkills } from '../../../lib/log/starter-skills.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { sound, storedDraft } from '../../unit/flow/lessons.ts';
import { COPY, quoteClaim, RELOAD } from '../../unit/lesson/samples.ts';
import { idOf } from '../../unit/log/samples.ts';
import { handPort, PAGE } from '../panel/port.ts';
import { show } from '../timeline/screen.tsx';
import { desk } from './desk.tsx';

test('skills are suggested but count only once the person adds them', async () => {
  const deps = await testDeps();
  const [home, other] = starterSkills;
  const draft = await storedDraft(deps, sound({ skills: [home?.id ?? ''] }));
  const proposal = { ...draft.proposal, skills: [other?.id ?? ''] };
  await deps.db.drafts.put({ ...draft, proposal });
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.click('button', `Add ${other?.name}`);
  await screen.until(async () => (await deps.db.drafts.get(draft.id))?.content.skills.length === 2);
  await screen.click('button', `Make ${other?.name} the home skill`);
  await screen.until(async () => (await deps.db.drafts.get(draft.id))?.content.skills[0] === other?.id);
  screen.close();
});

test('the support of a claim is shown on its page', async () => {
  const deps = await testDeps();
  const shown = vi.fn(async () => 'shown' as const);
  const page = { ...deps.page, activeTab: async () => ({ tab: 7, url: PAGE.url ?? '' }), show: shown };
  await storedDraft(deps);
  const screen = show(<Panel port={handPort().port} />, { ...deps, page });
  await screen.click('button', 'Quote: Show on the page');
  await screen.until(() => shown.mock.calls.length === 1);
  expect(shown.mock.calls[0]).toMatchObject([7, { exact: RELOAD }]);
  screen.close();
});

test('without the page in front its source is opened, and the panel says that it may have changed', async () => {
  const deps = await testDeps();
  const openSource = vi.fn(async () => true);
  await storedDraft(deps);
  const screen = show(<Panel port={handPort().port} />, { ...deps, page: { ...deps.page, openSource } });
  await screen.click('button', 'Quote: Show on the page');
  await screen.until(() => screen.text().includes('It may have changed since'));
  expect(openSource.mock.calls[0]).toMatchObject(['https://wiki.example/gateway', { exact: RELOAD }]);
  screen.close();
});

test.each([
  ['moz-extension://77aa/sample.html', /The page these words came from cannot be opened from this browser/],
  ['https://wiki.example/[person-1]', /A part of the page's address was redacted/],
  ['https://wiki.example/gateway', /The page these words came from cannot be opened from this browser/],
])('that %s did not open is said instead of that it did', async (address, said) => {
  const deps = await testDeps();
  const page = { ...deps.page, openSource: async () => false };
  const { sources } = sound();
  await storedDraft(deps, sound({ sources: sources.map((source) => ({ ...source, address })) }));
  const screen = show(<Panel port={handPort().port} />, { ...deps, page });
  await screen.click('button', 'Quote: Show on the page');
  await screen.until(() => said.test(screen.text()));
  expect(screen.text()).not.toContain('Opened the page');
  screen.close();
});

test('each field is saved by itself once it rests, and the desk says so', async () => {
  const { screen, stored } = await desk();
  await screen.fill('Why does this matter here?', 'We lost 300 sessions in April.');
  await screen.until(async () => (await stored())?.why?.text === 'We lost 300 sessions in April.');
  await screen.until(() => screen.text().includes('Draft saved'));
  screen.close();
});

test('a pasted text that is too long is kept in its field and said, and stored once it is shorter', async () => {
  const { screen, stored } = await desk();
  await screen.fill('Why does this matter here?', 'x'.repeat(1_001));
  await screen.until(() => /That is longer than 1,000 characters/.test(screen.text()));
  await screen.find('[role="alert"]', /^That is longer than 1,000 characters/);
  expect((await stored())?.why).toBeNull();
  await screen.fill('Why does this matter here?', 'x'.repeat(1_000));
  await screen.until(async () => (await stored())?.why?.text.length === 1_000);
  await screen.until(() => !screen.text().includes('That is longer'));
  screen.close();
});

test('Enter adds a step and stays for the next; Escape ends it', async () => {
  const { screen, stored } = await desk();
  await screen.click('button', 'Add a step');
  await screen.fill('Add a step', 'Watch the error rate for five minutes.');
  screen.key('Enter', screen.all('#field-steps')[0]);
  await screen.until(async () => {
    const body = (await stored())?.body;
    return (
      body?.kind === 'how-to' && body.steps.at(-1)?.claim.text === 'Watch the error rate for five minutes.'
    );
  });
  expect(screen.all('textarea#field-steps')).toHaveLength(1);
  screen.key('Escape', screen.all('#field-steps')[0]);
  await screen.find('button', 'Add a step');
  screen.close();
});

test('a typed step rests on nothing until a named person stands for it', async () => {
  const { screen, deps, stored } = await desk();
  await screen.click('button', 'Add a step');
  await screen.fill('Add a step', 'Wait for the cache to fill.');
  screen.key('Enter', screen.all('#field-steps')[0]);
  await screen.click('button', 'More for Steps 2');
  await screen.click('[role="menuitem"]', 'I know this myself');
  await screen.fill('Your name', '');
  await screen.click('button', 'I stand for this');
  await screen.until(() => screen.text().includes('Testimony needs a name.'));
  await screen.fill('I know this from', 'the outage in April');
  await screen.fill('Your name', 'Ana Ruiz');
  await screen.click('button', 'I stand for this');
  await screen.until(async () => {
    const body = (await stored())?.body;
    const support = body?.kind === 'how-to' ? body.steps.at(-1)?.claim.support : undefined;
    return support?.kind === 'testimony' && support.by === 'Ana Ruiz';
  });
  expect((await deps.prefs.get()).name).toBe('Ana Ruiz');
  screen.close();
});

test('words that are not in what was captured are refused as a quote', async () => {
  const { screen, stored } = await desk();
  const before = await stored();
  await screen.click('button', 'More for Steps 1');
  await screen.click('[role="menuitem"]', 'Quote the page');
  await screen.fill('Words of the page', 'Restart the gateway every night without asking.');
  await screen.click('button', 'Use these words');
  await screen.until(() => screen.text().includes('Those words are not in what was captured.'));
  expect(await stored()).toEqual(before);
  screen.close();
});

test('a passage that was captured becomes the quote', async () => {
  const { screen, stored } = await desk();
  await screen.click('button', 'More for Steps 1');
  await screen.click('[role="menuitem"]', 'Quote the page');
  await screen.click('li button', RELOAD);
  await screen.click('button', 'Use these words');
  await screen.until(async () => {
    const body = (await stored())?.body;
    const support = body?.kind === 'how-to' ? body.steps[0]?.claim.support : undefined;
    return support?.kind === 'quote' && support.selector.exact === RELOAD;
  });
  screen.close();
});

test('where no check could be made, one is written with the quote ready', async () => {
  const seed = quoteClaim(idOf(990), RELOAD);
  const { screen, stored } = await desk(sound(), { checkSeeds: [seed], notes: ['no-check'] });
  await screen.until(() => screen.text().includes('A lesson without a question is fine.'));
  await screen.click('button', 'Write a check');
  await screen.until(async () => (await stored())?.checks.length === 1);
  await screen.until(() => document.activeElement?.id.startsWith('field-check-') ?? false);
  expect((await stored())?.checks[0]?.options[0]?.rationale).toBe(RELOAD);
  await screen.until(() => screen.text().includes('Before you keep it'));
  await screen.click('button', /^Save lesson/);
  await screen.until(() => screen.text().includes('check 1 finished or removed'));
  screen.close();
});

test('a warning of the page is quoted or dismissed by the person', async () => {
  const { screen, deps, draft } = await desk(sound(), { cautions: [quoteClaim(idOf(991), COPY)] });
  await screen.find('h3', 'Warnings on the page');
  await screen.click('button', /^Save lesson/);
  await screen.until(() => screen.text().includes('Still needed: a decision on each warning of the page.'));
  await screen.until(() => document.activeElement?.id === `field-caution-${idOf(991)}`);
  await screen.click('button', 'Dismiss');
  await screen.until(async () => (await deps.db.drafts.get(draft.id))?.proposal.cautions.length === 0);
  await screen.until(() => !screen.has('h3', 'Warnings on the page'));
  screen.close();
});

test('what lies under the floor of harm cannot be chosen, and why is said', async () => {
  const tier = { value: 3, by: 'rule', reason: '', floor: 3, signs: ['security'] } as const;
  const { screen, stored } = await desk(sound({ tier: { ...tier, signs: [...tier.signs] } }));
  expect(screen.text()).toContain('At least high, because the lesson is about security.');
  await screen.click('[role="radio"]', 'Low');
  await screen.click('[role="radio"]', 'Critical');
  await screen.until(async () => (await stored())?.tier.value === 4);
  screen.close();
});

test('another kind of lesson keeps every claim', async () => {
  const { screen, stored, deps, draft } = await desk();
  const texts = screen.all('textarea').map((field) => (field as HTMLTextAreaElement).value);
  await done(editDraft(deps, { draft: draft.id, edit: { kind: 'lesson-kind', to: 'incident' } }));
  await screen.find('h3', 'Symptom');
  expect((await stored())?.body.kind).toBe('incident');
  expect(screen.all('textarea').map((field) => (field as HTMLTextAreaElement).value)).toEqual(
    expect.arrayContaining(texts),
  );
  screen.close();
});

test('a title stays one line', async () => {
  const { screen, stored } = await desk();
  await screen.fill('Title', 'Reload,\nnever restart');
  await screen.until(async () => (await stored())?.title === 'Reload, never restart');
  screen.close();
});

test('Ctrl+Enter in a new step keeps the step and saves the lesson', async () => {
  const { screen, deps, onSaved } = await desk();
  await screen.click('button', 'Add a step');
  await screen.fill('Add a step', 'Watch the error rate for five minutes.');
  screen
    .all('#field-steps')[0]
    ?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }),
    );
  await screen.until(() => onSaved.mock.calls.length === 1);
  const [event] = await deps.db.events.where('kind').equals('lesson.revised').toArray();
  expect(JSON.stringify(event)).toContain('Watch the error rate for five minutes.');
  screen.close();
});
