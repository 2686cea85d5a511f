import type { PageRefusal } from '../model/problem.ts';

const STORES = [
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
  'addons.opera.com',
  'chrome.google.com',
];

const isHost = (host: string, wanted: string): boolean => host === wanted || host.endsWith(`.${wanted}`);

const isStore = ({ hostname, pathname }: URL): boolean =>
  STORES.some((store) => isHost(hostname, store)) &&
  (hostname !== 'chrome.google.com' || pathname.startsWith('/webstore'));

/** The sample page that comes with the extension; another extension's page of that name cannot be read anyway. */
const isSample = ({ protocol, pathname }: URL): boolean =>
  /^(?:chrome|moz)-extension:$/.test(protocol) && pathname === '/sample.html';

/** Why a page cannot be captured, by its address and content type alone; null when it can be tried. */
export function refusalOf(address: string, contentType?: string): PageRefusal | null {
  if (!URL.canParse(address)) return 'browser-page';
  const url = new URL(address);
  if (url.protocol === 'file:') return 'file';
  if (url.protocol === 'data:' || url.protocol === 'blob:') return 'not-html';
  if (isSample(url)) return null;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'browser-page';
  if (isStore(url)) return 'store';
  return contentType === undefined ? refusalOfPath(url.pathname) : refusalOfType(contentType.toLowerCase());
}

/** Code hosts show a page about a PDF under the PDF's name. */
const refusalOfPath = (path: string): PageRefusal | null =>
  /\.pdf$/i.test(path) && !/\/(?:blob|src|tree|wiki)\//.test(path) ? 'pdf' : null;

function refusalOfType(type: string): PageRefusal | null {
  if (type.startsWith('application/pdf')) return 'pdf';
  return type.includes('html') || type.startsWith('text/') ? null : 'not-html';
}
