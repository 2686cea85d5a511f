import { html } from 'hono/html';
import * as z from 'zod';
import { publicUrl } from '../auth/identity.ts';
import { endInvite, invite } from '../auth/invites.ts';
import { countTry } from '../auth/limits.ts';
import { changeRole, handOutReset, leaveTeam, removeMember } from '../auth/members.ts';
import { Email } from '../auth/people.ts';
import { admins, missing, Sure, text, type Within, within } from '../http/page.ts';
import type { Route } from '../http/route.ts';
import { settingOf } from '../settings.ts';
import type { Row } from '../store/tables.ts';
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
import { tooOften } from './too-often.ts';

const Role = z.enum(['member', 'admin']);

const base = ({ team }: Within) => `/t/${team.team_id}/members`;

const memberTable = (visit: Within, members: readonly Row<'member'>[]): Html => {
  const { words, member: me } = visit;
  const rows = members.map(
    ({ person_id, name, role, kind, joined_at }) => html`<tr>
<th scope="row">${name}${person_id === me.person_id ? ` (${words.team.you})` : ''}${kind === 'service' ? ` (${words.services.marked})` : ''}</th>
<td data-label="${words.team.role}">${words.team.roles[role]}</td>
<td data-label="${words.team.since}">${words.day(joined_at)}</td>
${me.role === 'admin' ? html`<td>${person_id === me.person_id ? '' : html`<a href="${base(visit)}/${person_id}">${words.team.manage(name)}</a>`}</td>` : ''}
</tr>`,
  );
  const heads = [words.team.person, words.team.role, words.team.since];
  return table(words.team.title(visit.team.name), heads, rows, me.role === 'admin');
};

const inviteForms = (visit: Within, domains: readonly string[], wrongs: readonly Wrong[]): Html => {
  const { words } = visit;
  const role = html`<div class="field"><label for="role">${words.team.role}</label>
<select id="role" name="role"><option value="member">${words.team.roles.member}</option><option value="admin">${words.team.roles.admin}</option></select></div>`;
  const email = field(wrongs, { id: 'email', label: words.email, type: 'email' });
  return html`<h2>${words.team.inviteTitle}</h2>
${form(visit, { action: `${base(visit)}/invite`, submit: words.team.invite, fields: html`${email}${role}` })}
${
  domains.length === 0
    ? ''
    : html`<h2>${words.team.domainTitle}</h2><p>${words.team.domainText}</p>
${form(visit, {
  action: `${base(visit)}/invite-domain`,
  submit: words.team.domainSubmit,
  look: 'quiet',
  fields: html`<div class="field"><label for="domain">${words.team.domain}</label>
<select id="domain" name="domain">${domains.map((domain) => html`<option>${domain}</option>`)}</select></div>`,
})}`
}`;
};

const invitedList = (visit: Within, invites: readonly Row<'invite'>[]): Html | '' => {
  const { words } = visit;
  if (invites.length === 0) return '';
  return html`<h2>${words.team.invited}</h2><ul>${invites.map(
    ({ email, domain, secret_hash, expires_at }) => {
      const whom = email ?? `@${domain}`;
      return html`<li>${whom}, ${words.team.until(words.day(expires_at))}
${form(visit, { action: `${base(visit)}/end-invite`, submit: words.team.endInvite(whom), look: 'quiet', bare: true, also: { invite: secret_hash } })}</li>`;
    },
  )}</ul>`;
};

