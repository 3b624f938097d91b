import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['{shared,db,electron,renderer,test}/**/*.test.{ts,tsx}'],
    exclude: ['node_modules', 'out', 'test/e2e'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
