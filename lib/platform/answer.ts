import { browser } from 'wxt/browser';
import { accept, type Message, type MessageType, type Sender, senderClass } from './messages.ts';

type Handlers<T extends MessageType> = {
  [K in T]: (message: Message<K>, sender: Sender) => Promise<unknown>;
};

const self = () => ({ id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin });

/**
 * Answers the named messages from the senders the table allows. Everything else is left unanswered, so that a
 * hostile sender learns nothing.
 */
export function answer<T extends MessageType>(handlers: Handlers<T>): () => void {
  const types = Object.keys(handlers) as T[];
  const listener = (raw: unknown, sender: Sender, reply: (value: unknown) => void) => {
    const message = accept(types, raw, senderClass(sender, self()));
    if (message === null) return undefined;
    const handle = handlers[message.type as T] as (message: Message, sender: Sender) => Promise<unknown>;
    handle(message, sender).then(reply, () => reply(undefined));
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
