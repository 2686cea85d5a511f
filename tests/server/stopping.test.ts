import { expect, test } from 'vitest';
import { newId } from '../../server/auth/people.ts';
import { changeHook, testHook } from '../../server/hooks/change.ts';
import type { Net } from '../../server/hooks/post.ts';
import { sendHooks } from '../../server/hooks/send.ts';
import { health } from '../../server/http/health.ts';
import { runJobs } from '../../server/jobs/hourly.ts';
import { sendAccountMail } from '../../server/mail/account-mail.ts';
import { wantMail } from '../../server/mail/wanted.ts';
import { addAccount } from './setup/accounts.ts';
import { pageDeps } from './setup/browser.ts';
import { MAILS } from './setup/mails.ts';
import { serving, testDeps } from './setup/serve.ts';
import { DATABASES, onEach } from './setup/stores.ts';

onEach(DATABASES, (open) => {
  test('a server that stops ends the call, mail or job under way and begins no other', async () => {
    const store = await open();
    const deps = pageDeps(store, MAILS);
    const { person, team } = await addAccount(deps, 'ada@example.com', { member: { role: 'admin' } });
    const change = { team, by: person, url: 'https://hooks.example.com/', events: [], anew: false };
    await changeHook(deps, { ...change, version: 0 });
    for (let calls = 0; calls < 3; calls++) await testHook(deps, team);
    const email = 'ada@example.com';
    for (let mails = 0; mails < 3; mails++)
      await store.write((tx) =>
        wantMail(tx, deps, '', newId(deps), { kind: 'reset', email, language: 'en' }),
      );
    const begun = { calls: 0, mails: 0, jobs: 0 };
    const stop = () => new AbortController();

    const [calling, mailing, working] = [stop(), stop(), stop()];
    const resolve = async () => {
      begun.calls += 1;
      calling.abort();
      return [];
    };
    const net: Net = { resolve, isOpen: () => true, patience: 1_000 };
    await sendHooks(deps, net, calling.signal);
    const send = async () => {
      begun.mails += 1;
      mailing.abort();
    };
    await sendAccountMail(deps, { send }, mailing.signal);
    const run = async () => {
      begun.jobs += 1;
      working.abort();
      return 0;
    };
    await runJobs(
      deps,
      [
        { name: 'a', run },
        { name: 'b', run },
      ],
      working.signal,
    );
    expect(begun).toEqual({ calls: 1, mails: 1, jobs: 1 });
  });

  test('a job that failed and a mail that was given up are counted, by nothing that says whose', async () => {
    const deps = pageDeps(await open(), MAILS);
    const fails = async () => {
      throw new Error('no');
    };
    await runJobs(deps, [{ name: 'digest', run: fails }]);
    await addAccount(deps, 'ada@example.com');
    const wanted = { kind: 'reset', email: 'ada@example.com', language: 'en' } as const;
    await deps.store.write((tx) => wantMail(tx, deps, '', newId(deps), wanted));
    for (let tries = 0; tries < 8; tries++) {
      await sendAccountMail(deps, { send: fails });
      deps.shift += 3 * 3_600_000;
    }
    const figures = await deps.live.metrics.text();
    expect(figures).toContain('passalong_failures_total{work="digest"} 1');
    expect(figures).toContain('passalong_failures_total{work="mail"} 1');
    expect(figures).not.toContain('example.com');
  });

  test('readyz says no, and soon, of a database that does not answer or is gone, and yes of one that is back', async () => {
    const store = await open();
    let is: 'there' | 'silent' | 'gone' = 'there';
    const get: typeof store.get = (table, key) => {
      if (is === 'silent') return new Promise(() => undefined);
      return is === 'gone' ? Promise.reject(new Error('connection refused')) : store.get(table, key);
    };
    const ask = serving(testDeps({ ...store, get }), health);
    const seen: number[] = [];
    for (const state of ['there', 'silent', 'gone', 'there'] as const) {
      is = state;
      seen.push((await ask('/readyz')).status);
    }
    expect(seen).toEqual([200, 503, 503, 200]);
    expect((await ask('/livez')).status).toBe(200);
  });
});
