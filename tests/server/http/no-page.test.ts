import { expect, test } from 'vitest';
import { routes } from '../../../server/routes.ts';
import { serving, testDeps } from '../setup/serve.ts';
import { DATABASES, onEach } from '../setup/stores.ts';

/** What a browser sends with an address that was typed. */
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

const UNKNOWN = ['/nowhere', '/t/', '/sign-in/more', '/%F0%9F%8D%95', '/v2/pull', '/v1x', '/nowhere?x=<b>'];

onEach(DATABASES, (open) => {
  test.each(UNKNOWN)('whoever comes to %s in a browser reads that nothing is there', async (path) => {
    const ask = serving(testDeps(await open()), routes);
    const answer = await ask(path, { headers: { accept: BROWSER, cookie: 'passalong.session=made-up' } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('vary')).toContain('accept');
    expect(answer.headers.getSetCookie()).toEqual([]);
    const page = await answer.text();
    expect(page).toContain('<h1>Nothing here</h1>');
    expect(page).toContain('<a class="name" href="/">');
    expect(page).not.toContain('<b>');
  });

  test('it is read in the browser’s language', async () => {
    const ask = serving(testDeps(await open()), routes);
    const answer = await ask('/nirgends', { headers: { accept: BROWSER, 'accept-language': 'de-DE' } });
    expect(await answer.text()).toContain('<html lang="de">');
  });

  test.each<[string, string, RequestInit]>([
    ['a program that takes anything', '/nowhere', { headers: { accept: '*/*' } }],
    ['a program that says nothing', '/nowhere', {}],
    [
      'a program that would rather have JSON',
      '/nowhere',
      {
        headers: { accept: 'application/problem+json, text/html;q=0.5' },
      },
    ],
    ['a program that cannot read pages', '/nowhere', { headers: { accept: 'application/json' } }],
    ['a browser at the wire', '/v1/nowhere', { headers: { accept: BROWSER } }],
    ['a browser at the wire itself', '/v1', { headers: { accept: BROWSER } }],
    ['a form sent to nowhere', '/nowhere', { method: 'POST', headers: { accept: BROWSER } }],
  ])('%s gets a problem', async (_who, path, init) => {
    const ask = serving(testDeps(await open()), routes);
    const answer = await ask(path, init);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'not_found', status: 404 });
  });
});
