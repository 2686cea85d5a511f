import { hasPlaceholder } from '../text/placeholder.ts';

/** Whether an address leads to its page: there is one, and nothing of it was redacted. */
export const canOpen = (address: string): boolean => address !== '' && !hasPlaceholder(address);
