import { seeded } from '../proofs/random.ts';
import { acts, insights, moments, things } from './log-words.ts';

export type PageWish = { elements: number; seed?: number };

/**
 * A long page of documentation in invented words: chapters with prose, links, lists, code and tables, a menu beside it, as
 * many elements as wished for, give or take a section. The same wish gives the same page.
 */
export function makePage({ elements: wanted, seed = 1 }: PageWish): string {
  const random = seeded(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const sentence = () => `${pick(acts)} the ${pick(things)} when ${pick(moments)}: ${pick(insights)}.`;
  const link = (words: string) => `<a href="/pages/${Math.floor(random() * 900)}">${words}</a>`;
  const repeat = (times: number, part: (index: number) => string) =>
    Array.from({ length: times }, (_, index) => part(index)).join('');
  const parts = [
    () => `<p>${sentence()} ${link(pick(things))} <em>${pick(acts)}</em> ${sentence()}</p>`,
    () => `<ul>${repeat(4, () => `<li>${sentence()} <code>${pick(things)}</code></li>`)}</ul>`,
    () =>
      `<pre><code class="language-sh">${repeat(4, () => `<span class="line"><span class="cmd">run</span> <span class="arg">--${pick(things)}</span>\n</span>`)}</code></pre>`,
    () =>
      `<table><thead><tr><th>Part</th><th>What</th></tr></thead><tbody>${repeat(4, () => `<tr><td>${pick(things)}</td><td>${sentence()}</td></tr>`)}</tbody></table>`,
    () => `<div class="note"><p><strong>Note</strong> ${sentence()}</p></div>`,
  ];
  const body: string[] = [];
  let made = 0;
  for (let section = 0; made < wanted; section++) {
    const inside = repeat(6, () => (parts[Math.floor(random() * parts.length)] ?? sentence)());
    const html = `<section id="s${section}"><h2>${pick(acts)} the ${pick(things)}</h2>${inside}</section>`;
    made += html.match(/<[a-z]/g)?.length ?? 0;
    body.push(html);
  }
  const menu = repeat(200, (index) => `<li>${link(`Page ${index}`)}</li>`);
  return `<!doctype html><html lang="en"><head><title>All about the ${pick(things)}</title></head>
<body><nav class="sidebar"><ul>${menu}</ul></nav><main><h1>All about the ${pick(things)}</h1>${body.join('\n')}</main><footer>${link('Home')}</footer></body></html>`;
}
