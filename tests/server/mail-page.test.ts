import { expect, test } from 'vitest';
import { offLink } from '../../server/mail/off.ts';
import { addAccount } from './setup/accounts.ts';
import { browser, PASSWORD, pageDeps } from './setup/browser.ts';
import { DATABASES, onEach } from './setup/stores.ts';

onEach(DATABASES, (open) => {
  test('a person switches their mails off and on and chooses their language', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { person } = await addAccount(deps, 'ada@example.com');
    const ada = browser(deps);
    await ada.signIn('ada@example.com');
    const choice = () => store.get('mail_choice', { person_id: person });
    expect((await ada.get('/me')).page).toContain('href="/me/mail"');
    expect((await ada.get('/me/mail')).page).toMatch(/<label class="choice" for="send"><input[^>]* checked>/);
    await ada.submit('/me/mail', { language: 'de' });
    expect(await choice()).toMatchObject({ language: 'de', off_at: expect.any(Number) });
    const off = await ada.get('/me/mail');
    expect(off.page).not.toContain('checked');
    expect(off.page).toContain('<option value="de" selected>');
    await ada.submit('/me/mail', { send: 'on', language: 'en' });
    expect(await choice()).toMatchObject({ language: 'en', off_at: null });
    await ada.get('/me/mail');
    expect((await ada.submit('/me/mail', { language: 'fr' })).status).toBe(400);
  });

  test('signing in notes the language of the browser for the mails, until another is chosen', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { person } = await addAccount(deps, 'ada@example.com');
    const ada = browser(deps);
    const language = async () => (await store.get('mail_choice', { person_id: person }))?.language;
    await ada.get('/sign-in');
    const form = { ...ada.hidden('/sign-in'), email: 'ada@example.com', password: PASSWORD };
    const german = { 'accept-language': 'de-DE,de;q=0.9' };
    expect((await ada.post('/sign-in', form, german)).status).toBe(200);
    expect(await language()).toBe('de');
    expect((await ada.get('/me/mail')).page).toContain('<option value="de" selected>');
    await ada.submit('/me/mail', { send: 'on', language: 'en' });
    await ada.get('/sign-in');
    await ada.post(
      '/sign-in',
      { ...ada.hidden('/sign-in'), email: 'ada@example.com', password: PASSWORD },
      german,
    );
    expect(await language()).toBe('en');
  });

  test('whoever opens the link that ends mails can sign out from there', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { person } = await addAccount(deps, 'ada@example.com');
    const ada = browser(deps);
    await ada.signIn('ada@example.com');
    const link = new URL(offLink(deps.config, person));
    await ada.get(link.pathname + link.search);
    expect((await ada.submit('/sign-out')).url).toBe('/sign-in');
    expect(await store.list('session', { where: {} })).toEqual([]);
  });
});
