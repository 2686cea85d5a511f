import type { Context } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import { renameTeam } from '../auth/teams.ts';
import type { Deps } from '../deps.ts';
import { admins, text, type Within } from '../http/page.ts';
import type { Env, Route } from '../http/route.ts';
import { changeSetting, type Setting, type SettingId, settingOf } from '../settings.ts';
import { wrongTeam } from './checks.ts';
import { checkbox } from './fields.ts';
import { field, form, type Html, page, sentencePage, type Wrong } from './frame.ts';
import { PolicyForm, policyFields, policyHtml, readPolicy } from './policy-form.ts';

const Version = z.coerce.number().int().min(0);
const MOST_DAYS = 30;

const base = ({ team }: Within): string => `/t/${team.team_id}/settings`;

/** What was typed and refused, to be shown again. */
type Again = { wrongs: readonly Wrong[]; policy?: PolicyForm; leftDays?: string; name?: string };

type Part = {
  id: SettingId;
  version: number;
  title: string;
  lead: string;
  fields: Html | string;
  look?: 'primary' | 'quiet';
};

const part = (visit: Within, { id, version, title, lead, fields, look = 'quiet' }: Part): Html =>
  html`<h2 id="${id}">${title}</h2><p>${lead}</p>
${form(visit, { action: `${base(visit)}/${id}`, submit: visit.words.settings.save(title), look, also: { version: String(version) }, fields: html`${fields}` })}`;

async function settingsPage(c: Context<Env>, deps: Deps, visit: Within, again: Again): Promise<Response> {
  const { words, team } = visit;
  const { settings } = words;
  const { upstreams, INVITE_DOMAINS } = deps.config;
  const read = <K extends SettingId>(id: K) => settingOf(deps.store, team.team_id, id);
  const [policy, retention, models, mail] = await Promise.all([
    read('tier-policy'),
    read('retention'),
    read('models'),
    read('mail'),
  ]);
  const name = form(visit, {
    action: `${base(visit)}/name`,
    submit: words.teamName.save,
    look: 'quiet',
    fields: field(again.wrongs, {
      id: 'name',
      label: words.teamName.label,
      value: again.name ?? team.name,
      autocomplete: 'organization',
    }),
  });
  const isOffered = (name: string) => models.value.offered?.includes(name) ?? true;
  const parts = [
    html`<h2 id="team">${words.teamName.title}</h2><p>${words.teamName.lead}</p>${name}`,
    part(visit, {
      id: 'tier-policy',
      version: policy.version,
      title: settings.policy,
      lead: settings.policyText,
      look: 'primary',
      fields: policyHtml(words, again.policy ?? policyFields(policy.value), again.wrongs),
    }),
    part(visit, {
      id: 'retention',
      version: retention.version,
      title: settings.retention,
      lead: settings.retentionText,
      fields: field(again.wrongs, {
        id: 'leftDays',
        label: settings.leftDays,
        value: again.leftDays ?? String(retention.value.leftDays),
        hint: settings.daysHint(MOST_DAYS),
        maxLength: 10,
      }),
    }),
    upstreams.length === 0
      ? html`<h2 id="models">${settings.models}</h2><p>${settings.noModels}</p>`
      : part(visit, {
          id: 'models',
          version: models.version,
          title: settings.models,
          lead: settings.modelsText,
          fields: html`${upstreams.map(({ name }) => checkbox({ id: `model-${name}`, label: name, checked: isOffered(name) }))}`,
        }),
    part(visit, {
      id: 'mail',
      version: mail.version,
      title: settings.mail,
      lead: deps.config.SMTP_URL === undefined ? words.mail.noServer : words.mail.lead,
      fields: checkbox({ id: 'digest', label: settings.digest, checked: mail.value.digest }),
    }),
    html`<p><a href="/t/${team.team_id}/webhook">${words.webhook.link}</a></p>`,
    html`<h2 id="domains">${settings.domains}</h2>
<p>${INVITE_DOMAINS.length === 0 ? settings.noDomains : settings.domainsText}</p>
${INVITE_DOMAINS.length === 0 ? '' : html`<ul>${INVITE_DOMAINS.map((domain) => html`<li>${domain}</li>`)}</ul>`}`,
  ];
  return page(c, visit, { title: settings.title(team.name), body: html`${parts}`, wrongs: again.wrongs });
}

