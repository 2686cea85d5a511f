import { afterAll, expect, test } from 'vitest';
import { leaveTeam } from '../../server/auth/members.ts';
import { digest } from '../../server/jobs/digest.ts';
import { verifyByJob } from '../../server/jobs/verify-by.ts';
import { sendAccountMail } from '../../server/mail/account-mail.ts';
import { choose, noteLanguage } from '../../server/mail/language.ts';
import { smtpMailer } from '../../server/mail/mailer.ts';
import { grant, type Harbour, harbour, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { smtpServer } from './setup/smtp.ts';
import { DATABASES, onEach } from './setup/stores.ts';
import type { Someone } from './setup/team.ts';

const HOUR = 3_600_000;
const closers: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closers) await close();
});

/** The harbour with a real mail server beside it; everyone has a confirmed address. */
async function withMail(open: Parameters<typeof harbour>[0], more: { refuse?: number } = {}) {
  const mail = await smtpServer(more);
  closers.push(mail.close);
  const env = {
    SMTP_URL: mail.url,
    MAIL_FROM: 'server@example.com',
    SECRET: 'a secret of the tests, long enough',
  };
  const place = await harbour(open, env);
  const { deps } = place.w;
  const names: [string, Someone][] = [
    ['ada', place.ada],
    ['olga', place.olga],
    ['dan', place.dan],
    ['finn', place.finn],
    ['gwen', place.gwen],
  ];
  const at = new Date(place.w.clock.now).toISOString();
  await deps.store.write((tx) =>
    tx.insert(
      'user',
      names.map(([name, { person: id }]) => ({
        id,
        name,
        email: `${name}@example.com`,
        email_verified: 1,
        image: null,
        created_at: at,
        updated_at: at,
      })),
    ),
  );
  const mailer = smtpMailer(mail.url, 'server@example.com');
  const send = () => sendAccountMail(deps, mailer);
  /** One hour's job and what it made sent; the mails that came of it. */
  const hour = async () => {
    const before = mail.letters.length;
    await digest(deps);
    await send();
    return mail.letters.slice(before).toSorted((a, b) => (a.to[0] ?? '').localeCompare(b.to[0] ?? ''));
  };
  await hour();
  place.w.clock.now += 24 * HOUR;
  return { ...place, mail, post: send, hour };
}

const subjects = (place: Harbour) => lessonOf(place.skill, { title: 'Secret title' });

