import { connectRoutes } from './http/connect.ts';
import { grantRoutes } from './http/grant.ts';
import { health } from './http/health.ts';
import { metricsRoutes } from './http/metrics.ts';
import type { Route } from './http/route.ts';
import { modelRoutes } from './model/routes.ts';
import { pages } from './pages/routes.ts';
import { keyRoutes } from './sync/keys.ts';
import { syncRoutes } from './sync/routes.ts';

/** Every route there is, in the order in which they are tried. */
export const routes: readonly Route[] = [
  ...health,
  ...metricsRoutes,
  ...connectRoutes,
  ...grantRoutes,
  ...syncRoutes,
  ...keyRoutes,
  ...modelRoutes,
  ...pages,
];
