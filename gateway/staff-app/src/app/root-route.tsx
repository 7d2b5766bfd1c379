import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from './shell/Fallbacks';
import { Root } from './shell/Root';

export const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFound });
export const under = () => rootRoute;
