import { type WindowKey, windowKeys as keysOfMenu } from '#shared/desktop/window-keys.ts';
import { desktop } from './rpc.ts';

/** The keys of the program's menu; in a browser there is none. */
export const windowKeys: readonly WindowKey[] = desktop === null ? [] : keysOfMenu;