onEach(DATABASES, (open) => {
  test('a mail says how much waits and what became of one’s own, in numbers and no words of a lesson', async () => {
    const place = await withMail(open);
    const { finn, gwen, hour, olga, w } = place;
    const one = await submitted(place, finn, subjects(place));
    await submitted(place, gwen, subjects(place));
    await one.approve(
      olga,
      { verdict: 'request-changes', comment: 'A secret comment.' },
      { grant: await grant(w, olga) },
    );
    const letters = await hour();
    expect(letters.map(({ to }) => to)).toEqual([['finn@example.com'], ['olga@example.com']]);
    expect(letters[0]?.text).toContain('Team Harbour\n- Changes were requested for 1 submission of yours\n');
    expect(letters[1]?.text).toContain('Team Harbour\n- 1 submission waits for your decision\n');
    for (const { head, text } of letters) {
      expect(`${head}${text}`).not.toMatch(/secret|pump|valve/i);
      expect(head).toMatch(/List-Unsubscribe: <http:\/\/localhost:8765\/mail\/off\?person=[^>]*>/);
      expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    }
  });

  test('that few answer the questions of a lesson right is told as something to read, in either language, without a figure', async () => {
    const place = await withMail(open);
    const { dan, finn, hour, olga, team, w } = place;
    const { deps } = w;
    const one = await submitted(place, finn, subjects(place));
    await one.approve(olga, {}, { grant: await grant(w, olga) });
    await hour();
    w.clock.now += 24 * HOUR;
    const key = { team_id: team, lesson_id: one.lesson };
    await deps.store.write((tx) => tx.patch('lesson', key, { low_at: w.clock.now }));
    await choose(deps, dan.person, () => ({ language: 'de' }));
    await verifyByJob(deps);
    const [german, english] = await hour();
    expect(german?.text).toContain(
      '- Die Fragen von 1 Lektion beantworten wenige richtig: Lesen Sie sie noch einmal\n',
    );
    expect(english?.text).toContain('- Few answer the questions of 1 lesson right: read them once more\n');
  });

  test('at most one mail a day, none for what was told, and what is new the next morning', async () => {
    const place = await withMail(open);
    const { finn, gwen, hour, w } = place;
    await submitted(place, finn, subjects(place));
    expect(await hour()).toHaveLength(1);
    await submitted(place, gwen, subjects(place));
    w.clock.now += HOUR;
    expect(await hour()).toEqual([]);
    w.clock.now += 23 * HOUR;
    const [next] = await hour();
    expect(next?.text).toContain('2 submissions wait for your decision');
    w.clock.now += 24 * HOUR;
    expect(await hour()).toEqual([]);
  });

  test('two processes at once make one mail and send it once', async () => {
    const place = await withMail(open);
    await submitted(place, place.finn, subjects(place));
    const { deps } = place.w;
    const made = await Promise.all([digest(deps), digest(deps), digest(deps)]);
    expect(made.toSorted()).toEqual([0, 0, 1]);
    const sent = await Promise.all([place.post(), place.post(), place.post()]);
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(place.mail.letters).toHaveLength(1);
  });

  test('a mail the other side did not take goes again, later each time, and then once', async () => {
    const place = await withMail(open, { refuse: 2 });
    await submitted(place, place.finn, subjects(place));
    const { clock } = place.w;
    expect(await place.hour()).toEqual([]);
    clock.now += 59_000;
    expect(await place.post()).toBe(0);
    clock.now += 1_000;
    expect(await place.post()).toBe(0);
    clock.now += 60_000;
    expect(await place.post()).toBe(0);
    clock.now += 60_000;
    expect(await place.post()).toBe(1);
    clock.now += 24 * HOUR;
    expect(await place.post()).toBe(0);
    expect(place.mail.letters).toHaveLength(1);
  });

  test('a try that takes long is not made twice, and a mail has the same name at every try', async () => {
    const place = await withMail(open);
    await submitted(place, place.finn, subjects(place));
    const { clock, deps } = place.w;
    await digest(deps);
    const names: string[] = [];
    const slow = {
      async send({ id }: { id: string }) {
        names.push(id);
        clock.now += 4 * 60_000;
        // Another process looks for what is due meanwhile.
        expect(await place.post()).toBe(0);
        throw new Error('421 too slow');
      },
    };
    expect(await sendAccountMail(deps, slow)).toBe(0);
    clock.now += 60_000;
    expect(await place.post()).toBe(1);
    expect(names[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(place.mail.letters[0]?.head).toContain(`Message-ID: <${names[0]}@example.com>`);
  });

  test('each gets the mail in their own language: what they chose, else what their browser spoke', async () => {
    const place = await withMail(open);
    const { deps } = place.w;
    await noteLanguage(deps, place.olga.person, 'de');
    await noteLanguage(deps, place.olga.person, 'en');
    await submitted(place, place.finn, subjects(place));
    const [letter] = await place.hour();
    expect(letter?.text).toContain('1 Einreichung wartet');
    expect(await deps.store.get('mail_choice', { person_id: place.olga.person })).toMatchObject({
      language: 'de',
    });
    place.w.clock.now += 24 * HOUR;
    await submitted(place, place.gwen, subjects(place));
    await choose(deps, place.olga.person, () => ({ language: 'en' }));
    const [next] = await place.hour();
    expect(next?.text).toContain('submissions wait');
  });

  test('a decision of the highest tier is told at once, to those who may take it, once', async () => {
    const place = await withMail(open);
    const { ada, olga, dan, finn, skill, send } = place;
    const version = (await place.w.deps.store.get('skill', { team_id: place.team, skill_id: skill }))
      ?.version;
    const words = { id: skill, cues: [], name: 'Pumps' };
    await send(ada, 'skill.put', { skill: words, named: [], version, domainApprover: dan.person });
    const one = await submitted(place, finn, lessonOf(skill, { tierValue: 4, title: 'Secret title' }));
    await place.post();
    const told = place.mail.letters.map(({ to }) => to[0]).toSorted();
    expect(told).toEqual(['dan@example.com', 'olga@example.com']);
    expect(place.mail.letters[0]?.text).toContain('In the team Harbour a submission whose harm is critical');
    expect(JSON.stringify(place.mail.letters)).not.toContain('Secret');
    await send(olga, 'transfer', { skill, to: place.gwen.person });
    await place.post();
    expect(place.mail.letters).toHaveLength(2);
    expect(one.told.status).toBe('done');
  });

  test('no mail of the highest tier for what was decided before the mail went', async () => {
    const place = await withMail(open);
    const { finn, skill, send } = place;
    const one = await submitted(place, finn, lessonOf(skill, { tierValue: 4 }));
    await send(finn, 'withdraw', { submission: one.submission });
    await place.post();
    expect(place.mail.letters).toEqual([]);
  });

  test('a link in the mail switches them off without signing in; opening it does not', async () => {
    const place = await withMail(open);
    const { app, clock } = place.w;
    await submitted(place, place.finn, subjects(place));
    const [letter] = await place.hour();
    const link = /http:\/\/localhost:8765\/mail\/off\?\S+/.exec(letter?.text ?? '')?.[0] ?? '';
    expect(letter?.head).toContain(`<${link}>`);
    const ask = (to: string, method: string) =>
      app.request(to, {
        method,
        headers: { host: 'localhost:8765', 'content-type': 'application/x-www-form-urlencoded' },
        ...(method === 'POST' ? { body: 'List-Unsubscribe=One-Click' } : {}),
      });
    const more = async () => {
      await submitted(place, place.gwen, subjects(place));
      clock.now += 24 * HOUR;
      return place.hour();
    };
    const opened = await ask(link, 'GET');
    expect([opened.status, await opened.text()]).toEqual([200, expect.stringContaining('Send me no more')]);
    expect(await more()).toHaveLength(1);
    expect((await ask(link.replace(/key=./, 'key=~'), 'POST')).status).toBe(404);
    const { person } = place.gwen;
    expect((await ask(link.replace(/person=[^&]*/, `person=${person}`), 'POST')).status).toBe(404);
    expect(await more()).toHaveLength(1);
    expect((await ask(link, 'POST')).status).toBe(200);
    expect(await more()).toEqual([]);
    await submitted(place, place.gwen, lessonOf(place.skill, { tierValue: 4 }));
    await place.post();
    expect(place.mail.letters.filter(({ to }) => to[0] === 'olga@example.com')).toHaveLength(3);
  });

  test('a team that switched its digest off sends none; nor does anyone who left or never confirmed an address', async () => {
    const place = await withMail(open);
    const { store } = place.w.deps;
    const { olga, dan, finn, team } = place;
    await store.write((tx) => tx.patch('user', { id: olga.person }, { email_verified: 0 }));
    await submitted(place, finn, subjects(place));
    expect(await place.hour()).toEqual([]);
    await leaveTeam(place.w.deps, { team, person: olga.person });
    const setting = { team_id: team, setting_id: 'mail', seq: 99, version: 1, body: '{"digest":false}' };
    await store.write((tx) => tx.put('setting', setting));
    expect(await place.hour()).toEqual([]);
    await store.write((tx) => tx.put('setting', { ...setting, body: '{"digest":true}' }));
    expect((await place.hour()).map(({ to }) => to[0])).toEqual(['dan@example.com']);
    expect(await place.tasks(dan)).toEqual(['decide']);
  });
});
