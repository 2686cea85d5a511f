import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { embedded } from '../../../lib/draft/embedded.ts';
import { runDraft } from '../../../lib/draft/run.ts';
import { must } from '../../../lib/model/result.ts';
import { captureOf } from '../../attacks/capture.ts';
import { countingIds } from '../draft/build-capture.ts';

test('a draft of the demo page on rate limits asks for a value beside values of its table, each named by its row', async () => {
  const html = readFileSync(join(import.meta.dirname, '../../../demo/pages/docs-rate-limits.html'), 'utf8');
  const capture = await captureOf(html, 'https://docs.example/rate-limits');
  const drafted = await runDraft(embedded, { capture, skills: [], newId: countingIds() });
  if (!drafted.ok) throw new Error(drafted.problem.kind);
  const options = must(drafted.value.content.checks[0], 'a question').options;
  expect(options.map(({ text, right }) => [text, right])).toEqual([
    ['Wait 2 seconds and double the wait after every further refusal', true],
    ['Wait 5 seconds and double the wait after every further refusal', false],
    ['Wait 10 seconds and double the wait after every further refusal', false],
  ]);
  expect(options[1]?.rationale).toBe('On the page “5 seconds” belongs elsewhere: “Labels of a whole depot”');
});
