import { hasPlaceholder } from '../text/placeholder.ts';

/** Whether a part of an address was redacted: it leads nowhere. */
export const wasRedacted = (address: string): boolean => hasPlaceholder(address);

/**
 * Whether an address leads to its page: one of the web, or the sample page of this installation, whose origin is `own`.
 * The sample page of another browser or profile opens only there.
 */
export const canOpen = (address: string, own: string = globalThis.location.origin): boolean =>
  !wasRedacted(address) &&
  (/^https?:$/.test(URL.parse(address)?.protocol ?? '') || address === `${own}/sample.html`);
