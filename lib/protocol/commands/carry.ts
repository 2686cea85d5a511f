import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { reviewed } from './command.ts';
import { revision } from './parts.ts';

/** Puts a revision of equal meaning in the place of the live one, `base`, whose approval it carries. */
export const carry = reviewed('carry', z.looseObject({ ...revision, base: Id }));
