import { hasPlaceholder } from '../text/placeholder.ts';
import { align } from './redact/align.ts';

// Registries sell below these, as in `acme.co.uk`: they are nobody's domain.
const SHARED = /^(?:ac|co|com|edu|gob|gov|gouv|go|or|ne|net|org)\.[a-z]{2}$/;

/**
 * Whether a host, with its port, is that of a site of which a part may have been redacted. The domain has to stand in the
 * clear: where no more than an ending does, or an internal host was redacted, no other host is taken for it.
 */
export function isSite(host: string, site: string): boolean {
  if (!hasPlaceholder(site)) return host === site && site !== '';
  const labels = site.replace(/:\d+$/, '').split('.');
  const domain = labels.slice(SHARED.test(labels.slice(-2).join('.')) ? -3 : -2);
  if (/\[address-\d+\]/.test(site) || labels.length <= domain.length || hasPlaceholder(domain.join('.')))
    return false;
  return align(host, site) !== null;
}
