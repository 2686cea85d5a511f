import { withoutInvisible } from '../invisible.ts';
import { type AdfContext, type AdfNode, say } from './context.ts';

/** What the page drew for a macro without words of its own, else the words it is given for that case, and its name. */
export function fillMacro(element: Element, { attrs, type }: AdfNode, context: AdfContext): void {
  const key = say(attrs, 'extensionKey') || type;
  const drawn = context.shown.macro(key, nextOf(key, context));
  if (drawn !== null) {
    element.append(context.document.importNode(drawn, true));
    return;
  }
  context.missing.push(key);
  element.append(withoutInvisible(say(attrs, 'text')).text);
}

/** Which of the macros of its key one is; all are counted as the page draws them, in lines or not. */
export function nextOf(key: string, { macros }: AdfContext): number {
  const index = macros.get(key) ?? 0;
  macros.set(key, index + 1);
  return index;
}

/** A macro in a line of text, without the boxes that would break the line. */
export function inlineMacro(node: AdfNode, context: AdfContext): Element {
  const line = context.document.createElement('span');
  fillMacro(line, node, context);
  if (line.querySelector(BLOCKS) !== null) return line;
  for (const box of line.querySelectorAll('div,p')) {
    const inside = context.document.createElement('span');
    inside.append(...box.childNodes);
    box.replaceWith(inside);
  }
  return line;
}

const BLOCKS = 'table,ul,ol,dl,pre,blockquote,h1,h2,h3,h4,h5,h6,p + p';

/** A node nobody knows that holds nothing: by the words it is given, and named as missing. */
export function unknownLeaf({ type, text, attrs }: AdfNode, context: AdfContext): Node {
  context.missing.push(type);
  return context.document.createTextNode(
    withoutInvisible(text || say(attrs, 'text') || say(attrs, 'issueKey')).text,
  );
}
