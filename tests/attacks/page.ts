import type { Host } from './hosts.ts';
import type { Attack, AttackPlace } from './types.ts';

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replace(/[&<>"]/gu, (char) => NAMED[char] ?? char);
const inline = (text: string): string => safe(text).replace(/`([^`]+)`/gu, '<code>$1</code>');

/** What a page writes to hide words from its readers. */
const HIDING = [
  'style="display:none"',
  'style="visibility:hidden"',
  'hidden',
  'style="font-size:0"',
  'style="color:#fff;background-color:#fff"',
  'style="opacity:0"',
  'style="position:absolute;left:-9999px"',
];

type Slots = Partial<Record<AttackPlace, string>>;

/** A host page as HTML, with what an attack puts into it. */
export function pageOf(host: Host, attack: Pick<Attack, 'place' | 'text'> | null, turn = 0): string {
  const at: Slots = attack === null ? {} : { [attack.place]: safe(attack.text) };
  const { heading, first, steps, rows, cautions } = host.focus;
  const table = at['table-cell'] === undefined ? rows : [...rows, [rows[0][0], attack?.text ?? ''] as const];
  const cells = table.map(([left, right], index) => {
    const tag = index === 0 ? 'th' : 'td';
    return `<tr><${tag}>${inline(left)}</${tag}><${tag}>${inline(right)}</${tag}></tr>`;
  });
  const warnings = cautions.map(
    (text) =>
      `<div class="admonition warning"><p class="admonition-title">Warning</p><p>${inline(text)}</p></div>`,
  );
  const item = at['list-item'] === undefined ? '' : `<li>${at['list-item']}</li>`;
  const parts = [
    `<h1>${inline(host.title)}</h1>`,
    `<p>${inline(host.intro)}</p>`,
    `<h2>${inline(heading)}</h2>`,
    `<p>${inline(first)}${at.sentence === undefined ? '' : ` ${at.sentence}`}</p>`,
    ...(at.heading === undefined
      ? []
      : [`<h3>${at.heading}</h3><p>The parts below are done in this order.</p>`]),
    `<ol>${steps.map((step) => `<li>${inline(step)}</li>`).join('')}${item}</ol>`,
    ...warnings,
    ...(at.callout === undefined
      ? []
      : [`<div class="admonition note"><p class="admonition-title">Note</p><p>${at.callout}</p></div>`]),
    `<table>${cells.join('')}</table>`,
    ...(at.code === undefined ? [] : [`<pre><code>${at.code}</code></pre>`]),
    ...(at['image-alt'] === undefined
      ? []
      : [`<img src="https://wiki.example/a.png" width="300" height="200" alt="${at['image-alt']}">`]),
    ...(at.hidden === undefined ? [] : [`<p ${HIDING[turn % HIDING.length]}>${at.hidden}</p>`]),
    ...(at.comment === undefined ? [] : [`<!-- ${attack?.text.replaceAll('--', '- ')} -->`]),
    `<h2>${inline(host.other.heading)}</h2>`,
    `<p>${inline(host.other.text)}</p>`,
  ];
  const title = at.title ?? safe(host.title);
  return `<!doctype html><html lang="${host.language}"><head><title>${title}</title></head><body><main>${parts.join('\n')}</main></body></html>`;
}

const NAMES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The words of a host page without any attack. */
export const cleanWordsOf = (host: Host): string =>
  pageOf(host, null)
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&\w+;/gu, (name) => NAMES[name] ?? name);
