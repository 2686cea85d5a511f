import { sha256 } from '../../hash/sha256.ts';
import type { KeptGrant } from '../../model/kept-grant.ts';
import type { Link } from '../../sync/link.ts';
import type { Deps } from '../deps.ts';

type Asked = Pick<KeptGrant, 'grant' | 'bound'>;

/** Opens the server's page on which the person allows it; the page sees only the secret's hash. */
export async function openGrantPage(
  { page }: Pick<Deps, 'page'>,
  { address, team, device }: Pick<Link, 'address' | 'team' | 'device'>,
  { grant, bound }: Asked,
): Promise<void> {
  const url = new URL(`/t/${team}/${bound === null ? 'grant' : 'confirm'}`, address);
  const { body: _, tier: __, ...facts } = bound ?? { body: {}, tier: undefined };
  url.search = `${new URLSearchParams({ device, challenge: sha256(grant), ...facts })}`;
  await page.openSource(url.href);
}
