import type { Deps } from '../deps.ts';
import type { Tx } from '../store/port.ts';
import type { Row } from '../store/tables.ts';
import type { MailLanguage } from './wanted.ts';

const NOTHING: Omit<Row<'mail_choice'>, 'person_id'> = { off_at: null, digest_at: null, language: null };

/** What a person wants of mails, in a transaction that holds the lock of `mail`; all null before they chose anything. */
export const choiceOf = async (tx: Tx, person_id: string): Promise<Row<'mail_choice'>> =>
  (await tx.get('mail_choice', { person_id })) ?? { ...NOTHING, person_id };

/** Changes what a person wants of mails. */
export const choose = (
  { store }: Pick<Deps, 'store'>,
  person_id: string,
  change: (known: Row<'mail_choice'>) => Partial<Row<'mail_choice'>>,
): Promise<void> =>
  store.write(async (tx) => {
    await tx.lock('', ['mail']);
    const known = await choiceOf(tx, person_id);
    await tx.put('mail_choice', { ...known, ...change(known) });
  });

/** Keeps the language of a person's browser for their mails, until they choose another: mails are made without a browser. */
export async function noteLanguage(
  deps: Pick<Deps, 'store'>,
  person_id: string,
  language: string,
): Promise<void> {
  const known = await deps.store.get('mail_choice', { person_id });
  if ((known?.language ?? null) === null)
    await choose(deps, person_id, (now) => ({ language: now.language ?? language }));
}

/** The language a person's mails are written in. */
export const languageOf = async (tx: Tx, person_id: string): Promise<MailLanguage> =>
  (await choiceOf(tx, person_id)).language === 'de' ? 'de' : 'en';
