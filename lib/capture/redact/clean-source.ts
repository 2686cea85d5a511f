import type { Source } from '../../model/source.ts';
import { isInternalHost } from '../../text/internal-host.ts';
import { placesOf } from './word-places.ts';

type Text = (text: string) => string;

const ADDRESS = /^([a-z]+:\/\/)([^/?#]*)/;
const hostIn = (address: string): string => ADDRESS.exec(address)?.[2] ?? '';

// No rule finds anything in it, and no listed word is that short.
const ANY = 'a';

/** A host with its labels apart: no rule takes it for a machine, but a listed word in it is found. */
const apart = (host: string): string => `https://${host.replaceAll('.', '/')}/`;
const together = (labels: string): string => labels.slice('https://'.length, -1).replaceAll('/', '.');

/**
 * How the source of a page is redacted, and the texts to search for that. Nobody finds the page again without the machine it
 * is on, so that stays in the source, internal or not, but for the words the person listed.
 */
export function sourceCleaner(source: Source, always: readonly string[]) {
  const own = ownHost(source, always);
  const isNumber = own === null || /^\[|^[\d.]+$/.test(own);
  const host = isNumber ? [] : [apart(own)];
  const without = (address: string): string => {
    const scheme = ADDRESS.exec(address)?.[1] ?? '';
    const isOwn = own !== null && URL.parse(address)?.hostname === own && address.startsWith(scheme + own);
    return isOwn ? scheme + ANY + address.slice(scheme.length + own.length) : address;
  };
  const back = (address: string, text: Text): string => {
    const bare = without(address);
    if (own === null || bare === address) return text(address);
    const [start = '', scheme = ''] = /^([a-z]+:\/\/)a(?=[:/?#]|$)/.exec(text(bare)) ?? [];
    return start === ''
      ? text(bare)
      : scheme + (isNumber ? own : together(text(apart(own)))) + text(bare).slice(start.length);
  };
  const { title, external, address } = source;
  return {
    texts: [title, without(external), without(address), ...host],
    clean: (text: Text): Source => cleaned(source, text, (one) => back(one, text)),
  };
}

/** The internal machine a page is on; null for any other, and where a word is listed that spans its labels. */
function ownHost({ address }: Source, always: readonly string[]): string | null {
  const host = URL.parse(address)?.hostname ?? '';
  if (!isInternalHost(host)) return null;
  const inLabels = (word: string): boolean =>
    host.split('.').some((label) => isIn(word, `https://${label}/`));
  return always.some((word) => isIn(word, `https://${host}/`) && !inLabels(word)) ? null : host;
}

const isIn = (word: string, address: string): boolean => placesOf(address, word, '').length > 0;

/** Neither site nor key may carry what the address may not. */
function cleaned(source: Source, text: Text, back: Text): Source {
  const [address, external] = [back(source.address), back(source.external)];
  const isSame = hostIn(address) === hostIn(source.address);
  const site = isSame ? source.site : hostIn(address).slice(0, 300);
  const key = isSame && external === source.external ? source.key : `${source.app}|${site}|${external}`;
  return { ...source, key, site, external, title: text(source.title), address };
}
