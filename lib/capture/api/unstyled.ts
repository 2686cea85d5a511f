/**
 * HTML without its styles, as text: a page of ours forbids them, and would say so for each one it parses. What a style
 * hides is marked as hidden instead. One pass, whatever the text is.
 */
export function unstyled(markup: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = markup.indexOf('<'); at !== -1; at = markup.indexOf('<', at + 1)) {
    if (!/[a-z]/i.test(markup[at + 1] ?? '')) continue;
    const end = endOfTag(markup, at);
    if (end === -1) break;
    const tag = markup.slice(at, end);
    parts.push(markup.slice(from, at));
    if (/^<style[\s>/]/i.test(tag)) {
      const close = endOfStyle(markup, end);
      from = close;
      at = close - 1;
    } else {
      parts.push(/\sstyle\s*=/i.test(tag) ? tag.replace(STYLE, hiddenBy) : tag);
      from = end;
      at = end - 1;
    }
  }
  return parts.join('') + markup.slice(from);
}

const STYLE = /\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/gi;

const hiddenBy = (_whole: string, style: string): string =>
  /(?:^|["';\s])display\s*:\s*none/i.test(style) ? ' hidden' : '';

/** Behind the `>` that ends a tag, which no quoted value does; -1 where it has no end. */
function endOfTag(markup: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < markup.length; at++) {
    const sign = markup[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return -1;
}

function endOfStyle(markup: string, from: number): number {
  CLOSE.lastIndex = from;
  const found = CLOSE.exec(markup);
  return found === null ? markup.length : found.index + found[0].length;
}

const CLOSE = /<\/style[^>]*>/gi;
