import { attempt } from '../db/problem-of.ts';
import { isSameCapture } from '../db/same-capture.ts';
import type { Capture } from '../model/capture.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { getPrefs } from './get-prefs.ts';
import { parseHtml } from './parse-html.ts';

/** A capture before and after a block was added to it; the same when it was there already. */
export type Added = { before: Capture; after: Capture };

/**
 * Lets the person pick a block on the page in `tab` and adds it to the capture in its place. Problems: `no-grant`,
 * `page-gone`, `cancelled`, `not-found`, `message-refused`, storage.
 */
export async function addMissing(
  deps: Deps,
  { capture: id, tab, label }: { capture: Id; tab: number; label: string },
): Promise<Result<Added>> {
  const picked = await deps.page.pick(tab, label);
  if (!picked.ok) return picked;
  // Without the list of what is always redacted, a word on it would be stored.
  const prefs = await getPrefs(deps);
  if (!prefs.ok) return prefs;
  return attempt(async () => {
    const { addPicked } = await import('../capture/add-picked.ts');
    const before = await deps.db.captures.get(id);
    if (before === undefined) return fail({ kind: 'not-found', what: 'capture' });
    const after = await addPicked(before, picked.value, { parse: parseHtml, lists: prefs.value });
    if (!after.ok) return after;
    return deps.db.transaction('rw', deps.db.captures, async () => {
      // Something may have been redacted meanwhile, and that must not come back.
      if (!isSameCapture(await deps.db.captures.get(id), before))
        return fail({ kind: 'not-found', what: 'capture' });
      await deps.db.captures.put(after.value);
      return ok({ before, after: after.value });
    });
  });
}
