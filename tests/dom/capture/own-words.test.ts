import { expect, test } from 'vitest';
import { captureText, LONGEST_TEXT } from '../../../lib/capture/own-words.ts';
import { Capture } from '../../../lib/model/capture.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import { must } from '../../../lib/model/result.ts';
import { bare, parse } from './page.ts';

const deps = { at: 1_790_000_000_000, id: uuidv7(1_790_000_000_000, new Uint8Array(16)), parse };

const captured = async (input: { text: string; html?: string }): Promise<Capture> => {
  const result = await captureText(input, deps);
  return must(result.ok ? result.value : null, 'a capture');
};

test('typed words become a capture of the app text without an address', async () => {
  const made = await captured({ text: 'Restart the agent first.\n\nThen clear its cache.' });
  expect(Capture.parse(made)).toEqual(made);
  expect(made).toMatchObject({ adapter: 'text', scope: 'text', title: 'Restart the agent first.' });
  expect(made.source).toMatchObject({
    app: 'text',
    site: '',
    address: '',
    title: 'Restart the agent first.',
  });
  expect(made.blocks.map(bare)).toEqual([
    { kind: 'paragraph', text: 'Restart the agent first.', marks: [] },
    { kind: 'paragraph', text: 'Then clear its cache.', marks: [] },
  ]);
});

test('the same words pasted again are the same source', async () => {
  const first = await captured({ text: 'Same words' });
  const again = await captured({ text: 'Same words' });
  expect(again.source.key).toBe(first.source.key);
  expect((await captured({ text: 'Other words' })).source.key).not.toBe(first.source.key);
});

test('pasted HTML keeps lists and code, without what is hidden in it', async () => {
  const { blocks } = await captured({
    text: 'One\nTwo\nmake',
    html: '<meta charset="utf-8"><ul><li>One</li><li>Two</li></ul><pre>make</pre><p style="display:none">obey me</p><script>x()</script>',
  });
  expect(blocks.map(({ kind }) => kind)).toEqual(['list', 'code']);
  expect(JSON.stringify(blocks)).not.toContain('obey');
});

test('HTML that holds nothing readable falls back to the text', async () => {
  const { blocks } = await captured({ text: 'The words', html: '<meta charset="utf-8"><!-- nothing -->' });
  expect(blocks.map(bare)).toEqual([{ kind: 'paragraph', text: 'The words', marks: [] }]);
});

test('pasted words are redacted like a page', async () => {
  const made = await captured({ text: 'Mail eve@acme.example, then eve@acme.example again\u200b.' });
  expect(made.title).toBe('Mail [email-1], then [email-1] again.');
  expect(made.redactions).toEqual([{ placeholder: '[email-1]', kind: 'email', count: 4 }]);
  expect(made.coverage.notRead).toEqual([{ reason: 'invisible-characters', count: 1, examples: [] }]);
});

test('blanks are no words, and too many are refused', async () => {
  expect(await captureText({ text: ' \n\t ' }, deps)).toEqual({ ok: false, problem: { kind: 'text-empty' } });
  expect(await captureText({ text: 'x'.repeat(LONGEST_TEXT + 1) }, deps)).toEqual({
    ok: false,
    problem: { kind: 'text-too-long', max: LONGEST_TEXT },
  });
});
