import type { Translated } from '../translated.ts';
import type { refusal as zhCn } from '../zh-cn/refusal.ts';

export const refusal: Translated<typeof zhCn> = {
  'not-found': 'This record no longer exists; it may have been deleted. Refresh and look again.',
  'name-empty': 'Enter a name.',
  'name-taken': '“{{name}}” exists already. Choose another name.',
  'still-used': '“{{name}}” is still used in {{useCount}} places. Change those first, then delete it.',
  'over-allocated':
    'This allocates {{byFen}} more than the total budget. Allocate less, or raise the total first.',
  'month-outside-period':
    '{{atMonth}} is outside the programme ({{firstMonth}} – {{lastMonth}}). Choose another month, or extend the period first.',
  'sign-against-kind':
    'The sign doesn’t suit “{{line}}”: a spending line can’t plan below zero, a rebate line not above it. Change the sign or the kind of line.',
  'amount-too-large': 'The amount is above the limit of {{limitFen}}. Check the unit and the decimal point.',
  'total-below-plan':
    'The total {{totalFen}} is below what is planned, {{planFen}}. Cut the plan first, or spread the difference over the lines.',
  'cut-falls-short':
    'With the cut spread by policy, {{planFen}} stays planned, above the new total {{totalFen}}. Cut the categories that hold more than their share first, then change the total.',
  'period-drops-plan':
    '{{atMonth}} still holds planned money and can’t leave the period. Clear it or move it to another month first.',
  'month-out-of-range': 'A programme runs between {{firstMonth}} and {{lastMonth}}. Check the year.',
  'category-repeated': '“{{category}}” is listed twice. Keep one of the two.',
  'shares-do-not-add-up': 'The shares add up to {{sumBp}}; they have to make 100 %.',
  'share-out-of-range': 'A share lies between 0 % and 100 %.',
  'band-out-of-range': 'A tolerance lies between 0 and 100 percentage points.',
  'band-cannot-be-met':
    'No allocation can meet all these shares and tolerances at once. Widen a tolerance or change a share.',
  'refund-needs-reason': 'A refund is a negative amount. Enter its reason.',
  'nothing-to-spread': 'There is no plan to spread over. Plan the lines first, or don’t spread.',
  'day-out-of-range': '{{onDay}} is not between {{firstDay}} and {{lastDay}}. Check the year.',
  'nothing-to-undo': 'There is nothing to undo.',
  'nothing-to-redo': 'There is nothing to redo.',
  'undo-conflict':
    'Later steps stand on this one ({{recordCount}}), the newest being no. {{seq}} by {{personName}}. Undo those first.',
  'already-undone': 'This has been undone already.',
  'undo-template':
    'This came with the template when the workspace was made and can’t be undone. Change or delete it instead.',
  'undo-not-as-left':
    'The data do not match the history; the file may have been changed outside Tongzhou. Nothing was changed. Verify it in History.',
  'import-expired': 'This import has expired. Choose the file again.',
  'import-changed-meanwhile': 'The data changed after the preview. Preview again, then import.',
  'import-unreadable':
    'This file can’t be read. Make sure that it is CSV or XLSX, not encrypted and not damaged; save an old .xls as .xlsx first.',
  'import-cancelled': 'The import was cancelled. Nothing was written.',
  'import-mapping-incomplete':
    'Say which columns hold the date and the amount, and a line column or one line for all.',
  'import-empty': 'The file holds no rows of data. Make sure that it is the right file and sheet.',
  'import-too-large':
    'The file has {{sizeMb}} MB; the limit is {{limitMb}} MB. Split it and import the parts.',
  'import-too-many-rows': 'There are more than {{limitCount}} rows. Split the file and import the parts.',
  'import-too-many-columns':
    'Line {{line}} has {{foundCount}} columns; the limit is {{limitCount}}. Check the separator, or delete columns that aren’t needed.',
  'import-too-many-cells':
    'The sheet has more than {{limitCount}} cells. Split it, or save it as CSV and import that.',
  'import-cell-too-far':
    'Cell {{cell}} stands far away from the data, most likely by accident. Delete its column, save, and import again.',
  'import-inflates-too-large':
    'This workbook unpacks to more than {{limitMb}} MB and was not read. Delete sheets that aren’t needed, or save it as CSV and import that.',
  'import-out-of-memory':
    'Reading this file takes too much memory, so it was stopped. Split it and import the parts.',
  'import-line-too-long':
    'Line {{line}} is longer than {{limitCount}} characters, which no row of a table is. Check whether the file is damaged.',
  'import-unclosed-quote':
    'A quotation mark in line {{line}} isn’t closed as it should be. Correct that line and import again.',
  'import-nul-bytes':
    'Line {{line}} holds NUL bytes: the file is damaged or isn’t text. Export it again, then import.',
  'import-mixed-encodings':
    'Line {{line}} is written in another encoding than the rest and would come out garbled. Save the whole file as UTF-8 and import again.',
  'import-encrypted':
    'This workbook has a password, or is an old .xls. Take the password off in your spreadsheet program, save as .xlsx and import that.',
  'import-truncated':
    'This workbook is incomplete; its download may have stopped half-way. Get the file again, then import.',
  'import-external-content':
    'This workbook refers to outside content and was not read, for safety. Save it as .xlsx in your spreadsheet program and import that.',
  'import-sheet-missing': 'The workbook has no sheet named “{{sheet}}”. Choose another.',
  'path-exists': '“{{path}}” exists already and is not overwritten. Choose another file name.',
  'path-not-writable':
    '“{{path}}” can’t be written. Choose another place, or check the folder’s permissions.',
  'file-missing': '“{{path}}” can’t be found. It may have been moved or deleted.',
  'file-not-readable': '“{{path}}” can’t be read. Check its permissions, or use another account.',
  'file-not-ours': 'This is not a Tongzhou workspace. The file was not touched.',
  'file-newer': 'A newer Tongzhou wrote this file. Update the program to open it. The file was not touched.',
  'file-corrupt':
    'The file is damaged and can’t be opened as it is. It is kept untouched; restore a backup, or salvage what can be read.',
  'file-in-use':
    'This file is in use in another window or on another computer. Close it there, or open it read-only.',
  'nothing-to-salvage': 'Nothing in this file can be read any more. Restore a backup instead.',
  'disk-full': 'The disk is full, so nothing was written. Free some space and try again.',
  'backup-missing': 'This backup can’t be found. Refresh the list and choose again.',
  'backup-damaged': 'This backup is damaged and can’t be restored. Choose an earlier one.',
};
