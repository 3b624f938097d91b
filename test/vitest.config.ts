import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['{shared,db,electron,renderer,test}/**/*.test.{ts,tsx}'],
    exclude: ['node_modules', 'out', 'test/e2e'],
    // Only against hanging: on a machine shared by many, compiling a worker alone can take seconds.
    testTimeout: 180_000,
    hookTimeout: 60_000,
    retry: process.env['CI'] === 'true' ? 1 : 0,
  },
});
