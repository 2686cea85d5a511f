const CODE =
  /<pre class="syntaxhighlighter-pre" data-syntaxhighlighter-params="brush: (\w+);[^"]*" data-theme="Confluence">([\s\S]*?)<\/pre>/g;

/** What the page's own highlighter makes of a code macro: a table of lines. */
function highlighted(language: string, code: string): string {
  const lines = code.split('\n').map((line, index) => {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    const spaces = indent === 0 ? '' : `<code class="${language} spaces">${'&nbsp;'.repeat(indent)}</code>`;
    const words = line.slice(indent);
    const inside = words === '' ? '&nbsp;' : `${spaces}<code class="${language} plain">${words}</code>`;
    return `<div class="line number${index + 1} index${index} alt${(index % 2) + 1}">${inside}</div>`;
  });
  return `<div><div id="highlighter_1" class="syntaxhighlighter sh-confluence nogutter ${language}"><table border="0" cellpadding="0" cellspacing="0"><tbody><tr><td class="code"><div class="container" title="Hint: double-click to select code">${lines.join('')}</div></td></tr></tbody></table></div></div>`;
}

/** Rendered storage after the page's scripts: code is highlighted, expanders are folded, open remarks are marked. */
export const afterScripts = (view: string): string =>
  view
    .replaceAll('class="inline-comment-marker"', 'class="inline-comment-marker valid"')
    .replaceAll(CODE, (_whole, language: string, code: string) => highlighted(language, code))
    .replaceAll(
      'class="expand-content"',
      'class="expand-content expand-hidden" style="display: none; opacity: 0;"',
    );
