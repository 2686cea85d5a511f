import type { LessonContent } from '../model/lesson.ts';
import { type OutlineItem, outlineOf } from './outline.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stays text wherever it is put into HTML, attributes in quotes included. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

function itemHtml({ text, link, quote, under }: OutlineItem): string {
  const main = link
    ? `<a href="${escapeHtml(link.address)}" rel="noreferrer">${escapeHtml(link.text)}</a>`
    : escapeHtml(text);
  const quoted = quote === undefined ? '' : `<blockquote>${escapeHtml(quote)}</blockquote>`;
  const lines = under.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
  return `<li>${main}${quoted}${lines === '' ? '' : `<ul>${lines}</ul>`}</li>`;
}

/** A lesson as an HTML fragment of headings, lists, quotes and links, for the clipboard; no styles, no scripts, no images. */
export function htmlOf(content: LessonContent): string {
  const { title, sections } = outlineOf(content);
  const parts = sections.map(({ heading, ordered, items }) => {
    const list = ordered ? 'ol' : 'ul';
    return `<h2>${escapeHtml(heading)}</h2><${list}>${items.map(itemHtml).join('')}</${list}>`;
  });
  return `<h1>${escapeHtml(title)}</h1>${parts.join('')}`;
}
