import { withoutInvisible } from '../invisible.ts';
import { type AdfContext, type AdfNode, say } from './context.ts';
import { linkTo, marked } from './marks.ts';

/** How nodes in a line of text are written; null for what shows nothing. */
export const inlines: Readonly<Record<string, (node: AdfNode, context: AdfContext) => Node | null>> = {
  text: ({ text, marks }, context) =>
    marked(context.document.createTextNode(withoutInvisible(text).text), marks, context),
  hardBreak: (_node, { document }) => document.createElement('br'),
  mention({ attrs }, context) {
    const words = say(attrs, 'text');
    context.names.push(words.replace(/^@/, ''));
    return span(context, words.startsWith('@') || words === '' ? words : `@${words}`, 'data-mention-id', '');
  },
  status: ({ attrs }, context) => span(context, say(attrs, 'text'), 'data-node-type', 'status'),
  emoji({ attrs }, context) {
    const emoji = span(context, say(attrs, 'text') || say(attrs, 'shortName'), 'data-emoji-id', '');
    emoji.setAttribute('class', 'emoji');
    return emoji;
  },
  date: ({ attrs }, context) =>
    span(context, dateIn(attrs.timestamp, context.language), 'data-node-type', 'date'),
  inlineCard: card,
  mediaInline: ({ attrs }, { document }) => imageOf(attrs, document),
  inlineExtension: () => null,
  placeholder: () => null,
};

function span({ document }: AdfContext, words: string, name: string, value: string): Element {
  const element = document.createElement('span');
  element.setAttribute(name, value);
  element.append(withoutInvisible(words).text);
  return element;
}

/** The renderer writes a day as the reader's language does; its time of day is midnight, UTC. */
function dateIn(raw: unknown, language: string): string {
  const at = Number(raw);
  if (!Number.isFinite(at) || Math.abs(at) > 8.64e15) return '';
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at);
}

/** A smart link: by the title the page shows for it, else by its address. */
export function card({ attrs }: AdfNode, { document, base, shown }: AdfContext): Node | null {
  const address = say(attrs, 'url');
  const link = linkTo(address, document, base);
  if (link === null) return null;
  link.append(withoutInvisible(shown.card(link.getAttribute('href') ?? '') ?? address).text);
  return link;
}

/** A picture by what is said of it; pictures are never fetched. */
export function imageOf(attrs: AdfNode['attrs'], document: Document): Element {
  const image = document.createElement('img');
  image.setAttribute('alt', withoutInvisible(say(attrs, 'alt')).text);
  for (const side of ['width', 'height']) {
    const size = Number(attrs[side]);
    if (Number.isFinite(size) && size > 0) image.setAttribute(side, String(Math.round(size)));
  }
  if (/^https?:/i.test(say(attrs, 'url'))) image.setAttribute('src', say(attrs, 'url'));
  return image;
}
