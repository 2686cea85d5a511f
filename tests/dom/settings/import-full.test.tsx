import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { ImportPart } from '../../../components/settings/import-part.tsx';
import { testDeps } from '../../unit/flow/deps.ts';
import { exportedText } from '../../unit/flow/exported.ts';
import { keptLesson } from '../../unit/flow/lessons.ts';
import { show } from '../timeline/screen.tsx';

vi.mock('../../../lib/flow/apply-import.ts', () => ({
  applyImport: async () => ({ ok: false, problem: { kind: 'storage-full' } }),
}));

test('an import that finds the disk full half way says that what it added stays', async () => {
  const other = await testDeps();
  await keptLesson(other);
  const file = new File([await exportedText(other)], 'backup.json');
  const screen = show(<ImportPart />, await testDeps());
  await screen.find('button', 'Import a file');
  const input = screen.all('input[type="file"]')[0] as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await screen.click('[role="dialog"] button', 'Import');
  await screen.find('[role="alert"]', /^The disk is full.* What was added before it stopped stays;/);
  expect(screen.has('[role="dialog"] button', 'Close')).toBe(true);
  screen.close();
});
