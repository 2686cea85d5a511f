import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Person } from '../http/person.ts';
import type { Env } from '../http/route.ts';
import type { Words } from './words.ts';

/** Escaped markup; everything put into a template is text unless it is this. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What a page knows of who looks at it. */
export type Visit = { words: Words; person: Person | null; form: string; nav?: readonly Nav[] };

/** A row of links to pages that belong together, one of which may be the page itself. */
export type Nav = { label: string; links: readonly { href: string; text: string; current: boolean }[] };

/** What is wrong with a field, or with the form where there is no field. */
export type Wrong = { field?: string; text: string };

const POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** No script, no frame, nothing from elsewhere, nothing kept by a browser or a proxy. */
export const PAGE_HEADERS = {
  'content-security-policy': POLICY,
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
} as const;

const top = ({ words, person, form }: Visit): Html => html`<header>
  <a class="name" href="/">Passalong</a>
  ${
    person === null
      ? ''
      : html`<a href="/me">${words.me.title}</a>
  <form method="post" action="/sign-out">${hidden(form)}<button type="submit">${words.signOut}</button></form>`
  }
</header>`;

const navOf = ({ label, links }: Nav): Html =>
  html`<nav aria-label="${label}"><ul>${links.map(
    ({ href, text, current }) =>
      html`<li><a href="${href}"${current ? html` aria-current="page"` : ''}>${text}</a></li>`,
  )}</ul></nav>`;

const hidden = (form: string): Html => html`<input type="hidden" name="form" value="${form}">`;

/** The list of what is wrong, first on the page and focused, each linked to its field. */
const summary = (words: Words, wrongs: readonly Wrong[]): Html | '' =>
  wrongs.length === 0
    ? ''
    : html`<div class="problem" role="alert" tabindex="-1" autofocus>
  <p><strong>${words.wrong}</strong></p>
  <ul>${wrongs.map(({ field, text }) => html`<li>${field === undefined ? text : html`<a href="#${field}">${text}</a>`}</li>`)}</ul>
</div>`;

export type PageParts = {
  title: string;
  body: Html;
  wrongs?: readonly Wrong[];
  status?: ContentfulStatusCode;
  /** Where the browser goes on to by itself; it needs no script. */
  goOnTo?: string;
};

/** A whole page. */
export function page(c: Context<Env>, visit: Visit, parts: PageParts): Response | Promise<Response> {
  const { title, body, wrongs = [], status = wrongs.length === 0 ? 200 : 422, goOnTo } = parts;
  const { words } = visit;
  const head = wrongs.length === 0 ? title : `${words.wrongTitle}: ${title}`;
  return c.html(
    html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${goOnTo === undefined ? '' : html`<meta http-equiv="refresh" content="0; url=${goOnTo}">`}
<title>${head} - Passalong</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
${top(visit)}
${visit.nav?.map(navOf) ?? ''}
<main id="main">
<h1>${title}</h1>
${summary(words, wrongs)}
${body}
</main>
</body>
</html>`,
    status,
    PAGE_HEADERS,
  );
}

/** A page that says one sentence. */
export const sentencePage = (
  c: Context<Env>,
  visit: Visit,
  { title, text, status = 200 }: { title: string; text: string; status?: ContentfulStatusCode },
): Response | Promise<Response> =>
  page(c, visit, { title, status, body: html`<p class="${status < 400 ? 'done' : 'problem'}">${text}</p>` });

type Field = {
  id: string;
  label: string;
  type?: 'text' | 'email' | 'password';
  value?: string;
  hint?: string;
  autocomplete?: string;
  maxLength?: number;
  code?: boolean;
};

/** One labelled field; what is wrong with it stands below and is read with it. */
export function field(wrongs: readonly Wrong[], given: Field): Html {
  const { id, label, type = 'text', value = '', hint, autocomplete = 'off', maxLength = 200, code } = given;
  const wrong = wrongs.find((one) => one.field === id);
  const ids = [hint === undefined ? [] : `${id}-hint`, wrong === undefined ? [] : `${id}-wrong`].flat();
  const described = ids.length === 0 ? '' : html` aria-describedby="${ids.join(' ')}"`;
  return html`<div class="field">
<label for="${id}">${label}</label>
<input id="${id}" name="${id}" type="${type}" value="${type === 'password' ? '' : value}" required maxlength="${maxLength}"
 autocomplete="${autocomplete}"${described} aria-invalid="${String(wrong !== undefined)}"${code ? html` class="code" autocapitalize="characters" spellcheck="false"` : ''}>
${hint === undefined ? '' : html`<span class="hint" id="${id}-hint">${hint}</span>`}
${wrong === undefined ? '' : html`<span class="wrong" id="${id}-wrong">${wrong.text}</span>`}
</div>`;
}

type Form = {
  action: string;
  fields?: Html | '';
  submit: string;
  look?: 'primary' | 'danger' | 'quiet';
  /** Sent along unseen. */
  also?: Readonly<Record<string, string>>;
  bare?: boolean;
  /** Whether it carries a file. */
  upload?: boolean;
};

/** A form of ours with the token that proves it. */
export function form(
  visit: Visit,
  { action, fields = '', submit, look = 'primary', also = {}, bare = false, upload = false }: Form,
): Html {
  const button = html`<button type="submit" class="${look}">${submit}</button>`;
  return html`<form method="post" action="${action}"${upload ? html` enctype="multipart/form-data"` : ''} novalidate>
${hidden(visit.form)}
${Object.entries(also).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${fields}
${bare ? button : html`<div class="actions">${button}</div>`}
</form>`;
}

/** A link or token that is shown this one time. */
export const shownOnce = (secret: string, text: string): Html =>
  html`<div class="done"><p>${text}</p><code class="link">${secret}</code></div>`;

/** A wide table that scrolls by itself, also by keyboard, where the window is narrow. */
export const table = (label: string, heads: readonly string[], rows: readonly Html[], acts: boolean): Html =>
  html`<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}${acts ? html`<td></td>` : ''}</tr></thead>
<tbody>${rows}</tbody></table></div>`;

type Question = Pick<Form, 'also' | 'action' | 'submit'> & { title: string; text: string; back: string };

/** Asks once more before what cannot be taken back; the answer comes as the field `sure`. */
export const askFirst = (
  c: Context<Env>,
  visit: Visit,
  { title, text, action, submit, back, also = {} }: Question,
): Response | Promise<Response> =>
  page(c, visit, {
    title,
    body: html`<p>${text}</p>
${form(visit, { action, submit, look: 'danger', also: { ...also, sure: 'yes' } })}
<p><a href="${back}">${visit.words.back}</a></p>`,
  });
