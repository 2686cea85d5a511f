import { apiOver } from '../capture/api/api.ts';
import { align } from '../capture/redact/align.ts';
import type { Live } from '../capture/restore.ts';
import type { Capture } from '../model/capture.ts';
import type { Problem } from '../model/problem.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { parseHtml } from './parse-html.ts';

/**
 * What the page of a capture says now, unredacted and in memory only, where it is the one in front and may be read.
 * Problems: `restore-refused`, those of reading a page.
 */
export async function readLive(deps: Deps, { scope, source }: Capture): Promise<Result<Live>> {
  if (scope === 'text') return fail({ kind: 'restore-refused', why: 'own-words' });
  const front = await deps.page.activeTab();
  // Nothing of another site is read for this.
  if (front?.url === undefined || align(URL.parse(front.url)?.host ?? '', source.site) === null)
    return elsewhere();
  const records = await deps.page.read(front.tab, scope);
  if (!records.ok) return isNoPage(records.problem) ? elsewhere() : records;
  const { comments } = await deps.prefs.get().catch(() => ({ comments: true }));
  const [{ pageFrom }, { pageTexts }] = await Promise.all([
    import('../capture/capture.ts'),
    import('../capture/page-texts.ts'),
  ]);
  const api = apiOver((path, stop) => deps.page.get(front.tab, path, stop));
  const page = await pageFrom(records.value, { parse: parseHtml, api, comments });
  return page.ok ? ok({ ...page.value, texts: () => pageTexts(records.value, parseHtml) }) : page;
}

const elsewhere = () => fail({ kind: 'restore-refused', why: 'other-page' });

const isNoPage = ({ kind }: Problem): boolean => kind === 'page-gone' || kind === 'no-grant';
