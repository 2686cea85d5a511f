import { withoutInvisible } from '../invisible.ts';
import { type AdfContext, type AdfNode, attrsOf, say } from './context.ts';
import { inlineMacro } from './macro.ts';
import { linkTo, marked } from './marks.ts';

/** How nodes in a line of text are written; null for what shows nothing. */
export const inlines: Readonly<Record<string, (node: AdfNode, context: AdfContext) => Node | null>> = {
  text: ({ text, marks }, context) =>
    marked(context.document.createTextNode(withoutInvisible(text).text), marks, context),
  hardBreak: (_node, { document }) => document.createElement('br'),
  mention({ attrs }, context) {
    const words = say(attrs, 'text') || context.shown.mention(say(attrs, 'id'));
    if (words === '') context.missing.push('mention');
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
  mediaInline: ({ attrs }, context) => imageOf(attrs, context),
  inlineExtension: inlineMacro,
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

/** A smart link: by the title the page shows for it, else the one it brings, else its address. */
export function card({ attrs, type }: AdfNode, { document, base, shown, missing }: AdfContext): Node | null {
  const data = attrsOf(attrs.data);
  const address = say(attrs, 'url') || say(data, 'url');
  const link = linkTo(address, document, base);
  if (link === null) missing.push(type);
  const words = shown.card(link?.getAttribute('href') ?? '') || say(data, 'name') || address;
  const element = link ?? document.createElement('span');
  element.append(withoutInvisible(words).text.slice(0, 2_000));
  return element;
}

/** A picture by what is said of it; pictures are never fetched, and only one from elsewhere has an address that lasts. */
export function imageOf(attrs: AdfNode['attrs'], { document, base }: AdfContext): Element {
  const image = document.createElement('img');
  image.setAttribute('alt', withoutInvisible(say(attrs, 'alt')).text);
  const url = say(attrs, 'url');
  if (url !== '' && URL.canParse(url, base)) image.setAttribute('src', new URL(url, base).href);
  return image;
}
