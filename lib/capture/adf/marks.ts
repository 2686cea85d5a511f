import { type AdfContext, type AdfNode, say } from './context.ts';

const TAGS: Readonly<Record<string, string>> = { strong: 'strong', em: 'em', code: 'code', strike: 's' };

/** The inline elements a text's marks stand for, outermost first; colours and annotations say nothing a block keeps. */
export function marked(text: Node, marks: readonly AdfNode[], { document, base }: AdfContext): Node {
  let inner = text;
  for (const mark of [...marks].reverse()) {
    const element = elementFor(mark, document, base);
    if (element === null) continue;
    element.append(inner);
    inner = element;
  }
  return inner;
}

function elementFor({ type, attrs }: AdfNode, document: Document, base: URL): Element | null {
  const tag = TAGS[type] ?? (type === 'subsup' ? (say(attrs, 'type') === 'sup' ? 'sup' : 'sub') : undefined);
  if (tag !== undefined) return document.createElement(tag);
  return type === 'link' ? linkTo(say(attrs, 'href'), document, base) : null;
}

/** A link a person can follow, or null. */
export function linkTo(href: string, document: Document, base: URL): Element | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  if (!/^(?:https?|mailto):$/.test(url.protocol)) return null;
  const link = document.createElement('a');
  link.setAttribute('href', url.href);
  return link;
}
