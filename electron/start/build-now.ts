import { buildAll, sayWhyItFailed } from './build.ts';

await buildAll().catch(sayWhyItFailed);
