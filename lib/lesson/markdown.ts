import type { LessonContent } from '../model/lesson.ts';
import { type OutlineItem, outlineOf } from './outline.ts';

// Only these can begin a link, emphasis, HTML, a table or an entity; escaping more makes plain text hard to read.
const INLINE = /[\\`*_[\]<>~|&$]/g;
// At the start of a line these make a heading, list, quote, rule or definition.
const LINE_START = /^([#+\-=>:]|\d+(?=[.)]))/;
// GitHub makes a link of a bare address even where its marks are escaped; in a code span it stays text.
const ADDRESS = /(\S*(?:(?:https?|ftp|mailto|xmpp):|www\.|@)\S*)/i;

function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** Text as Markdown on one line that reads as the same words: it can begin no link, image, HTML or block. */
export function escapeMarkdown(text: string): string {
  const parts = text.replace(/\s+/g, ' ').trim().split(ADDRESS);
  const escaped = parts.map((part, index) =>
    index % 2 === 1 ? codeSpan(part) : part.replace(INLINE, '\\$&'),
  );
  return escaped.join('').replace(LINE_START, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

// Between angle brackets only these end a link's address or escape its end; the URL parser encodes the others.
const address = (url: string): string => `<${new URL(url).href.replace(/[<>\\]/g, encodeURIComponent)}>`;

const linkText = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(INLINE, '\\$&');

function itemText({ text, link }: OutlineItem): string {
  return link ? `[${linkText(link.text)}](${address(link.address)})` : escapeMarkdown(text);
}

function itemLines(item: OutlineItem, mark: string): string[] {
  const indent = ' '.repeat(mark.length + 1);
  const quote = item.quote === undefined ? [] : ['', `${indent}> ${escapeMarkdown(item.quote)}`];
  const under = item.under.map((line) => `${indent}- ${escapeMarkdown(line)}`);
  return [`${mark} ${itemText(item)}`, ...quote, ...(under.length > 0 ? ['', ...under] : [])];
}

/** A lesson as Markdown (CommonMark with GFM); words of a page stay words. */
export function markdownOf(content: LessonContent): string {
  const { title, sections } = outlineOf(content);
  const parts = sections.map(({ heading, ordered, items }) => {
    const lines = items.flatMap((item, index) => itemLines(item, ordered ? `${index + 1}.` : '-'));
    return [`## ${escapeMarkdown(heading)}`, '', ...lines].join('\n');
  });
  return `${[`# ${escapeMarkdown(title)}`, ...parts].join('\n\n')}\n`;
}
