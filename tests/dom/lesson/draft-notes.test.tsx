import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { DraftNotes } from '../../../components/lesson/draft-notes.tsx';
import { testDeps } from '../../unit/flow/deps.ts';
import { show } from '../timeline/screen.tsx';

test('what a model was not shown of a long page is named, each part by its headings', async () => {
  const made = {
    ...{ driver: 'openai', model: 'small-model', prompt: 'v1', tokens: null, ms: 900, retried: false },
    leftOut: [
      { path: ['Manual', 'Spare parts'], words: 1_200 },
      { path: [], words: 40 },
    ],
  };
  const screen = show(<DraftNotes notes={['long-page', 'unread-part']} made={made} />, await testDeps());
  await screen.until(() => screen.text().includes('No room for 2 parts of the page'));
  expect(screen.text()).toContain('Manual › Spare parts');
  expect(screen.text()).toContain('1,200 words');
  expect(screen.text()).toContain('The start of the page');
  expect(screen.text()).toContain('could not be read');
  screen.close();
});
