import { tabOf } from '../../platform/tabs.ts';
import type { Shown } from './count-tips.ts';
import { sameAddress } from './same-address.ts';

/** What the browser calls the page of an address in a tab; '' where it shows another. */
export async function titleOf({ tab, address }: Shown): Promise<string> {
  const { title = '', url = '' } = (await tabOf(tab)) ?? {};
  return sameAddress(url, address) ? title : '';
}
