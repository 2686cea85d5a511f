import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import * as z from 'zod';
import { memberships } from '../auth/people.ts';
import type { Deps } from '../deps.ts';
import { type Nav, sentencePage, type Visit } from '../pages/frame.ts';
import { wordsOf } from '../pages/words.ts';
import type { Row } from '../store/tables.ts';
import { formToken, isOurForm, type Person, signedIn } from './person.ts';
import type { Access, Env, Route } from './route.ts';

export type Signed = Visit & { person: Person };
/** A signed-in person in one team of theirs, the one in the address. */
export type Within = Signed & { team: Row<'team'>; member: Row<'member'> };

type Answer = Response | Promise<Response>;
type Find<V extends Visit> = (c: Context<Env>, deps: Deps, visit: Visit) => Promise<V | Response>;
type Get<V> = { path: string; summary: string; handle: (c: Context<Env>, deps: Deps, visit: V) => Answer };
type Post<V, F extends z.ZodObject> = {
  path: string;
  summary: string;
  form: F;
  handle: (c: Context<Env>, deps: Deps, visit: V, form: z.infer<F>) => Answer;
};

const visitOf = async (c: Context<Env>, deps: Deps): Promise<Visit> => ({
  words: wordsOf(c),
  person: await signedIn(c, deps),
  form: formToken(c, deps),
});

