import { apiOver } from '../capture/api/api.ts';
import type { Unfinished } from '../capture/finish.ts';
import { align } from '../capture/redact/align.ts';
import type { Capture } from '../model/capture.ts';
import { fail, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { parseHtml } from './parse-html.ts';

/**
 * What the page of a capture says now, unredacted and in memory only, where it is the one in front.
 * Problems: `restore-refused`, `page-gone`, `no-grant`, those of reading a page.
 */
export async function readLive(deps: Deps, { scope, source }: Capture): Promise<Result<Unfinished>> {
  if (scope === 'text') return fail({ kind: 'restore-refused', why: 'own-words' });
  const front = await deps.page.activeTab();
  if (front?.url === undefined) return fail({ kind: front === null ? 'page-gone' : 'no-grant' });
  // Nothing of another site is read for this.
  if (align(URL.parse(front.url)?.host ?? '', source.site) === null)
    return fail({ kind: 'restore-refused', why: 'other-page' });
  const records = await deps.page.read(front.tab, scope);
  if (!records.ok) return records;
  const { comments } = await deps.prefs.get().catch(() => ({ comments: true }));
  const { pageFrom } = await import('../capture/capture.ts');
  const api = apiOver((path) => deps.page.get(front.tab, path));
  return pageFrom(records.value, { parse: parseHtml, api, comments });
}
