import { escaped } from '../../../demo/adf/html.ts';
import { type Piece, STRESSED, STRONG } from '../authored.ts';

/** How a product draws the pieces that look different in each. */
export type Style = {
  heading: (text: string, id: string) => string;
  callout: (tone: string, inside: string) => string;
  code: (language: string, text: string) => string;
  table: (rows: readonly (readonly string[])[]) => string;
};

/** Words with code and stress marked; the signs of labels are not for the page. */
export const inline = (text: string): string =>
  escaped(text.replaceAll(/\{[+-]|[+-]\}/g, ''))
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll(STRONG, '<strong>$1</strong>')
    .replaceAll(STRESSED, '<em>$1</em>');

export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

const cell = (name: 'td' | 'th', text: string): string => `<${name}>${inline(text)}</${name}>`;

/** What most products make of a piece. */
export const PLAIN: Style = {
  heading: (text, id) => `<h2 id="${id}">${text}</h2>`,
  callout: (tone, inside) => `<div class="note ${tone}">${inside}</div>`,
  code: (language, text) => `<pre><code class="language-${language}">${text}</code></pre>`,
  table: ([head = [], ...rows]) =>
    `<table><thead><tr>${head.map((text) => cell('th', text)).join('')}</tr></thead><tbody>${rows
      .map((row) => `<tr>${row.map((text) => cell('td', text)).join('')}</tr>`)
      .join('')}</tbody></table>`,
};

function item(text: string): string {
  const [own = '', ...below] = text.split('\n');
  const under = below.map((one) => `<li><p>${inline(one)}</p></li>`).join('');
  return `<li><p>${inline(own)}</p>${under === '' ? '' : `<ul>${under}</ul>`}</li>`;
}

/** Every product marks the two levels of headings alike. */
const levelled = (drawn: string, level: 2 | 3): string =>
  level === 2 ? drawn : drawn.replaceAll(/(<\/?)h2\b/g, '$1h3');

function piece(of: Piece, style: Style): string {
  switch (of.kind) {
    case 'heading':
      return levelled(style.heading(inline(of.text), slug(of.text)), of.level);
    case 'paragraph':
      return `<p>${inline(of.text)}</p>`;
    case 'list': {
      const name = of.ordered ? 'ol' : 'ul';
      return `<${name}>${of.items.map(item).join('')}</${name}>`;
    }
    case 'table':
      return style.table(of.rows);
    case 'code':
      return style.code(of.language, escaped(of.text));
    case 'callout':
      return style.callout(of.tone, `<p>${inline(of.text)}</p>`);
  }
}

export const draw = (pieces: readonly Piece[], style: Style): string =>
  pieces.map((one) => piece(one, style)).join('\n');

/** The document around a page's body. */
export const html = (lang: string, head: string, body: string, on = ''): string =>
  `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8">${head}</head>\n<body${on}>\n${body}\n</body></html>\n`;

export const links = (names: readonly string[]): string =>
  `<ul>${names.map((name) => `<li><a href="/${slug(name)}">${escaped(name)}</a></li>`).join('')}</ul>`;
