import { expect, test } from 'vitest';
import { captureFrom } from '../../../lib/capture/capture.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import { parse, recordsOf } from './page.ts';

const captured = (address: string) =>
  captureFrom(
    { ...recordsOf('<title>Notes</title><div id="docs-chrome">File Edit View</div>'), url: address },
    { at: 1, id: uuidv7(1, new Uint8Array(16)), parse },
  );

test.each([
  'https://docs.google.com/document/d/1AbC/edit',
  'https://docs.google.com/document/u/1/d/1AbC/edit?tab=t.0',
  'https://docs.google.com/spreadsheets/d/1AbC/edit',
])('an editor that draws its words says so: %s', async (address) => {
  expect(await captured(address)).toEqual({
    ok: false,
    problem: { kind: 'page-refused', why: 'editor-only' },
  });
});

test.each([
  'https://docs.google.com.example/document/d/1AbC/edit',
  'https://docs.google.com/forms/d/1/viewform',
])('another page is read: %s', async (address) => {
  expect(await captured(address)).toMatchObject({ ok: true, value: { adapter: 'any' } });
});
