import { cleanPage, cleanWords } from '../capture/clean-page.ts';
import type { UsedWhere } from '../model/event.ts';

/** Where a lesson was used as it is stored: the address cut, and what must not be kept replaced in all of it. */
export const cleanUse = async (where: UsedWhere): Promise<UsedWhere> =>
  where.kind === 'page'
    ? { ...where, ...(await cleanPage(where)) }
    : { ...where, text: await cleanWords(where.text) };
