/** 'TZhw' in the SQLite header (application_id): says that a file is a workspace of this console. */
export const APPLICATION_ID = 0x545a6877;
