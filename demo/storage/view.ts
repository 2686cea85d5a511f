import { escaped } from '../adf/html.ts';

// The HTML Data Center's storage is rendered to: what its REST API answers, and what a page holds before its scripts run.

const macro = (name: string): string =>
  `conf-macro output-block" data-hasbody="true" data-macro-name="${name}`;

/** info, note, tip or warning, as the storage names them. */
export function box(kind: 'info' | 'note' | 'tip' | 'warning', title: string, ...inside: string[]): string {
  const tone = { info: 'information', note: 'note', tip: 'tip', warning: 'warning' }[kind];
  const head = title === '' ? '' : `<p class="title">${escaped(title)}</p>`;
  return `<div class="confluence-information-macro confluence-information-macro-${tone} ${macro(kind)}">${head}<span class="aui-icon aui-icon-small aui-iconfont-${kind} confluence-information-macro-icon"></span><div class="confluence-information-macro-body">${inside.join('')}</div></div>`;
}

export function codeBox(language: string, title: string, text: string): string {
  const head =
    title === ''
      ? ''
      : `<div class="codeHeader panelHeader pdl" style="border-bottom-width: 1px;"><b>${escaped(title)}</b></div>`;
  return `<div class="code panel pdl ${macro('code')}" style="border-width: 1px;">${head}<div class="codeContent panelContent pdl"><pre class="syntaxhighlighter-pre" data-syntaxhighlighter-params="brush: ${language}; gutter: false; theme: Confluence" data-theme="Confluence">${escaped(text)}</pre></div></div>`;
}

export const expander = (number: number, title: string, ...inside: string[]): string =>
  `<div id="expander-${number}" class="expand-container ${macro('expand')}"><div id="expander-control-${number}" class="expand-control"><span class="expand-control-icon"><img class="expand-control-image" src="/assets/icon.svg" alt="" width="16" height="16"></span><span class="expand-control-text">${escaped(title)}</span></div><div id="expander-content-${number}" class="expand-content">${inside.join('')}</div></div>`;

export const properties = (...rows: (readonly [name: string, value: string])[]): string =>
  `<div class="plugin-tabmeta-details ${macro('details')}"><div class="table-wrap"><table class="wrapped confluenceTable"><tbody>${rows
    .map(
      ([name, value]) =>
        `<tr><th class="confluenceTh">${name}</th><td class="confluenceTd">${value}</td></tr>`,
    )
    .join('')}</tbody></table></div></div>`;

export const grid = (head: readonly string[], ...rows: (readonly string[])[]): string =>
  `<div class="table-wrap"><table class="wrapped confluenceTable"><tbody><tr>${head.map((cell) => `<th class="confluenceTh">${cell}</th>`).join('')}</tr>${rows
    .map((row) => `<tr>${row.map((cell) => `<td class="confluenceTd">${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table></div>`;

export const todoList = (...items: { done: boolean; html: string }[]): string =>
  `<ul class="inline-task-list" data-inline-tasks-content-id="1">${items
    .map(
      ({ done, html }, index) =>
        `<li${done ? ' class="checked"' : ''} data-inline-task-id="${index + 1}">${html}</li>`,
    )
    .join('')}</ul>`;

export const issueLink = (key: string, summary: string, status: string): string =>
  `<span class="jira-issue conf-macro output-inline" data-jira-key="${key}" data-macro-name="jira"><a href="/jira/browse/${key}" class="jira-issue-key"><img class="icon" src="/assets/icon.svg" alt="" width="16" height="16">${key}</a> - <span class="summary">${escaped(summary)}</span> <span class="aui-lozenge aui-lozenge-subtle aui-lozenge-success jira-macro-single-issue-export-pdf">${status}</span></span>`;

export const person = (name: string, username: string): string =>
  `<a class="confluence-userlink user-mention" data-username="${username}" href="/confluence/display/~${username}">${name}</a>`;

/** Words somebody wrote a comment beside. */
export const remarked = (id: string, words: string): string =>
  `<span class="inline-comment-marker" data-ref="${id}">${escaped(words)}</span>`;

/** Code of a tracker's wiki text. */
export const trackerCode = (language: string, text: string): string =>
  `<div class="code panel" style="border-width: 1px;"><div class="codeContent panelContent">\n<pre class="code-${language}">${escaped(text)}\n</pre>\n</div></div>`;

export const trackerPanel = (title: string, ...inside: string[]): string =>
  `<div class="panel" style="border-width: 1px;"><div class="panelHeader" style="border-bottom-width: 1px;"><b>${escaped(title)}</b></div><div class="panelContent">${inside.join('')}</div></div>`;
