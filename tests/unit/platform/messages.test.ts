import { expect, test } from 'vitest';
import { accept, type MessageType, messages, senderClass } from '../../../lib/platform/messages.ts';

const self = { id: 'ours', origin: 'chrome-extension://ours' };
const page = { id: 'ours', origin: self.origin };
const panelInTab = { ...page, tab: { id: 7, windowId: 1 } };
const content = { id: 'ours', origin: 'https://wiki.example', tab: { id: 7, windowId: 1 } };
const TICKET = '0198c0de-0000-7000-8000-000000000001';

const good: Record<MessageType, object> = {
  'worker.ping': { type: 'worker.ping' },
  'capture.dropped': { type: 'capture.dropped', ticket: TICKET },
  'capture.read': { type: 'capture.read', ticket: TICKET, scope: 'page' },
  'capture.take': { type: 'capture.take', ticket: TICKET },
  'capture.cancel': { type: 'capture.cancel' },
  'pick.start': { type: 'pick.start', label: 'Click it.' },
  'pick.stop': { type: 'pick.stop' },
  'page.get': { type: 'page.get', ticket: TICKET, path: '/rest/api/2/issue/ABC-1' },
  'page.stop': { type: 'page.stop', ticket: TICKET },
  'quote.show': { type: 'quote.show', selector: { exact: 'Reload, do not restart', prefix: '', suffix: '' } },
  'quote.find': {
    type: 'quote.find',
    address: 'https://wiki.example/',
    selectors: [{ exact: 'the lock', prefix: '', suffix: '' }],
  },
  'site.hello': { type: 'site.hello' },
  'site.capture': { type: 'site.capture' },
  'site.move': { type: 'site.move', right: 16, bottom: 80 },
  'site.hide': { type: 'site.hide' },
  'site.look': { type: 'site.look' },
};
const types = Object.keys(messages) as MessageType[];

test('a page of ours is ours, also when it is open in a tab', () => {
  expect(senderClass(page, self)).toBe('own');
  expect(senderClass(panelInTab, self)).toBe('own');
});

test('a script in a page is content, whatever address it claims', () => {
  expect(senderClass({ ...content, url: 'chrome-extension://ours/popup.html' } as never, self)).toBe(
    'content',
  );
});

test.each([
  ['another extension', { id: 'theirs', origin: 'chrome-extension://theirs' }],
  ['another extension that claims our origin', { id: 'theirs', origin: self.origin }],
  ['a sender without origin in a tab', { id: 'ours', tab: { windowId: 1 } }],
  ['a sender without id', { origin: self.origin }],
])('%s has no class and is never accepted', (_name, sender) => {
  const from = senderClass(sender, self);
  expect(from).toBeNull();
  for (const type of types) expect(accept(types, good[type], from)).toBeNull();
});

test.each(types)('%s is accepted from the senders the table names and from no other', (type) => {
  for (const from of ['own', 'content'] as const) {
    const allowed = (messages[type].from as readonly string[]).includes(from);
    expect(accept(types, good[type], from) !== null).toBe(allowed);
  }
});

test('a script in a page may say that records were dropped and what happens to its own button, and nothing else', () => {
  expect(types.filter((type) => accept(types, good[type], 'content') !== null)).toEqual([
    'capture.dropped',
    'site.hello',
    'site.capture',
    'site.move',
    'site.hide',
  ]);
});

test.each([
  ['an unknown key', { ...good['capture.take'], admin: true }],
  ['a polluted prototype', JSON.parse(`{"type":"capture.take","ticket":"${TICKET}","__proto__":{"x":1}}`)],
  ['a ticket that is no id', { type: 'capture.take', ticket: 'all' }],
  ['a scope there is not', { type: 'capture.read', ticket: TICKET, scope: 'everything' }],
  ['a type there is not', { type: 'secrets.read' }],
  ['a button outside of any window', { ...good['site.move'], right: -1 }],
  ['a greeting that says more of its page than that it is there', { ...good['site.hello'], title: 'A' }],
  ['a click with orders', { ...good['site.capture'], scope: 'page' }],
  ['an inherited type', { type: 'constructor' }],
  ['no object', 'capture.take'],
  ['nothing', null],
])('%s is refused', (_name, raw) => {
  expect(accept(types, raw, 'own')).toBeNull();
});

test('a message of the table is refused where it is not listened for', () => {
  expect(accept(['worker.ping'], good['capture.take'], 'own')).toBeNull();
});