/** The fields of a form with a file, whose text takes the file's place; null where it cannot be read. */
async function uploadOf(c: Context<Env>): Promise<[string, string][] | null> {
  try {
    const fields = [...(await c.req.formData())];
    return await Promise.all(
      fields.map(async ([name, value]) => [name, typeof value === 'string' ? value : await value.text()]),
    );
  } catch (error) {
    // What the reader of such bodies throws for one it cannot read.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The fields of a form, each once; null where it is not one, or holds what a database cannot keep. */
async function fieldsOf(c: Context<Env>): Promise<Record<string, string> | null> {
  const type = c.req.header('content-type') ?? '';
  const isUpload = /^multipart\/form-data\b/i.test(type);
  if (!isUpload && !/^application\/x-www-form-urlencoded\b/i.test(type)) return null;
  const given = isUpload ? await uploadOf(c) : [...new URLSearchParams(await c.req.text())];
  if (given === null || given.some((field) => field.some((part) => part.includes('\0')))) return null;
  const fields = Object.fromEntries(given);
  return Object.keys(fields).length === given.length ? fields : null;
}

const refused = (c: Context<Env>, visit: Visit, status: 400 | 403): Answer =>
  sentencePage(c, visit, {
    title: visit.words.notDone,
    text: status === 403 ? visit.words.foreignForm : visit.words.badForm,
    status,
  });

/** The one place where a page lets someone in: `find` says who, and every POST has to come from a form of ours. */
const gate = <V extends Visit>(access: Access, find: Find<V>) => ({
  get: ({ path, summary, handle }: Get<V>): Route => ({
    method: 'GET',
    path,
    access,
    summary,
    async handle(c, deps) {
      const visit = await find(c, deps, await visitOf(c, deps));
      return visit instanceof Response ? visit : handle(c, deps, visit);
    },
  }),
  post: <F extends z.ZodObject>({ path, summary, form, handle }: Post<V, F>): Route => ({
    method: 'POST',
    path,
    access,
    summary,
    body: form,
    async handle(c, deps) {
      const anyone = await visitOf(c, deps);
      const fields = await fieldsOf(c);
      if (fields === null) return refused(c, anyone, 400);
      const { form: token, ...given } = fields;
      if (!isOurForm(c, deps, token)) return refused(c, anyone, 403);
      const visit = await find(c, deps, anyone);
      if (visit instanceof Response) return visit;
      const read = form.safeParse(given);
      return read.success ? handle(c, deps, visit, read.data) : refused(c, visit, 400);
    },
  }),
});

const hasPerson = (visit: Visit): visit is Signed => visit.person !== null;

const findSigned: Find<Signed> = async (c, _deps, visit) => {
  if (hasPerson(visit)) return visit;
  if (c.req.method === 'GET') {
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
  }
  return sentencePage(c, visit, { title: visit.words.notDone, text: visit.words.signInFirst, status: 401 });
};

export const missing = (c: Context<Env>, visit: Visit): Answer =>
  sentencePage(c, visit, { title: visit.words.missing, text: visit.words.missingText, status: 404 });

/** Whether somebody looks for a page of ours, in a browser; what asks `/v1` or for anything at all is a program. */
export const asksForPage = (c: Context<Env>): boolean => {
  const program = 'application/problem+json';
  const asked = accepts(c, { header: 'Accept', supports: [program, 'text/html'], default: program });
  return c.req.method === 'GET' && !/^\/v1(?:\/|$)/.test(c.req.path) && asked === 'text/html';
};

/** Where there is no page. Who asks is not looked up: it says the same to everybody and needs no database. */
export function noPage(c: Context<Env>): Answer {
  c.header('vary', 'accept, accept-language', { append: true });
  return missing(c, { words: wordsOf(c), person: null, form: '' });
}

const findBelonged: Find<Within> = async (c, deps, visit) => {
  const signed = await findSigned(c, deps, visit);
  if (signed instanceof Response) return signed;
  const team_id = c.req.param('team') ?? '';
  // Both are read whether or not the first is there, so that a foreign team looks like a missing one.
  const member = await deps.store.get('member', { team_id, person_id: signed.person.id });
  const team = await deps.store.get('team', { team_id });
  if (team === null || member === null) return missing(c, visit);
  const nav = member.status === 'active' ? await navFor(c, deps, signed, { team, member }) : [];
  return { ...signed, team, member, nav };
};

const findWithin: Find<Within> = async (c, deps, visit) => {
  const found = await findBelonged(c, deps, visit);
  return found instanceof Response || found.member.status === 'active' ? found : missing(c, visit);
};

/** Pages every member has, and those of admins, by the last part of their address. */
const OF_MEMBERS = ['members', 'devices'] as const;
const OF_ADMINS = ['skills', 'services', 'settings'] as const;

/** The pages of the team, and the same page of the person's other teams, as far as they may see it there. */
async function navFor(
  c: Context<Env>,
  { store }: Deps,
  { words, person }: Signed,
  { team, member }: Pick<Within, 'team' | 'member'>,
): Promise<Nav[]> {
  const [, , , part = ''] = c.req.path.split('/');
  const pagesFor = (role: string): readonly (typeof OF_MEMBERS | typeof OF_ADMINS)[number][] =>
    role === 'admin' ? [...OF_MEMBERS, ...OF_ADMINS] : OF_MEMBERS;
  const pages = {
    label: words.nav.pages(team.name),
    links: pagesFor(member.role).map((name) => {
      const href = `/t/${team.team_id}/${name}`;
      return { href, text: words.nav[name], current: c.req.path === href };
    }),
  };
  const joined = await memberships(store, person.id);
  if (joined.length < 2) return [pages];
  const teams = await Promise.all(
    joined.map(async ({ team_id, role }) => {
      const same = pagesFor(role).find((name) => name === part) ?? 'members';
      const text = (await store.get('team', { team_id }))?.name ?? '';
      return { href: `/t/${team_id}/${same}`, text, current: team_id === team.team_id };
    }),
  );
  return [{ label: words.nav.teams, links: teams }, pages];
}

/** Pages anyone may see. */
export const anyone = gate('public', async (_c, _deps, visit) => visit);
/** Pages of whoever is signed in. */
export const signed = gate('session', findSigned);
/** Pages of whoever is or was a member, about what is their own in the team in the address. */
export const belonged = gate('session', findBelonged);
/** Pages of a member, about the team in the address. */
export const within = gate('session', findWithin);
/** Pages of the team's admins. */
export const admins = gate('admin', async (c, deps, visit) => {
  const found = await findWithin(c, deps, visit);
  if (found instanceof Response || found.member.role === 'admin') return found;
  return sentencePage(c, visit, { title: visit.words.notDone, text: visit.words.adminsOnly, status: 403 });
});

/** A text of a form. */
export const text = (max = 200) => z.string().max(max).default('');

/** The form of an act that is asked for twice: the second time it says so. */
export const Sure = z.object({ sure: z.literal('yes').optional() });
