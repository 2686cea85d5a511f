import { expect, test } from 'vitest';
import { demoPages } from '../../../../demo/pages.ts';
import { captureFrom } from '../../../../lib/capture/capture.ts';
import { uuidv7 } from '../../../../lib/model/id.ts';
import { parse } from '../page.ts';
import { apiOf, captureOf, recordsOn } from './demo-api.ts';

const [saved] = demoPages;

/** The same page while somebody writes on it: its words are in the editor, changed and not saved. */
const editing = {
  path: '/wiki/spaces/OPS/pages/edit-v2/48201733',
  html: () =>
    '<html lang="en"><head><meta name="application-name" content="Confluence"><meta name="ajs-space-key" content="OPS"></head><body><main id="AkMainContent"><div class="ak-editor-content-area"><div role="textbox" contenteditable="true"><p>A half written sentence</p></div></div></main></body></html>',
};

test('a page that is being edited is captured as it is saved', async () => {
  const capture = await captureOf(recordsOn(editing), { api: apiOf(editing).api });
  const shown = await captureOf(recordsOn(saved));
  const words = JSON.stringify(capture.blocks);
  expect(words).not.toContain('half written');
  expect(capture.title).toBe(shown.title);
  expect(capture.source.key).toBe(shown.source.key);
  expect(capture.blocks.map(({ kind }) => kind)).toEqual(shown.blocks.map(({ kind }) => kind));
});

test('without the API it is refused, since what is typed is not what is saved', async () => {
  const refused = await captureFrom(recordsOn(editing), { at: 1, id: uuidv7(1, new Uint8Array(16)), parse });
  expect(refused).toEqual({ ok: false, problem: { kind: 'page-refused', why: 'editing' } });
});
