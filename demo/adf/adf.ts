/** A node of the Atlassian Document Format, as the demo writes it. */
export type Adf = {
  type: string;
  version?: number;
  text?: string;
  attrs?: Record<string, string | number | boolean | object>;
  marks?: { type: string; attrs?: Record<string, string> }[];
  content?: Adf[];
};

/** Words in a line: a text with `code`, **bold** and [words](address), or a node. */
export type Inline = string | Adf;

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g;

function parsed(words: string): Adf[] {
  const parts: Adf[] = [];
  let from = 0;
  for (const found of words.matchAll(INLINE)) {
    if (found.index > from) parts.push({ type: 'text', text: words.slice(from, found.index) });
    const [whole, code, bold, link, href] = found;
    if (code !== undefined) parts.push({ type: 'text', text: code, marks: [{ type: 'code' }] });
    else if (bold !== undefined) parts.push({ type: 'text', text: bold, marks: [{ type: 'strong' }] });
    else
      parts.push({ type: 'text', text: link ?? '', marks: [{ type: 'link', attrs: { href: href ?? '' } }] });
    from = found.index + whole.length;
  }
  if (from < words.length) parts.push({ type: 'text', text: words.slice(from) });
  return parts;
}

const line = (parts: readonly Inline[]): Adf[] =>
  parts.flatMap((part) => (typeof part === 'string' ? parsed(part) : [part]));

const asBlock = (part: Inline): Adf => (typeof part === 'string' ? p(part) : part);

export const doc = (...content: Adf[]): Adf => ({ type: 'doc', version: 1, content });
export const p = (...parts: Inline[]): Adf => ({ type: 'paragraph', content: line(parts) });
export const h = (level: number, words: string): Adf => ({
  type: 'heading',
  attrs: { level },
  content: line([words]),
});

const item = (parts: Inline | readonly Inline[]): Adf => ({
  type: 'listItem',
  content: (Array.isArray(parts) ? (parts as readonly Inline[]) : [parts as Inline]).map(asBlock),
});
export const ul = (...items: (Inline | readonly Inline[])[]): Adf => ({
  type: 'bulletList',
  content: items.map(item),
});
export const ol = (...items: (Inline | readonly Inline[])[]): Adf => ({
  type: 'orderedList',
  attrs: { order: 1 },
  content: items.map(item),
});

export const panel = (panelType: string, ...content: Inline[]): Adf => ({
  type: 'panel',
  attrs: { panelType },
  content: content.map(asBlock),
});
export const code = (language: string, text: string): Adf => ({
  type: 'codeBlock',
  attrs: { language },
  content: [{ type: 'text', text }],
});
export const expand = (title: string, ...content: Inline[]): Adf => ({
  type: 'expand',
  attrs: { title },
  content: content.map(asBlock),
});

/** A cell over several columns or rows, or a header cell among others. */
export const cell = (
  words: Inline,
  attrs: { colspan?: number; rowspan?: number; header?: boolean } = {},
): Adf => ({
  type: attrs.header === true ? 'tableHeader' : 'tableCell',
  attrs: { colspan: attrs.colspan ?? 1, rowspan: attrs.rowspan ?? 1 },
  content: [asBlock(words)],
});

const rowOf = (cells: readonly Inline[], header: boolean): Adf => ({
  type: 'tableRow',
  content: cells.map((one) =>
    typeof one !== 'string' && one.type.startsWith('table') ? one : cell(one, { header }),
  ),
});

export const table = (head: readonly Inline[], ...rows: (readonly Inline[])[]): Adf => ({
  type: 'table',
  attrs: { isNumberColumnEnabled: false, layout: 'default' },
  content: [rowOf(head, true), ...rows.map((row) => rowOf(row, false))],
});

export const tasks = (localId: string, ...items: { done: boolean; of: readonly Inline[] }[]): Adf => ({
  type: 'taskList',
  attrs: { localId },
  content: items.map(({ done, of }, index) => ({
    type: 'taskItem',
    attrs: { localId: `${localId}-${index + 1}`, state: done ? 'DONE' : 'TODO' },
    content: line(of),
  })),
});
export const done = (...of: Inline[]) => ({ done: true, of });
export const todo = (...of: Inline[]) => ({ done: false, of });

export const decisions = (localId: string, ...items: Inline[]): Adf => ({
  type: 'decisionList',
  attrs: { localId },
  content: items.map((words, index) => ({
    type: 'decisionItem',
    attrs: { localId: `${localId}-${index + 1}`, state: 'DECIDED' },
    content: line([words]),
  })),
});

export const layout = (...columns: (readonly Inline[])[]): Adf => ({
  type: 'layoutSection',
  content: columns.map((content) => ({
    type: 'layoutColumn',
    attrs: { width: Math.floor(100 / columns.length) },
    content: content.map(asBlock),
  })),
});

export const image = (url: string, alt: string, caption: string): Adf => ({
  type: 'mediaSingle',
  attrs: { layout: 'center' },
  content: [
    { type: 'media', attrs: { type: 'external', url, alt, width: 560, height: 170 } },
    { type: 'caption', content: line([caption]) },
  ],
});

/** Words somebody wrote a comment beside. */
export const remarked = (id: string, text: string): Adf => ({
  type: 'text',
  text,
  marks: [{ type: 'annotation', attrs: { id, annotationType: 'inlineComment' } }],
});

const MACROS = 'com.atlassian.confluence.macro.core';
/** A macro that draws something of its own; `shown` is what the page draws for it. */
export const macro = (extensionKey: string, shown: string): Adf => ({
  type: 'extension',
  attrs: { extensionType: MACROS, extensionKey, layout: 'default', parameters: { shown } },
});
/** A macro around content: page properties, excerpts. */
export const macroWith = (extensionKey: string, ...content: Inline[]): Adf => ({
  type: 'bodiedExtension',
  attrs: { extensionType: MACROS, extensionKey, layout: 'default' },
  content: content.map(asBlock),
});

export const status = (text: string, color: string): Adf => ({
  type: 'status',
  attrs: { text, color, localId: `status-${text.toLowerCase()}`, style: '' },
});
export const mention = (id: string, name: string): Adf => ({
  type: 'mention',
  attrs: { id, text: `@${name}`, accessLevel: '' },
});
export const date = (day: string): Adf => ({
  type: 'date',
  attrs: { timestamp: String(Date.parse(`${day}T00:00:00Z`)) },
});
export const emoji = (shortName: string, text: string): Adf => ({
  type: 'emoji',
  attrs: { shortName, id: (text.codePointAt(0) ?? 0).toString(16), text },
});
/** A smart link; `title` is what the page shows for it and no part of the format. */
export const card = (url: string): Adf => ({ type: 'inlineCard', attrs: { url } });
