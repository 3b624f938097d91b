/** Set by the build from package.json; sources run as they are have none. */
declare const PROGRAM_VERSION_AT_BUILD: string | undefined;

export const PROGRAM_VERSION =
  typeof PROGRAM_VERSION_AT_BUILD === 'string' ? PROGRAM_VERSION_AT_BUILD : '0.0.0-source';
