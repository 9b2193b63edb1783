import type { INestApplication } from '@nestjs/common';
import { ROUTE_ACCESS } from '#contract';

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

/** Every registered route, as the contract names it. */
export function registeredRoutes(app: INestApplication): string[] {
  const { router } = app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
  return router.stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
  );
}

/** Refuses to boot with a route that the contract's table does not know. @throws Error naming the routes */
export function requireTable(app: INestApplication): void {
  const unknown = registeredRoutes(app).filter(
    (route) => route.includes('/api') && !Object.hasOwn(ROUTE_ACCESS, route),
  );
  if (unknown.length > 0)
    throw new Error(`These routes are not in the contract's table of who may do what: ${unknown.join(', ')}.`);
}