/** Who is in a team; admins invite, change roles and remove. */
export const members: readonly Route[] = [
  within.get({
    path: '/t/:team/members',
    summary: 'The members of a team.',
    async handle(c, { store, config, now }, visit) {
      const { words, team, member } = visit;
      const { team_id } = team;
      const found = await store.list('member', { where: { team_id, status: 'active' }, order: 'name' });
      const admin = member.role === 'admin';
      const invites = admin ? await store.list('invite', { where: { team_id } }) : [];
      return page(c, visit, {
        title: words.team.title(team.name),
        body: html`${memberTable(visit, found)}
${
  admin
    ? html`${inviteForms(visit, config.INVITE_DOMAINS, [])}${invitedList(
        visit,
        invites.filter(({ expires_at }) => expires_at > now()),
      )}`
    : ''
}
<h2>${words.team.leave}</h2><p>${words.team.leaveText}</p>
${form(visit, { action: `/t/${team_id}/leave`, submit: words.team.leave, look: 'danger' })}`,
      });
    },
  }),
  admins.post({
    path: '/t/:team/members/invite',
    summary: 'Invites an address; without a mail server the link is shown once.',
    form: z.object({ email: text(), role: Role }),
    async handle(c, deps, visit, given) {
      const { words, team, person } = visit;
      const title = words.team.inviteTitle;
      const email = Email.safeParse(given.email).data;
      if (email === undefined) {
        const wrongs = [{ field: 'email', text: words.emailWrong }];
        return page(c, visit, { title, body: inviteForms(visit, [], wrongs), wrongs });
      }
      const wait = await countTry(deps, [['invite', person.id]]);
      if (wait !== null) return tooOften(c, visit, title, wait);
      const wanted = { email, role: given.role };
      const made = await invite(deps, { team: team.team_id, by: person.id, wanted, language: words.lang });
      if (!made.ok)
        return sentencePage(c, visit, { title, text: words.team.problem[made.problem.kind], status: 409 });
      const { secret } = made.value;
      if (secret === null) return sentencePage(c, visit, { title, text: words.team.inviteMailed });
      const link = `${publicUrl(deps.config)}/join?team=${team.team_id}&key=${secret}`;
      return page(c, visit, { title, body: shownOnce(link, words.team.inviteLink) });
    },
  }),
  admins.post({
    path: '/t/:team/members/invite-domain',
    summary: 'Invites everyone of a domain the operator listed, as members.',
    form: z.object({ domain: text() }),
    async handle(c, deps, visit, { domain }) {
      const { words, team, person } = visit;
      const title = words.team.domainTitle;
      const wait = await countTry(deps, [['invite', person.id]]);
      if (wait !== null) return tooOften(c, visit, title, wait);
      const given = { team: team.team_id, by: person.id, wanted: { domain }, language: words.lang };
      const made = await invite(deps, given);
      if (!made.ok)
        return sentencePage(c, visit, { title, text: words.team.problem[made.problem.kind], status: 409 });
      const link = `${publicUrl(deps.config)}/join?team=${team.team_id}&key=${made.value.secret}`;
      return page(c, visit, { title, body: shownOnce(link, words.team.domainLink) });
    },
  }),
  admins.post({
    path: '/t/:team/members/end-invite',
    summary: 'Ends an invitation.',
    form: z.object({ invite: text() }),
    async handle(c, deps, visit, given) {
      const { team, person } = visit;
      const ended = await endInvite(deps, { team: team.team_id, by: person.id, hash: given.invite });
      return ended ? c.redirect(base(visit), 303) : missing(c, visit);
    },
  }),
  within.post({
    path: '/t/:team/leave',
    summary: 'Leaves a team: its tokens and grants end.',
    form: Sure,
    async handle(c, deps, visit, { sure }) {
      const { words, team, person } = visit;
      const action = `/t/${team.team_id}/leave`;
      const { leave, leaveText } = words.team;
      if (sure === undefined)
        return askFirst(c, visit, {
          title: leave,
          text: leaveText,
          action,
          submit: leave,
          back: base(visit),
        });
      const left = await leaveTeam(deps, { team: team.team_id, person: person.id });
      const title = words.team.leave;
      return left.ok
        ? sentencePage(c, { ...visit, nav: [] }, { title, text: words.team.left })
        : sentencePage(c, visit, { title, text: words.team.problem[left.problem.kind], status: 409 });
    },
  }),
  admins.get({
    path: '/t/:team/members/:person',
    summary: 'What an admin can do about one member.',
    async handle(c, { store, config }, visit) {
      const { words, team } = visit;
      const { leftDays } = (await settingOf(store, team.team_id, 'retention')).value;
      const person_id = c.req.param('person') ?? '';
      const member = await store.get('member', { team_id: team.team_id, person_id });
      if (member?.status !== 'active') return missing(c, visit);
      if (member.kind === 'service') return c.redirect(`/t/${team.team_id}/services`, 303);
      const user = await store.get('user', { id: person_id });
      const at = `${base(visit)}/${person_id}`;
      const other = member.role === 'admin' ? 'member' : 'admin';
      const become = other === 'admin' ? words.team.makeAdmin : words.team.makeMember;
      const body = html`<dl class="facts"><dt>${words.email}</dt><dd>${user?.email ?? ''}</dd>
<dt>${words.team.role}</dt><dd>${words.team.roles[member.role]}</dd>
<dt>${words.team.since}</dt><dd>${words.day(member.joined_at)}</dd></dl>
<h2>${words.team.role}</h2><p>${words.team.roleText}</p>
${form(visit, { action: `${at}/role`, submit: become, look: 'quiet', also: { role: other } })}
${
  config.SMTP_URL === undefined
    ? html`<h2>${words.password}</h2><p>${words.team.resetText}</p>
${form(visit, { action: `${at}/reset-link`, submit: words.team.resetLink, look: 'quiet' })}`
    : ''
}
<h2>${words.team.remove}</h2><p>${words.team.removeText(leftDays)}</p>
${form(visit, { action: `${at}/remove`, submit: words.team.remove, look: 'danger' })}`;
      return page(c, visit, { title: member.name, body });
    },
  }),
  admins.post({
    path: '/t/:team/members/:person/role',
    summary: 'Changes a member’s role, which ends their review grants; the last admin stays one.',
    form: z.object({ role: Role }),
    async handle(c, deps, visit, { role }) {
      const { words } = visit;
      const done = await changeRole(deps, actOf(c.req.param('person'), visit), role);
      if (done.ok) return c.redirect(base(visit), 303);
      if (done.problem.kind === 'not-member') return missing(c, visit);
      const text = words.team.problem[done.problem.kind];
      return sentencePage(c, visit, { title: words.team.role, text, status: 409 });
    },
  }),
  admins.post({
    path: '/t/:team/members/:person/remove',
    summary: 'Removes a member; their tokens and grants end with it.',
    form: Sure,
    async handle(c, deps, visit, { sure }) {
      const { words } = visit;
      const act = actOf(c.req.param('person'), visit);
      const back = `${base(visit)}/${act.person}`;
      const { remove, removeText } = words.team;
      if (sure === undefined) {
        const member = await deps.store.get('member', { team_id: act.team, person_id: act.person });
        if (member?.status !== 'active') return missing(c, visit);
        const { leftDays } = (await settingOf(deps.store, visit.team.team_id, 'retention')).value;
        const title = `${remove}: ${member.name}`;
        const question = {
          title,
          text: removeText(leftDays),
          action: `${back}/remove`,
          submit: remove,
          back,
        };
        return askFirst(c, visit, question);
      }
      const done = await removeMember(deps, act);
      if (done.ok) return c.redirect(base(visit), 303);
      if (done.problem.kind === 'not-member') return missing(c, visit);
      const why = words.team.problem[done.problem.kind];
      return sentencePage(c, visit, { title: words.team.remove, text: why, status: 409 });
    },
  }),
  admins.post({
    path: '/t/:team/members/:person/reset-link',
    summary: 'Makes a link to set a password, only where the server sends no mail.',
    form: z.object({}),
    async handle(c, deps, visit) {
      const { words } = visit;
      if (deps.config.SMTP_URL !== undefined) return missing(c, visit);
      const done = await handOutReset(deps, actOf(c.req.param('person'), visit));
      const title = words.team.resetLink;
      if (done.ok) {
        const link = `${publicUrl(deps.config)}/reset?key=${done.value}`;
        return page(c, visit, { title, body: shownOnce(link, words.team.resetShown) });
      }
      if (done.problem.kind === 'not-member') return missing(c, visit);
      return sentencePage(c, visit, { title, text: words.team.problem[done.problem.kind], status: 409 });
    },
  }),
];

function actOf(person: string | undefined, visit: Within) {
  return { team: visit.team.team_id, by: visit.person.id, person: person ?? '' };
}
