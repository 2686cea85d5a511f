import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import { testDeps } from '../../unit/flow/deps.ts';
import { sound, storedDraft } from '../../unit/flow/lessons.ts';
import { capture } from '../../unit/lesson/samples.ts';
import { show } from '../timeline/screen.tsx';
import { handPort } from './port.ts';

const TITLE = 'Falcon needs a reload';

/** The panel over a captured page, with a title in its field that the disk does not take. */
async function withRefusedTitle() {
  const deps = await testDeps();
  const page = capture(['Falcon is the gateway.']);
  const redactions = [{ kind: 'email' as const, placeholder: '[email-1]', count: 1 }];
  const draft = await storedDraft(deps, sound(), { ...page, redactions });
  deps.db.drafts.hook('updating', (change) => {
    if (JSON.stringify(change).includes(TITLE)) throw new DOMException('full', 'QuotaExceededError');
  });
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.until(() => screen.all('#field-title').length === 1);
  await screen.fill('Title', TITLE);
  await screen.click('button', '1 thing redacted');
  const stored = async () => JSON.stringify((await deps.db.captures.get(draft.capture ?? ''))?.blocks);
  return { screen, stored };
}

test('nothing is redacted while a field with the word is not saved, and why is said where it was asked', async () => {
  const { screen, stored } = await withRefusedTitle();
  await screen.click('button', 'Redact another word');
  await screen.fill('Words to redact', 'Falcon');
  await screen.click('button', 'Redact once');
  await screen.until(() =>
    screen.all('[role="dialog"]').some((dialog) => dialog.textContent?.includes('The disk is full') ?? false),
  );
  expect(await stored()).toContain('Falcon');
  expect((document.getElementById('field-title') as HTMLTextAreaElement | null)?.value).toBe(TITLE);
  screen.close();
});
