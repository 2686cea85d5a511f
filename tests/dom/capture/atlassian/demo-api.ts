import { JSDOM } from 'jsdom';
import type { DemoPage } from '../../../../demo/pages.ts';
import { apiAnswer } from '../../../../demo/rest/api.ts';
import { type Api, apiOver } from '../../../../lib/capture/api/api.ts';
import { getInPage } from '../../../../lib/capture/api/get-in-page.ts';
import { type CaptureDeps, captureFrom } from '../../../../lib/capture/capture.ts';
import type { PageRecords } from '../../../../lib/capture/records.ts';
import { walk } from '../../../../lib/capture/walk.ts';
import type { Capture } from '../../../../lib/model/capture.ts';
import { uuidv7 } from '../../../../lib/model/id.ts';
import { must } from '../../../../lib/model/result.ts';
import { parse } from '../page.ts';

const ORIGIN = 'https://fennmoor.example';

function walked(path: string, html: string): PageRecords {
  const { window } = new JSDOM(html, { url: `${ORIGIN}${path}`, pretendToBeVisual: true });
  const records = structuredClone(walk(window.document, { scope: 'page' }));
  window.close();
  return records;
}

/** By address and words: many tests read the same page, and a walk in jsdom takes a second. */
const before = new Map<string, PageRecords>();

/** What the walk finds on a page of the demo, shown in a window of its own. */
export function recordsOn({ path, html }: Pick<DemoPage, 'path' | 'html'>): PageRecords {
  const shown = html();
  const name = `${path}\n${shown}`;
  const records = before.get(name) ?? walked(path, shown);
  before.set(name, records);
  return structuredClone(records);
}

export async function captureOf(records: PageRecords, wish: Partial<CaptureDeps> = {}): Promise<Capture> {
  const result = await captureFrom(records, { at: 1, id: uuidv7(1, new Uint8Array(16)), parse, ...wish });
  return must(result.ok ? result.value : null, 'a capture');
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** How the network treats one request; the answer is what the product would have said. */
export type Network = (
  told: { status: number; text: string; path: string; search: string },
  signal: AbortSignal,
) => Promise<Response>;

const well: Network = async ({ status, text }) => new Response(text, { status, headers: JSON_TYPE });

/** The demo's API as the script in a page of it would reach it, and the paths that were asked. */
export function apiOf(
  { path: page }: Pick<DemoPage, 'path'>,
  network: Network = well,
): { api: Api; asked: string[] } {
  const asked: string[] = [];
  const fetch = ((address: string, { signal }: { signal: AbortSignal }) => {
    const url = new URL(address);
    asked.push(`${url.pathname}${url.search}`);
    const answer = apiAnswer(url) ?? { status: 404, json: null };
    return network(
      { status: answer.status, text: JSON.stringify(answer.json), path: url.pathname, search: url.search },
      signal,
    );
  }) as typeof globalThis.fetch;
  return {
    asked,
    api: apiOver((path) => getInPage(path, { fetch, page: `${ORIGIN}${page}`, patience: 30 })),
  };
}

const answering =
  (status: number): Network =>
  async () =>
    new Response('{"message":"no"}', { status, headers: JSON_TYPE });

/** Every way an API may answer badly. */
export const BAD: readonly (readonly [what: string, network: Network])[] = [
  ['401', answering(401)],
  ['403', answering(403)],
  ['404', answering(404)],
  ['429', answering(429)],
  ['500', answering(500)],
  [
    'a page to sign in on',
    async () =>
      new Response('<html><form>Sign in</form></html>', { headers: { 'content-type': 'text/html' } }),
  ],
  [
    'nothing before patience ends',
    (_told, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  ],
  [
    'JSON that is cut',
    async ({ text }) => new Response(text.slice(0, text.length / 2), { headers: JSON_TYPE }),
  ],
  [
    'another page or issue',
    async ({ text }) =>
      new Response(
        text.replaceAll(/"(?:id|key)":"[^"]+"/g, (pair) => pair.replace(/:".+/, ':"OTHER-1"')),
        {
          headers: JSON_TYPE,
        },
      ),
  ],
  ['an empty body', async () => new Response('', { headers: JSON_TYPE })],
  ['an empty object', async () => new Response('{}', { headers: JSON_TYPE })],
  ['a list', async () => new Response('[]', { headers: JSON_TYPE })],
  ['a connection that breaks', () => Promise.reject(new TypeError('Failed to fetch'))],
];
