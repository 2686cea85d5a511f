import { readEndpoint } from '../db/endpoint.ts';
import type { Db } from '../db/schema.ts';
import { webOrigin } from '../platform/origin-pattern.ts';

/** The origins the servers of this device need, the model's and every live team's; those of sites the list itself knows. */
export async function originsNeeded(db: Db): Promise<string[]> {
  const teams = (await db.links.toArray()).filter(({ end }) => end === null).map(({ address }) => address);
  const model = webOrigin((await readEndpoint(db))?.baseUrl);
  return model === null ? teams : [...teams, model];
}
