import { captureFrom } from '../capture/capture.ts';
import type { Result } from '../model/result.ts';
import { breathe } from './breathe.ts';
import type { Captured, Deps } from './deps.ts';
import { keepCapture } from './keep-capture.ts';
import { newIds } from './new-id.ts';
import { parseHtml } from './parse-html.ts';

/** Makes a capture and a draft of what was read in a page, and stores both. The records are a page's: not trusted. */
export async function captureRecords(
  deps: Deps,
  { records, ...wish }: { records: unknown; signal?: AbortSignal },
): Promise<Result<Captured>> {
  const capture = await captureFrom(records, {
    at: deps.now(),
    id: newIds(deps)(),
    parse: parseHtml,
    signal: wish.signal,
    breathe,
  });
  return capture.ok ? keepCapture(deps, capture.value, wish) : capture;
}
