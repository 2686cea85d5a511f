import { expect, test } from 'vitest';
import { routes } from '../../server/routes.ts';
import { harbour, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { onEach, STORES } from './setup/stores.ts';
import { makeDevice, newId, sealed } from './setup/team.ts';
import { push } from './setup/wire.ts';

/** Tables that are read for what a thief may have changed: all that decides, lets in, or was written. */
const HELD = ['lesson', 'review', 'member', 'invite', 'event', 'keybox', 'review_grant', 'skill'] as const;

onEach(STORES, (open) => {
  /** The token of an owner who may decide about what waits, and has a log. */
  async function stolen() {
    const place = await harbour(open);
    const { finn, olga, skill, team, w } = place;
    const live = await submitted(place, finn, lessonOf(skill));
    await live.approve(olga);
    const waiting = await submitted(place, finn, lessonOf(skill, { title: 'Fill a pump' }));
    // Another device of theirs: the first numbers of this one are used.
    await push(w, await makeDevice(w.deps, team, olga.person), [sealed(1)]);
    const held = async () => {
      const rows = [];
      for (const table of HELD) rows.push(await w.deps.store.list(table, { where: {} }));
      return rows;
    };
    return { ...place, live, waiting, held };
  }

  test('decides about nothing, whatever command it sends', async () => {
    const { olga, dan, send, skill, live, waiting, held } = await stolen();
    const before = await held();
    const { lesson, rev } = live;
    const alone = { grant: undefined };
    const madeUp = { grant: newId() };
    for (const given of [alone, madeUp]) {
      const told = [
        await waiting.approve(olga, {}, given),
        await waiting.approve(olga, { verdict: 'reject', comment: 'No.' }, given),
        await send(olga, 'verify', { lesson, rev }, given),
        await send(olga, 'retire', { lesson, reason: 'Gone.' }, given),
        await send(olga, 'transfer', { skill, to: dan.person }, given),
        await send(olga, 'delegate', { skill, to: null }, given),
      ];
      expect(told.map(({ status }) => status)).toEqual(told.map(() => 'rejected'));
      expect(new Set(told.map(({ code }) => code))).toEqual(new Set(['needs-grant']));
    }
    expect(await held()).toEqual(before);
  });

  test('opens no page, exports and erases nothing, and makes no grant', async () => {
    const { w, olga, team, held } = await stolen();
    const before = await held();
    const pages = routes.filter(({ access }) => access === 'session' || access === 'admin');
    expect(pages.length).toBeGreaterThan(30);
    for (const { method, path } of pages) {
      const at = path.replace(':team', team).replaceAll(/:\w+/g, olga.person);
      const answer = await w.app.request(`http://127.0.0.1${at}`, {
        method,
        headers: {
          host: '127.0.0.1',
          origin: 'http://127.0.0.1',
          authorization: `Bearer ${olga.token}`,
          cookie: `session=${olga.token}; __Host-session=${olga.token}`,
          ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        },
        ...(method === 'POST' ? { body: `sure=yes&form=${olga.token}&team=${team}` } : {}),
      });
      const text = await answer.text();
      const isSignIn = answer.headers.get('location')?.startsWith('/sign-in') === true;
      expect({ path, let: isSignIn || answer.status >= 400 }).toEqual({ path, let: true });
      expect(text).not.toContain(olga.person);
    }
    expect(await held()).toEqual(before);
  });
});
