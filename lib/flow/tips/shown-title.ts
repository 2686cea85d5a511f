import { withoutPart } from '../../model/without-part.ts';
import { tabOf } from '../../platform/tabs.ts';
import type { Shown } from './count-tips.ts';

/** What the browser calls the page of an address in a tab; '' where it shows another. */
export async function titleOf({ tab, address }: Shown): Promise<string> {
  const { title = '', url = '' } = (await tabOf(tab)) ?? {};
  return withoutPart(url) === withoutPart(address) ? title : '';
}