type Changed<K extends SettingId> = { id: K; value: Setting<K>; version: number };

/** Writes the setting and goes back to its part of the page, or says why not. */
async function change<K extends SettingId>(
  c: Context<Env>,
  deps: Deps,
  visit: Within,
  changed: Changed<K>,
): Promise<Response> {
  const { words, team, person } = visit;
  const done = await changeSetting(deps, { team: team.team_id, by: person.id, ...changed });
  if (done.ok) return c.redirect(`${base(visit)}#${changed.id}`, 303);
  const { problem } = done;
  const title = words.settings.title(team.name);
  return sentencePage(c, visit, { title, text: words.settings.problem[problem.kind], status: 409 });
}

/** How a team works, for its admins: never looser than the product's own rules. */
export const settings: readonly Route[] = [
  admins.get({
    path: '/t/:team/settings',
    summary: 'The settings of a team.',
    handle: (c, deps, visit) => settingsPage(c, deps, visit, { wrongs: [] }),
  }),
  admins.post({
    path: '/t/:team/settings/name',
    summary: 'Gives the team another name.',
    form: z.object({ name: text() }),
    async handle(c, deps, visit, { name }) {
      const { words, team, person } = visit;
      const wrongs = wrongTeam(words, 'name', name);
      if (wrongs.length > 0) return settingsPage(c, deps, visit, { wrongs, name });
      const done = await renameTeam(deps, { team: team.team_id, by: person.id, name: name.trim() });
      if (done.ok) return c.redirect(`${base(visit)}#team`, 303);
      const title = words.settings.title(team.name);
      return sentencePage(c, visit, { title, text: words.adminsOnly, status: 403 });
    },
  }),
  admins.post({
    path: '/t/:team/settings/tier-policy',
    summary:
      'Changes who approves and for how long, and the team’s own signs of harm; only ever stricter than the table.',
    form: PolicyForm,
    async handle(c, deps, visit, given) {
      const before = await settingOf(deps.store, visit.team.team_id, 'tier-policy');
      const policy = readPolicy(visit.words, given, before.value);
      if (!policy.ok) return settingsPage(c, deps, visit, { wrongs: policy.problem, policy: given });
      return change(c, deps, visit, { id: 'tier-policy', value: policy.value, version: given.version });
    },
  }),
  admins.post({
    path: '/t/:team/settings/retention',
    summary: 'Changes for how many days the encrypted log of one who left is kept, 30 at most.',
    form: z.object({ version: Version, leftDays: text(10) }),
    async handle(c, deps, visit, { version, leftDays }) {
      const days = /^\d{1,2}$/.test(leftDays.trim()) ? Number(leftDays) : Number.NaN;
      if (!(days <= MOST_DAYS)) {
        const wrongs = [{ field: 'leftDays', text: visit.words.settings.wholeNumber(0, MOST_DAYS) }];
        return settingsPage(c, deps, visit, { wrongs, leftDays });
      }
      return change(c, deps, visit, { id: 'retention', value: { leftDays: days }, version });
    },
  }),
  admins.post({
    path: '/t/:team/settings/models',
    summary: 'Changes which of the operator’s models members may use.',
    form: z.object({ version: Version }).catchall(z.string()),
    async handle(c, deps, visit, { version, ...given }) {
      const names = deps.config.upstreams.map(({ name }) => name);
      const chosen = names.filter((name) => given[`model-${name}`] === 'on');
      // All of them means also those the operator adds later.
      const offered = chosen.length === names.length ? null : chosen;
      return change(c, deps, visit, { id: 'models', value: { offered }, version });
    },
  }),
  admins.post({
    path: '/t/:team/settings/mail',
    summary: 'Switches the mails about what waits on or off for the whole team.',
    form: z.object({ version: Version, digest: z.literal('on').optional() }),
    handle: (c, deps, visit, { version, digest }) =>
      change(c, deps, visit, { id: 'mail', value: { digest: digest === 'on' }, version }),
  }),
];
