import type { Deps } from '../deps.ts';
import type { Tx } from '../store/port.ts';
import type { MailLanguage } from './wanted.ts';

/** Notes at a sign-in in which language a person reads, for mails that nobody's browser asks for; what is known stays. */
export async function keepLanguage(
  { store }: Deps,
  person_id: string,
  language: MailLanguage,
): Promise<void> {
  if ((await store.get('mail_choice', { person_id })) !== null) return;
  await store.write(async (tx) => {
    await tx.lock('', ['mail']);
    if ((await tx.get('mail_choice', { person_id })) !== null) return;
    await tx.insert('mail_choice', [{ person_id, off_at: null, digest_at: null, language }]);
  });
}

export const languageOf = async (tx: Tx, person_id: string): Promise<MailLanguage> =>
  (await tx.get('mail_choice', { person_id }))?.language === 'de' ? 'de' : 'en';
