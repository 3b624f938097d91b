import type { LinkProps } from '@tanstack/react-router';

/** Where a figure comes from: an address of the console. */
export type Target = Pick<LinkProps, 'to' | 'search'>;
