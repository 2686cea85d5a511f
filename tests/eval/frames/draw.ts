import { escaped } from '../../../demo/adf/html.ts';
import type { Piece } from '../authored.ts';

/** How a product draws the pieces that look different in each. */
export type Style = {
  heading: (text: string, id: string) => string;
  callout: (tone: string, inside: string) => string;
  code: (language: string, text: string) => string;
  table: (rows: readonly (readonly string[])[]) => string;
};

/** Words with code marked; the signs of labels are not for the page. */
export const inline = (text: string): string =>
  escaped(text.replaceAll(/\{[+-]|[+-]\}/g, '')).replaceAll(/`([^`]+)`/g, '<code>$1</code>');

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

function piece(of: Piece, style: Style): string {
  switch (of.kind) {
    case 'heading':
      return style.heading(inline(of.text), slug(of.text));
    case 'paragraph':
      return `<p>${inline(of.text)}</p>`;
    case 'list': {
      const name = of.ordered ? 'ol' : 'ul';
      return `<${name}>${of.items.map((item) => `<li><p>${inline(item)}</p></li>`).join('')}</${name}>`;
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
