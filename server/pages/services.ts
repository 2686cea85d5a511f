import { html } from 'hono/html';
import * as z from 'zod';
import { removeMember } from '../auth/members.ts';
import { makeService, OVERLAP, renewService, type Service, servicesOf } from '../auth/services.ts';
import { admins, missing, Sure, text, type Within } from '../http/page.ts';
import type { Route } from '../http/route.ts';
import type { Row } from '../store/tables.ts';
import { wrongName } from './checks.ts';
import { checkbox } from './fields.ts';
import {
  askFirst,
  field,
  form,
  type Html,
  page,
  sentencePage,
  shownOnce,
  table,
  type Wrong,
} from './frame.ts';

const base = ({ team }: Within): string => `/t/${team.team_id}/services`;

const listOf = (visit: Within, services: readonly Service[]): Html => {
  const { words, team } = visit;
  if (services.length === 0) return html`<p>${words.services.none}</p>`;
  const { name, made, used } = words.services;
  const rows = services.map(
    ({ member, device, until }) => html`<tr><th scope="row">${member.name}</th>
<td data-label="${made}">${words.day(member.joined_at)}</td>
<td data-label="${used}">${device === null || device.used_at === device.created_at ? words.services.never : words.day(device.used_at)}${until === null ? '' : html`<br>${words.services.until(words.day(until))}`}</td>
<td>${form(visit, { action: `${base(visit)}/renew`, submit: words.services.renew(member.name), look: 'quiet', bare: true, also: { person: member.person_id } })}
${form(visit, { action: `${base(visit)}/revoke`, submit: words.services.revoke(member.name), look: 'danger', bare: true, also: { person: member.person_id } })}</td></tr>`,
  );
  return table(words.services.title(team.name), [name, made, used], rows, true);
};

const makeForm = (visit: Within, wrongs: readonly Wrong[], name = ''): Html => {
  const { services } = visit.words;
  return html`<h2>${services.make}</h2>
${form(visit, {
  action: base(visit),
  submit: services.make,
  fields: field(wrongs, { id: 'name', label: services.name, hint: services.nameHint, value: name }),
})}`;
};

const renewParts = (visit: Within, { name, person_id: person }: Row<'member'>) => {
  const { services, back } = visit.words;
  const body = html`<p>${services.renewText}</p>
${form(visit, {
  action: `${base(visit)}/renew`,
  submit: services.renew(name),
  also: { person, sure: 'yes' },
  fields: checkbox({ id: 'now', label: services.atOnce, checked: false }),
})}
<p><a href="${base(visit)}">${back}</a></p>`;
  return { title: services.renew(name), body };
};

/** Members that are programs: made, listed and ended by an admin; they decide nothing. */
export const services: readonly Route[] = [
  admins.get({
    path: '/t/:team/services',
    summary: 'The service accounts of a team.',
    async handle(c, { store, now }, visit) {
      const { words, team } = visit;
      const body = html`<p>${words.services.lead}</p>
${listOf(visit, await servicesOf(store, team.team_id, now()))}
${makeForm(visit, [])}`;
      return page(c, visit, { title: words.services.title(team.name), body });
    },
  }),
  admins.post({
    path: '/t/:team/services',
    summary: 'Makes a service account; its token is shown once.',
    form: z.object({ name: text() }),
    async handle(c, deps, visit, given) {
      const { words, team, person } = visit;
      const name = given.name.trim();
      const wrongs = wrongName(words, name);
      const title = words.services.make;
      if (wrongs.length > 0)
        return page(c, visit, { title, body: makeForm(visit, wrongs, given.name), wrongs });
      const made = await makeService(deps, { team: team.team_id, by: person.id, name });
      if (!made.ok) {
        const why = made.problem.kind === 'many' ? words.services.many : words.adminsOnly;
        return sentencePage(c, visit, { title, text: why, status: made.problem.kind === 'many' ? 409 : 403 });
      }
      const body = html`${shownOnce(made.value, words.services.tokenText)}
<p><a href="${base(visit)}">${words.back}</a></p>`;
      return page(c, visit, { title: words.services.token(name), body });
    },
  }),
  admins.post({
    path: '/t/:team/services/renew',
    summary:
      'Makes a new token for a service account, shown once; the one before is good for a while, or ends at once.',
    form: Sure.extend({ person: text(40), now: z.literal('on').optional() }),
    async handle(c, deps, visit, { person, sure, now }) {
      const { words, team } = visit;
      const member = await deps.store.get('member', { team_id: team.team_id, person_id: person });
      if (member?.status !== 'active' || member.kind !== 'service') return missing(c, visit);
      if (sure === undefined) return page(c, visit, renewParts(visit, member));
      const asked = { team: team.team_id, by: visit.person.id, person, atOnce: now === 'on' };
      const made = await renewService(deps, asked);
      if (!made.ok) return missing(c, visit);
      const before = asked.atOnce
        ? words.services.ended
        : words.services.goes(words.day(deps.now() + OVERLAP));
      const body = html`${shownOnce(made.value, words.services.tokenText)}
<p>${before}</p>
<p><a href="${base(visit)}">${words.back}</a></p>`;
      return page(c, visit, { title: words.services.token(member.name), body });
    },
  }),
  admins.post({
    path: '/t/:team/services/revoke',
    summary: 'Ends a service account and its token.',
    form: Sure.extend({ person: text(40) }),
    async handle(c, deps, visit, { person, sure }) {
      const { words, team } = visit;
      const member = await deps.store.get('member', { team_id: team.team_id, person_id: person });
      if (member?.status !== 'active' || member.kind !== 'service') return missing(c, visit);
      const submit = words.services.revoke(member.name);
      const question = { title: submit, text: words.services.revokeText, submit, back: base(visit) };
      if (sure === undefined)
        return askFirst(c, visit, { ...question, action: `${base(visit)}/revoke`, also: { person } });
      const done = await removeMember(deps, { team: team.team_id, by: visit.person.id, person });
      return done.ok ? c.redirect(base(visit), 303) : missing(c, visit);
    },
  }),
];
