import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { reviewed } from './command.ts';

/** Stands for what is live for another term, in tiers 1 and 2; above them `reverify` asks for decisions. */
export const verify = reviewed('verify', z.looseObject({ lesson: Id, rev: Id }));
