import type { UsedWhere } from '../model/event.ts';
import type { Deps } from './deps.ts';

/**
 * Where a lesson was used as it is stored: the address cut, and what must not be kept replaced in all of it. Rejects where
 * the words that are always replaced cannot be read.
 */
export async function cleanUse({ prefs }: Pick<Deps, 'prefs'>, where: UsedWhere): Promise<UsedWhere> {
  const lists = await prefs.get();
  // Loaded when first needed: what finds secrets is large, and a page of ours is drawn without it.
  const { cleanPage, cleanWords } = await import('../capture/clean-page.ts');
  return where.kind === 'page'
    ? { ...where, ...(await cleanPage(where, lists)) }
    : { ...where, text: await cleanWords(where.text, lists) };
}
