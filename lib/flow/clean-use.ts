import type { UsedWhere } from '../model/event.ts';

/** Where a lesson was used as it is stored: the address cut, and what must not be kept replaced in all of it. */
export async function cleanUse(where: UsedWhere): Promise<UsedWhere> {
  // Loaded when first needed: what finds secrets is large, and a page of ours is drawn without it.
  const { cleanPage, cleanWords } = await import('../capture/clean-page.ts');
  return where.kind === 'page'
    ? { ...where, ...(await cleanPage(where)) }
    : { ...where, text: await cleanWords(where.text) };
}
