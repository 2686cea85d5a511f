import type { Mark } from '../../model/block.ts';
import { classOf } from './shape.ts';

const BY_TAG: Readonly<Record<string, Mark['kind']>> = {
  code: 'code',
  tt: 'code',
  samp: 'code',
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  kbd: 'key',
  sub: 'sub',
  sup: 'sup',
  'g-emoji': 'emoji',
};

const MENTION = /(?:^|[\s_-])(?:user-)?mention(?:[\s_-]|$)|confluence-userlink|user-hover/i;
const STATUS = /(?:^|\s)(?:status-macro|status-lozenge|aui-lozenge|lozenge)(?:\s|$)/i;

/** The meaning an inline element gives its words, if any. */
export function markOf(element: Element): { kind: Mark['kind']; href?: string } | null {
  if (isMention(element)) return { kind: 'mention' };
  if (STATUS.test(classOf(element)) || element.getAttribute('data-node-type') === 'status')
    return { kind: 'status' };
  if (element.localName === 'a') return linkOf(element);
  const kind = BY_TAG[element.localName];
  return kind === undefined ? null : { kind };
}

const isMention = (element: Element): boolean =>
  MENTION.test(classOf(element)) ||
  element.hasAttribute('data-mention-id') ||
  element.getAttribute('data-node-type') === 'mention';

/** Only addresses a person can follow; one that names a place on the same page says nothing to a reader elsewhere. */
function linkOf(element: Element): { kind: 'link'; href: string } | null {
  const href = element.getAttribute('href') ?? '';
  return /^(?:https?|mailto):/i.test(href) ? { kind: 'link', href } : null;
}
