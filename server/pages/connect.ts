import { html } from 'hono/html';
import * as z from 'zod';
import { answerConnect, revokeDevice, waitingFor } from '../auth/connect.ts';
import { countVain } from '../auth/limits.ts';
import { memberships } from '../auth/people.ts';
import type { Deps } from '../deps.ts';
import { missing, type Signed, signed, text, within } from '../http/page.ts';
import type { Route } from '../http/route.ts';
import { noteLanguage } from '../mail/language.ts';
import { field, form, type Html, page, sentencePage, table, type Wrong } from './frame.ts';
import { tooOften } from './too-often.ts';

const codeBody = (visit: Signed, wrongs: readonly Wrong[]): Html => {
  const { words } = visit;
  return html`<p>${words.connect.lead}</p>
${form(visit, {
  action: '/connect',
  submit: words.connect.next,
  fields: field(wrongs, {
    id: 'code',
    label: words.connect.code,
    hint: words.connect.codeHint,
    maxLength: 20,
    code: true,
  }),
})}`;
};

/** Codes that are not there are guesses, whichever form they come by. */
const trying = <T>(deps: Deps, { person }: Signed, attempt: () => Promise<T>) =>
  countVain(deps, ['device-code', person.id], attempt, (found) => found === null || found === false);

/** Connecting a device by the code it shows, and the devices that are connected. */
export const connect: readonly Route[] = [
  signed.get({
    path: '/connect',
    summary: 'The form for a device’s code, which is never filled in beforehand.',
    handle: (c, _deps, visit) =>
      page(c, visit, { title: visit.words.connect.title, body: codeBody(visit, []) }),
  }),
  signed.post({
    path: '/connect',
    summary: 'Shows which device asks, and asks whether the person started this.',
    form: z.object({ code: text(40) }),
    async handle(c, deps, visit, { code }) {
      const { words, person } = visit;
      const { title } = words.connect;
      const tried = await trying(deps, visit, () => waitingFor(deps.store, deps, code));
      if ('wait' in tried) return tooOften(c, visit, title, tried.wait);
      const asking = tried.answer;
      if (asking === null) {
        const wrongs = [{ field: 'code', text: words.connect.unknown }];
        return page(c, visit, { title, body: codeBody(visit, wrongs), wrongs });
      }
      const joined = await memberships(deps.store, person.id);
      const teams = await Promise.all(joined.map(({ team_id }) => deps.store.get('team', { team_id })));
      if (joined.length === 0) return sentencePage(c, visit, { title, text: words.home.none, status: 403 });
      const choices = teams.map(
        (team, index) =>
          html`<label class="choice"><input type="radio" name="team" value="${team?.team_id}"${index === 0 && teams.length === 1 ? html` checked` : ''} required> ${team?.name}</label>`,
      );
      const body = html`<p><strong>${words.connect.question}</strong></p>
<dl class="facts"><dt>${words.connect.device}</dt><dd>${asking.name}</dd>
<dt>${words.connect.address}</dt><dd>${asking.address}</dd>
<dt>${words.connect.asked}</dt><dd>${words.time(asking.created_at)}</dd></dl>
<p>${words.connect.warning}</p>
${form(visit, {
  action: '/connect/approve',
  submit: words.connect.approve,
  also: { code },
  fields: html`<fieldset><legend>${words.connect.team}</legend>${choices}</fieldset>`,
})}
${form(visit, { action: '/connect/deny', submit: words.connect.deny, look: 'quiet', also: { code } })}`;
      return page(c, visit, { title, body });
    },
  }),
  signed.post({
    path: '/connect/approve',
    summary: 'Approves the device for one of the person’s teams.',
    form: z.object({ code: text(40), team: text(40) }),
    async handle(c, deps, visit, { code, team }) {
      const { words, person } = visit;
      const { title } = words.connect;
      const given = { code, person: person.id, team };
      const tried = await trying(deps, visit, async () => team !== '' && answerConnect(deps, given));
      if ('wait' in tried) return tooOften(c, visit, title, tried.wait);
      if (tried.answer) await noteLanguage(deps, person.id, words.lang);
      return tried.answer
        ? sentencePage(c, visit, { title, text: words.connect.approved })
        : sentencePage(c, visit, { title, text: words.connect.gone, status: 409 });
    },
  }),
  signed.post({
    path: '/connect/deny',
    summary: 'Denies the device.',
    form: z.object({ code: text(40) }),
    async handle(c, deps, visit, { code }) {
      const { words, person } = visit;
      const { title } = words.connect;
      const given = { code, person: person.id, team: null };
      const tried = await trying(deps, visit, () => answerConnect(deps, given));
      if ('wait' in tried) return tooOften(c, visit, title, tried.wait);
      return tried.answer
        ? sentencePage(c, visit, { title, text: words.connect.denied })
        : sentencePage(c, visit, { title, text: words.connect.gone, status: 409 });
    },
  }),
  within.get({
    path: '/t/:team/devices',
    summary: 'The person’s own devices in a team.',
    async handle(c, { store, now }, visit) {
      const { words, team, person } = visit;
      const all = await store.list('device', { where: { team_id: team.team_id, person_id: person.id } });
      const live = all.filter(({ revoked_at, expires_at }) => revoked_at === null && expires_at > now());
      const rows = live.map(
        ({ device_id, name, created_at, used_at }) => html`<tr><th scope="row">${name}</th>
<td data-label="${words.devices.since}">${words.day(created_at)}</td><td data-label="${words.devices.used}">${words.day(used_at)}</td>
<td>${form(visit, { action: `/t/${team.team_id}/devices/revoke`, submit: words.devices.revoke(name), look: 'danger', bare: true, also: { device: device_id } })}</td></tr>`,
      );
      const body = html`<p>${words.devices.lead}</p>
${
  rows.length === 0
    ? html`<p>${words.devices.none}</p>`
    : table(
        words.devices.title(team.name),
        [words.devices.name, words.devices.since, words.devices.used],
        rows,
        true,
      )
}
<p><a href="/connect">${words.home.connect}</a></p>`;
      return page(c, visit, { title: words.devices.title(team.name), body });
    },
  }),
  within.post({
    path: '/t/:team/devices/revoke',
    summary: 'Ends the connection of one of the person’s devices, and its review grants.',
    form: z.object({ device: text(40) }),
    async handle(c, deps, visit, { device }) {
      const { team, person } = visit;
      const done = await revokeDevice(deps, { team: team.team_id, person: person.id, device });
      return done ? c.redirect(`/t/${team.team_id}/devices`, 303) : missing(c, visit);
    },
  }),
];
