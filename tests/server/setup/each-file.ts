import { repeatBytes } from './people.ts';

repeatBytes();
