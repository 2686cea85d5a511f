import { escaped } from '../text/escaped.ts';
import { PLACEHOLDER } from '../text/placeholder.ts';

/** Whether a text is what another says, where a placeholder of that stands for one thing or another. */
const fits = (text: string, redacted: string): boolean =>
  new RegExp(`^${redacted.split(PLACEHOLDER).map(escaped).join('[^/?#]+')}$`).test(text);

/** Whether an open tab shows the page a lesson came from: same place, and every parameter that identifies it. */
export function samePage(open: string, address: string): boolean {
  if (!URL.canParse(open) || address === '') return false;
  const tab = new URL(open);
  // With a placeholder for its host it is no URL any more.
  const source = URL.parse(address);
  const [rest = '', query = ''] = address.replace(/#.*/, '').split('?');
  if (!fits(`${tab.origin}${tab.pathname}`, source ? `${source.origin}${source.pathname}` : rest))
    return false;
  return [...new URLSearchParams(query)].every(([name, value]) =>
    fits(tab.searchParams.get(name) ?? '', value),
  );
}
