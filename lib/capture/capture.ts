import type { Capture } from '../model/capture.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { WordLists } from '../model/word-lists.ts';
import type { Extract, PageView, Tools } from './adapter.ts';
import { any } from './adapters/any.ts';
import { adapters } from './adapters/index.ts';
import type { Api } from './api/api.ts';
import { boundedApi } from './api/bounded.ts';
import { inertHtml } from './api/inert.ts';
import { leftByWalk } from './coverage.ts';
import { finishCapture, type Unfinished } from './finish.ts';
import { readRecords } from './read-records.ts';
import { rebuild } from './rebuild.ts';
import { refusalOf } from './refusal.ts';
import { sourceOf } from './source.ts';

/**
 * `parse` reads HTML into an inert document; `parse('')` is an empty one. `api` asks the product, where one can be asked.
 * `breathe` lets the page answer between the stages of a large capture, so that `signal` can stop it there.
 */
export type CaptureDeps = {
  at: number;
  id: Id;
  parse: (html: string) => Document;
  api?: Api | null;
  /** False leaves out the comments under a page or issue. */
  comments?: boolean;
  /** Words always and never replaced. */
  lists?: WordLists;
  signal?: AbortSignal | undefined;
  breathe?: () => Promise<void>;
};

// A small page is done sooner than a hidden panel may go on after a breath.
const LARGE = { nodes: 20_000, characters: 200_000 };

/**
 * Makes the capture from what the walk found. Records come from a page and may be hostile.
 * Fails with `message-refused` (not records), `page-refused`, `nothing-selected` or `cancelled`.
 */
export async function captureFrom(raw: unknown, deps: CaptureDeps): Promise<Result<Capture>> {
  const page = await pageFrom(raw, deps);
  if (!page.ok) return page;
  const { at, id, lists } = deps;
  const { breathe } = page.value;
  const capture = await finishCapture(page.value, {
    at,
    id,
    breathe,
    ...(lists === undefined ? {} : { lists }),
  });
  await breathe();
  return deps.signal?.aborted === true ? cancelled() : ok(capture);
}

type Page = Unfinished & { breathe: () => Promise<void> };

/** What a page says as it is read, before anything of it is redacted: never to be stored. Fails like `captureFrom`. */
export async function pageFrom(raw: unknown, deps: Omit<CaptureDeps, 'at' | 'id'>): Promise<Result<Page>> {
  const read = readRecords(raw);
  if (!read.ok) return read;
  const { url, title, scope, stats, lang, dir, contentType, texts } = read.value;
  const refusal = refusalOf(url, contentType);
  if (refusal !== null) return fail({ kind: 'page-refused', why: refusal });
  if (texts === 0) return nothing(scope);
  const isLarge = read.value.nodes.length > LARGE.nodes || stats.characters > LARGE.characters;
  const breathe = isLarge && deps.breathe !== undefined ? deps.breathe : async () => undefined;
  const isStopped = async () => {
    await breathe();
    return deps.signal?.aborted === true;
  };
  if (await isStopped()) return cancelled();
  const document = rebuild(read.value, deps.parse(''));
  if (await isStopped()) return cancelled();
  const page: PageView = { url: new URL(url), title, scope, document, stats };
  const adapter = adapters.find(({ matches }) => matches(page));
  if (adapter === undefined) throw new Error('no adapter matches');
  const { parse, api = null, comments = true, signal } = deps;
  const told = await adapter.capture(page, toolsFor(page, { parse, api, comments, signal }));
  if (told.refused !== undefined) return fail(told.refused);
  const extract = told.blocks.length === 0 && adapter !== any ? withWordsOf(told, any.capture(page)) : told;
  if (extract.blocks.length === 0) return nothing(scope);
  if (await isStopped()) return cancelled();
  const source = sourceOf({
    url,
    title: extract.title,
    canonical: document.querySelector('link[rel~=canonical]')?.getAttribute('href'),
    generator: document.querySelector('meta[name=generator i]')?.getAttribute('content'),
    known: extract.source,
  });
  return ok({ extract, source, left: leftByWalk(stats), adapter: adapter.id, scope, lang, dir, breathe });
}

/** What an adapter knows of a page whose words it did not find, with those any page has. */
const withWordsOf = (told: Extract, { blocks, title, names, left }: Extract): Extract => ({
  ...told,
  title: told.title || title,
  blocks,
  names: [...told.names, ...names],
  left: [...told.left, ...left],
  ...(told.story === undefined ? {} : { story: blocks.map(() => ({ where: 'description' as const })) }),
});

type Given = Pick<CaptureDeps, 'parse' | 'signal'> & { api: Api | null; comments: boolean };

const toolsFor = (page: PageView, { parse, api, comments, signal }: Given): Tools => ({
  comments,
  // A selection is what the person sees; the API knows nothing of it.
  api: page.scope === 'page' && api !== null ? boundedApi(api, signal) : null,
  html: (markup) => inertHtml(markup, page.url, parse),
  blank: () => parse(''),
});

const cancelled = () => fail({ kind: 'cancelled' });

const nothing = (scope: 'page' | 'selection') =>
  scope === 'selection' ? fail({ kind: 'nothing-selected' }) : fail({ kind: 'page-refused', why: 'empty' });
