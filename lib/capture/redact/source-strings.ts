import type { Source } from '../../model/source.ts';

type Change = (text: string) => string;

/** The key of a source changed like the site and the external name it is made of. */
function mapKey(key: string, change: Change): string {
  const [app = '', site = '', ...external] = key.split('|');
  return external.length === 0 ? change(key) : [app, change(site), change(external.join('|'))].join('|');
}

/** A source with what it says of its page changed: title, site, address, and the key that is made of them. */
export const mapSource = (source: Source, change: Change): Source => ({
  ...source,
  key: mapKey(source.key, change),
  site: change(source.site),
  external: change(source.external),
  title: change(source.title),
  address: change(source.address),
});
