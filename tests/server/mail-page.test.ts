import { expect, test } from 'vitest';
import { addAccount } from './setup/accounts.ts';
import { browser, pageDeps } from './setup/browser.ts';
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
});
