import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Builds a script of `scripts/` into one file that starts in a tenth of a second, for tests that start it a hundred
 * times. It is put where packages are found.
 */
export async function buildScript(name: string): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const outDir = `${root}out/test-scripts/${name}`;
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    resolve: { conditions: ['node'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: { [name]: `test/support/scripts/${name}.ts` },
        external: ['sqlite3', /^node:/],
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  });
  return `${outDir}/${name}.mjs`;
}
