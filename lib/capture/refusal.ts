import type { PageRefusal } from '../model/problem.ts';

export function refusalOf(url: string, contentType?: string): PageRefusal | null {
  const at = URL.parse(url);
  if (at === null) return 'browser-page';
  if (contentType === 'application/pdf' || at.pathname.toLowerCase().endsWith('.pdf')) return 'pdf';
  if (at.protocol === 'file:') return 'file';
  if (/-extension:$/.test(at.protocol) && at.pathname === '/sample.html') return null;
  if (at.protocol !== 'https:' && at.protocol !== 'http:') return 'browser-page';
  const stores = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];
  return stores.includes(at.hostname) ? 'store' : null;
}
