import { createTransport } from 'nodemailer';

/** A mail in plain text to one address; `off` is the link that ends mails of its kind. */
export type Mail = { to: string; subject: string; text: string; off?: string };

/** A mail with the name it has at every try, by which mail servers and programs tell that it came before. */
export type NamedMail = Mail & { id: string };

/** What sends mail; it throws what the other side said when it could not. */
export type Mailer = { send: (mail: NamedMail) => Promise<void> };

/** In ms: a mail server that is silent for longer is tried again later, by this process or another. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;

/** What mail programs need to offer one click, which they send by themselves (RFC 8058). */
const offHeaders = (link: string) => ({
  'List-Unsubscribe': `<${link}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** Sends by SMTP, from one address. */
export function smtpMailer(url: string, from: string): Mailer {
  const host = from.split('@').at(-1) ?? '';
  const transport = createTransport({ url, ...PATIENCE }, { from });
  return {
    async send({ id, to, subject, text, off }) {
      const headers = { 'Auto-Submitted': 'auto-generated', ...(off === undefined ? {} : offHeaders(off)) };
      // As an object, an address cannot smuggle a second one in.
      await transport.sendMail({
        messageId: `<${id}@${host}>`,
        to: { address: to, name: '' },
        subject,
        text,
        headers,
      });
    },
  };
}
