import type { Route } from '../http/route.ts';
import { connect } from './connect.ts';
import { erase } from './erase.ts';
import { grants } from './grant.ts';
import { join } from './join.ts';
import { lesson } from './lesson.ts';
import { mail } from './mail.ts';
import { me } from './me.ts';
import { members } from './members.ts';
import { password } from './password.ts';
import { services } from './services.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';
import { signIn } from './sign-in.ts';
import { skills } from './skills.ts';
import { sso } from './sso.ts';
import { style } from './style.ts';
import { teams } from './teams.ts';
import { webhook } from './webhook.ts';

/** Every page there is. */
export const pages: readonly Route[] = [
  style,
  ...setup,
  ...signIn,
  ...sso,
  ...password,
  ...join,
  ...members,
  ...teams,
  ...services,
  ...connect,
  ...grants,
  ...mail,
  ...settings,
  ...webhook,
  ...skills,
  ...me,
  ...erase,
  lesson,
];
