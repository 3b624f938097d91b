import type { Translated } from '../translated.ts';
import type { ledger as zhCn } from '../zh-cn/ledger.ts';

export const ledger: Translated<typeof zhCn> = {
  label: {
    workspaceCreated: 'Create the workspace “{{name}}”',
    workspaceRenamed: 'Rename the workspace “{{beforeName}}” to “{{name}}”',
    departmentAdded: 'Add the department “{{name}}”',
    departmentChanged: 'Change the department “{{name}}”',
    departmentRemoved: 'Delete the department “{{name}}”',
    personAdded: 'Add {{name}}',
    personChanged: 'Change {{name}}',
    personRemoved: 'Delete {{name}}',
    programmeSet: 'Set the programme “{{name}}”',
    periodChanged: 'Set the period to {{firstMonth}} – {{lastMonth}}',
    totalChanged: 'Change the total budget: {{beforeFen}} → {{afterFen}}',
    totalChangedAndSpread: 'Change the total budget and spread the difference: {{beforeFen}} → {{afterFen}}',
    policyChanged: 'Change the share policy from {{fromDay}}',
    categoryAdded: 'Add the category “{{category}}”',
    categoryChanged: 'Change the category “{{category}}”',
    categoryRemoved: 'Delete the category “{{category}}”',
    lineAdded: 'Add the line “{{line}}” to {{category}}',
    lineChanged: 'Change the line “{{line}}”',
    lineRemoved: 'Delete the line “{{line}}”',
    cellChanged: 'Plan of {{line}} in {{atMonth}}: {{beforeFen}} → {{afterFen}}',
    cellsChanged: 'Plan changed in cells: {{cellCount}}, in lines: {{lineCount}}',
    linePhased: 'Phase {{line}} anew, {{totalFen}} in all',
    entryAdded: 'Enter {{amountFen}} on {{line}}, {{onDay}}',
    entryChanged: 'Change the entry on {{line}}: {{amountFen}}, {{onDay}}',
    entryRemoved: 'Delete entries: {{entryCount}}, {{sumFen}} in all',
    entriesImported:
      'Import entries from “{{fileName}}”: {{addedCount}} new, {{changedCount}} changed, {{sumFen}} in all',
    profileRemembered: 'Remember the import profile “{{name}}”',
    profileForgotten: 'Forget the import profile “{{name}}”',
    unknown: 'An action that this version does not know',
  },
  kind: {
    undo: 'Undo: {{label}}',
    redo: 'Redo: {{label}}',
  },
};
