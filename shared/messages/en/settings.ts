import type { Translated } from '../translated.ts';
import type { settings as zhCn } from '../zh-cn/settings.ts';

export const settings: Translated<typeof zhCn> = {
  title: 'Settings',
  sentence: {
    backup: 'The newest backup is of <b>{{at}}</b>; ',
    noBackup: 'There is <b>no backup</b> yet; ',
    signed: 'what you do is recorded under <b>{{person}}</b>.',
    unsigned: 'what you do is recorded under no name.',
  },
  look: {
    title: 'Display',
    language: 'Language',
    systemLanguage: 'As the system',
    theme: 'Theme',
    light: 'Light',
    dark: 'Dark',
    system: 'As the system',
    unit: 'Amounts in',
  },
  person: {
    title: 'Person',
    label: 'At the desk',
    hint: 'What you do from then on stands in the history under this name, with the computer’s account “{{account}}”.',
    none: 'No name',
  },
  workspace: {
    title: 'Workspace',
    name: 'Name',
    path: 'File',
    created: 'Created',
    id: 'Identifier',
    schema: 'File format version',
    rename: 'Rename',
    renameEmpty: 'Enter a name.',
    showInFolder: 'Show in its folder',
  },
  backups: {
    title: 'Backups',
    make: 'Back up now',
    making: 'Backing up…',
    made: 'The backup is made',
    hint: 'Made by itself on the first opening of a day, before an update, and on closing after changes; kept in {{folder}}.',
    empty:
      'There is no backup yet. One is made when the workspace is closed after changes; you can also make one now.',
    failed: 'The list of backups could not be read',
    failedKept: 'The backups themselves are safe.',
    list: 'Backups',
    at: 'Made',
    cause: 'Why',
    size: 'Size',
    restore: 'Restore',
    restoreOf: 'Restore the backup of {{at}}',
    more_one: '{{count}} earlier one',
    more_other: '{{count}} earlier ones',
    question: 'Restore the backup of {{at}}?',
    consequence:
      'The workspace becomes what it was then, and later changes are no longer in it. The file that is replaced is kept as a backup, so you can go back to it at any time.',
    restored: 'Restored the backup of {{at}}',
    causes: {
      migration: 'Before an update',
      daily: 'Daily',
      close: 'On closing',
      manual: 'By hand',
      replaced: 'Replaced by a restore',
    },
  },
  ledger: {
    title: 'Integrity of the history',
    hint: 'Each record carries the checksum of the one before, so a file that was tampered with shows. History verifies it.',
    openHistory: 'Go and verify',
  },
  about: {
    title: 'About Tongzhou',
    version: 'Version',
    licence: 'Licence',
    licenceText:
      'MIT: use, change and pass it on freely, with the copyright notice kept; there is no warranty.',
    notices: 'Third-party licences',
    showNotices: 'Show third-party licences',
    noticesTitle: 'Third-party licences',
    noticesFailed:
      'The licence texts could not be read. They are also in third-party-notices.txt in the program’s folder.',
    dataFolder: 'Data folder',
    privacy: 'Network',
    privacyText: 'Tongzhou sends no data anywhere.',
  },
};
