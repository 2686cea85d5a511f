import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { SendingPreview } from '../../../components/drafting/sending-preview.tsx';
import type { Preview } from '../../../lib/flow/deps.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { show } from '../timeline/screen.tsx';
import { preview } from './samples.ts';

async function shown(change: Partial<Preview>) {
  const nothing = () => undefined;
  const acts = { onSend: nothing, onWithout: nothing, onCancel: nothing };
  const screen = show(<SendingPreview preview={preview(change)} {...acts} />, await testDeps());
  await screen.find('h2', 'What will be sent');
  return screen;
}

test('the form that goes along, the names in it and a second turn are said', async () => {
  const screen = await shown({ form: '{"enum":["Gateway care"]}', skills: ['Gateway care', 'Invoices'] });
  expect(screen.text()).toContain('The names of your 2 skills go along.');
  expect(screen.text()).toContain('those sentences go once more');
  await screen.click('button', 'The form of the answer, sent along');
  await screen.until(() => screen.text().includes('{"enum":["Gateway care"]}'));
  screen.close();
});

test('without a form and without skills neither is spoken of', async () => {
  const screen = await shown({});
  expect(screen.text()).not.toContain('go along');
  expect(screen.has('button', 'The form of the answer, sent along')).toBe(false);
  screen.close();
});

test('a team’s server is named, and that it passes the text on', async () => {
  const screen = await shown({ team: 'Harbour' });
  expect(screen.text()).toContain('The server of Harbour passes it on to a model its operator set up.');
  screen.close();
});

test('what it may cost is said, rounded up, where the person typed prices, and not where they did not', async () => {
  const priced = await shown({ cost: 0.031_2 });
  expect(priced.text()).toContain(
    'May cost about 0.04 with the longest answers, and a second turn on top, by the prices you typed and in their currency.',
  );
  priced.close();
  const unpriced = await shown({});
  expect(unpriced.text()).not.toContain('May cost');
  unpriced.close();
});

test('of a page that goes in parts the largest request stands beside what the model takes', async () => {
  const screen = await shown({ requests: 3, tokens: 18_000, largest: 6_200, context: 8_192 });
  expect(screen.text()).toContain(
    'About 18,000 tokens in all, at most about 6,200 of 8,192 in one request, 48 kB.',
  );
  screen.close();
});
