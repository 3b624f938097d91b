import { createHashHistory, createRouter } from '@tanstack/react-router';
import { FrameFailure } from './frame-failure.tsx';
import { routeTree } from './routes.tsx';

/** The address stands behind the #, so that the page is one file under app:// and on the loopback host alike. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultPreload: 'intent',
  // Screens catch what fails in them themselves (screen.tsx); this is for the frame around them.
  defaultErrorComponent: FrameFailure,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
