import type { App, Source } from '../model/source.ts';
export function sourceOf(url: string, app: App, title: string): Source {
  const at = new URL(url);
  const address = `${at.origin}${at.pathname}`;
  return { key: `${app}|${at.host}|${address}`, app, site: at.host, external: address, title, address };
}
