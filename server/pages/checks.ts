import { MAX_PASSWORD, MIN_PASSWORD } from '../auth/identity.ts';
import { isPlainName } from '../auth/plain-name.ts';
import { MAX_NAME } from '../auth/teams.ts';
import type { Wrong } from './frame.ts';
import type { Words } from './words.ts';

const isName = (text: string): boolean => isPlainName(text.trim()) && text.trim().length <= MAX_NAME;

export const wrongName = (words: Words, name: string): Wrong[] =>
  isName(name) ? [] : [{ field: 'name', text: words.nameWrong }];

export const wrongTeam = (words: Words, field: string, name: string): Wrong[] =>
  isName(name) ? [] : [{ field, text: words.setup.teamWrong }];

/** What is wrong with a password somebody wants to have. */
export function wrongPassword(words: Words, password: string, email?: string): Wrong[] {
  const wrong = (text: string) => [{ field: 'password', text }];
  if (password.length < MIN_PASSWORD) return wrong(words.passwordShort);
  if (password.length > MAX_PASSWORD) return wrong(words.passwordLong);
  return password.trim().toLowerCase() === email ? wrong(words.passwordIsEmail) : [];
}

/** A path of this server to go on to, never another place. */
export function localPath(given: string | undefined): string {
  if (given === undefined || !given.startsWith('/')) return '/';
  const url = URL.parse(given, 'http://here.invalid');
  // What is left when dots are taken out may begin with two slashes, which a browser reads as another server.
  if (url?.origin !== 'http://here.invalid' || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search;
}
