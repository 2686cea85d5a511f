import { browser } from 'wxt/browser';
import type { Message } from './messages.ts';

/** Sends to our worker and does not wait for what becomes of it; the sender may be gone before an answer. */
export const tellWorker = (message: Message): void => {
  browser.runtime.sendMessage(message).catch(() => undefined);
};
