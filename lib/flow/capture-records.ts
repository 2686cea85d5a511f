import { apiOver } from '../capture/api/api.ts';
import type { Result } from '../model/result.ts';
import { begunHere } from './begun-here.ts';
import { breathe } from './breathe.ts';
import type { Captured, Deps, DraftWish } from './deps.ts';
import { requotePage } from './drift/requote-page.ts';
import { keepCapture } from './keep-capture.ts';
import { newIds } from './new-id.ts';
import { parseHtml } from './parse-html.ts';

/**
 * Makes a capture and a draft of what was read in a page, and stores both. The records are a page's: not trusted. With
 * the `tab` they came from, an adapter may ask the product's own API there.
 */
export async function captureRecords(
  deps: Deps,
  { records, tab, ...wish }: { records: unknown; tab?: number | null } & DraftWish,
): Promise<Result<Captured>> {
  const api = typeof tab === 'number' ? apiOver((path, stop) => deps.page.get(tab, path, stop)) : null;
  // Without the list of what is always redacted, a word on it would be stored.
  const begun = await begunHere(deps);
  if (!begun.ok) return begun;
  const { comments, ...lists } = begun.value.prefs;
  const { captureFrom } = await import('../capture/capture.ts');
  const capture = await captureFrom(records, {
    at: deps.now(),
    id: newIds(deps)(),
    parse: parseHtml,
    api,
    comments,
    lists,
    signal: wish.signal,
    breathe,
  });
  if (!capture.ok) return capture;
  const { address } = capture.value.source;
  // A page that is read is one whose older lessons can be looked at; the draft does not wait for it.
  if (typeof tab === 'number') requotePage(deps, { tab, address, again: true }).catch(() => undefined);
  return keepCapture(deps, capture.value, { ...wish, device: begun.value.device });
}
