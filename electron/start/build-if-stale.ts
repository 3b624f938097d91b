import { buildAll, sayWhyItFailed } from './build.ts';
import { isBuildFresh } from './sources-stamp.ts';

/** What is said goes to standard error: the program that runs next may own standard output. */
if (!(await isBuildFresh())) {
  process.stderr.write('Building Tongzhou...\n');
  await buildAll().catch(sayWhyItFailed);
}
