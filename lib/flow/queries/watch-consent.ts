import { readConsent } from '../../db/consents.ts';
import type { Id } from '../../model/id.ts';
import type { ConsentView, Deps, Live } from '../deps.ts';
import { live } from './live.ts';

/** What the person said about a team's figures, or null while nobody asked. */
export const watchConsent = ({ db }: Deps, team: Id): Live<ConsentView> => live(() => readConsent(db, team));
