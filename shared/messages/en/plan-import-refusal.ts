import type { Translated } from '../translated.ts';
import type { planImportRefusal as zhCn } from '../zh-cn/plan-import-refusal.ts';

export const planImportRefusal: Translated<typeof zhCn> = {
  'plan-not-project':
    'This XML file is no Microsoft Project plan (it begins with “{{root}}”). In Project, save the plan as “XML format”, then import that.',
  'plan-is-mpp':
    'This is an .mpp file of Project, or an old .xls. In Project, save the plan as “XML format” (or save the table as .xlsx), then import that.',
  'plan-version-unknown':
    'The version of this file isn’t known (SaveVersion {{version}}), so it was not read. Save it as XML with Project 2007 or later, then import that.',
  'plan-encoding-unknown':
    'The encoding that the file declares, “{{encoding}}”, isn’t known. Save it as UTF-8, then import that.',
  'plan-xml-broken':
    'There is an error in the XML in line {{line}}: the file is damaged or was changed by hand. Export it again, then import.',
  'plan-truncated':
    'The file is incomplete: it breaks off before the plan ends. Its download may have stopped half-way. Get the file again, then import.',
  'plan-external-content':
    'This file has a document type or entities of its own and was not read, for safety. In Project, save the plan as XML, then import that.',
  'plan-repeats-uid':
    'The number {{uid}} is in the file twice (“{{name}}”), so it can’t be told which one links mean. Export it again, then import.',
  'plan-value-unreadable':
    'The {{fieldName}} of “{{name}}” is “{{text}}”, which can’t be read. Correct it, then import again.',
  'plan-calendar-too-long':
    'The calendar “{{name}}” has more than {{limitCount}} days of exceptions. Shorten it, then import again.',
  'plan-without-tasks': 'The file holds no tasks. Make sure that it is the right file.',
  'plan-too-many-tasks': 'There are more than {{limitCount}} tasks. Split the file and import the parts.',
  'plan-too-many-links': 'There are more than {{limitCount}} links. Split the file and import the parts.',
  'plan-columns-missing': 'Say which column holds the names of the tasks.',
  'row-without-name': 'This row has no task name.',
  'row-repeats-id': 'The ID “{{text}}” was used before.',
  'row-date-unreadable': 'The date “{{text}}” can’t be read. Write it like 2026-03-02.',
  'row-done-unreadable': 'The percentage “{{text}}” can’t be read. Write 0% to 100%.',
};
