import type { Deps } from '../../../server/deps.ts';
import { sendAccountMail } from '../../../server/mail/account-mail.ts';
import type { Mail } from '../../../server/mail/mailer.ts';

/** What a server that sends mail is told. */
export const MAILS = { SMTP_URL: 'smtp://localhost:2525', MAIL_FROM: 'server@example.com' };

/** Sends what is due and answers the mails. */
export async function sendDue(deps: Deps): Promise<Mail[]> {
  const mails: Mail[] = [];
  await sendAccountMail(deps, { send: async ({ id: _, ...mail }) => void mails.push(mail) });
  return mails;
}

/** The path of the first link to one of our pages in a text. */
export const pathIn = (text: string | undefined): string =>
  /http:\/\/localhost:\d+(\/\S*)/.exec(
    (text ?? '').replaceAll('&amp;', '&').replaceAll('</code>', ' '),
  )?.[1] ?? '';
