import { fileURLToPath } from 'node:url';

/** The project's folder, wherever a command was started from. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
