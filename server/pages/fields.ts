import { html } from 'hono/html';
import type { Html, Wrong } from './frame.ts';

/** A box that is ticked or not, with its label after it. */
export const checkbox = ({ id, label, checked }: { id: string; label: string; checked: boolean }): Html =>
  html`<div class="field"><label class="choice" for="${id}"><input type="checkbox" id="${id}" name="${id}" value="on"${checked ? html` checked` : ''}>
${label}</label></div>`;

type Select = { id: string; label: string; chosen: string; options: readonly (readonly [string, string])[] };

/** One of several; `options` are values with what people read. */
export const select = ({ id, label, chosen, options }: Select): Html => {
  const choices = options.map(
    ([value, text]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : ''}>${text}</option>`,
  );
  return html`<div class="field"><label for="${id}">${label}</label>
<select id="${id}" name="${id}">${choices}</select></div>`;
};

type Area = { id: string; label: string; value: string; hint?: string; rows?: number };

/** Several lines; what is wrong with them stands below and is read with them. */
export function area(wrongs: readonly Wrong[], { id, label, value, hint, rows = 4 }: Area): Html {
  const wrong = wrongs.find((one) => one.field === id);
  const ids = [hint === undefined ? [] : `${id}-hint`, wrong === undefined ? [] : `${id}-wrong`].flat();
  const described = ids.length === 0 ? '' : html` aria-describedby="${ids.join(' ')}"`;
  return html`<div class="field"><label for="${id}">${label}</label>
<textarea id="${id}" name="${id}" rows="${rows}" spellcheck="false"${described} aria-invalid="${String(wrong !== undefined)}">
${value}</textarea>
${hint === undefined ? '' : html`<span class="hint" id="${id}-hint">${hint}</span>`}
${wrong === undefined ? '' : html`<span class="wrong" id="${id}-wrong">${wrong.text}</span>`}
</div>`;
}
