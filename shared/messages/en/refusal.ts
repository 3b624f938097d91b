import type { Translated } from '../translated.ts';
import type { refusal as zhCn } from '../zh-cn/refusal.ts';
import { deliverableRefusal } from './deliverable-refusal.ts';
import { kolRefusal } from './kol-refusal.ts';
import { kpiRefusal } from './kpi-refusal.ts';
import { meetingRefusal } from './meeting-refusal.ts';
import { riskRefusal } from './risk-refusal.ts';
import { planImportRefusal } from './plan-import-refusal.ts';
import { scheduleRefusal } from './schedule-refusal.ts';
import { timelineRefusal } from './timeline-refusal.ts';

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
  'nobody-at-desk': 'Choose who you are, at the top right, then do this again.',
  'finance-only': 'Only a finance person can do this, and {{person}} is at the desk. Ask finance to do it.',
  'month-closed':
    '{{atMonth}} is closed and can’t be changed. Choose an open month, or ask finance to reopen it.',
  'months-in-order': 'Months are closed in order, and {{nextMonth}} comes next.',
  'month-not-closed': '{{atMonth}} is not closed.',
  'reopen-last-only': 'Only the month closed last can be reopened: {{lastMonth}}.',
  'accrual-gone': '{{document}} has nothing left to accrue. Look at the preview again.',
  'period-drops-open':
    'Open commitments are due in {{atMonth}}, so it can’t leave the period. Change the month they are due in first.',
  'line-needed': 'Choose a line.',
  'line-differs': 'A document stays on the line of the one before it: “{{line}}”.',
  'line-has-documents': '“{{line}}” has {{documentCount}} documents, so its kind can’t change.',
  'document-needs-invoice': 'A payment or credit note belongs to an invoice. Choose the invoice.',
  'document-out-of-order': 'A document of this kind can’t follow {{document}}.',
  'document-number-taken':
    'This vendor already has a document of this kind numbered {{document}}. Check whether it is entered twice.',
  'document-cancelled': '{{document}} is cancelled: it can’t be changed, and nothing can follow it.',
  'document-closed': '{{document}} is closed. Open it again first.',
  'document-settled': '{{document}} has nothing open that could be released.',
  'followers-stand':
    '{{documentCount}} documents still follow this one: {{documents}}. Deal with those first.',
  'over-open':
    '{{document}} has {{openFen}} left, and this is {{byFen}} more. Check the amount, or say why it is higher.',
  'below-taken': 'Later documents have taken over {{takenFen}}; the amount can’t be lower.',
  'overspends-line':
    'This would overspend “{{line}}” by {{byFen}}. Lower the amount or move money to the line first; a finance person can let it pass with a reason.',
  'credit-above-invoice': 'At most {{openFen}} of invoice {{document}} can still be credited.',
  'credit-needs-reason': 'Say why the credit note came.',
  'entry-of-document': 'This entry was posted by {{document}}. Change or cancel that document instead.',
  'entry-of-accrual': 'This entry is an accrual of {{atMonth}} and can’t be changed by itself.',
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
  'position-unknown':
    'The ledger ends at record {{lastCount}}; there is no record {{seqCount}}. Choose another time.',
  'nothing-then': 'There was no programme at that time, so there is nothing to report. Choose a later time.',
  'papers-stopped': 'The report was stopped, and no file was made.',
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
  'request-without-legs': 'This request moves nothing. Give at least one amount out and one in.',
  'too-many-legs': 'A request has at most {{limitCount}} amounts. Split it into several.',
  'leg-zero': 'An amount can’t be zero. Enter one, or leave the row out.',
  'cell-repeated': '{{line}} in {{atMonth}} stands twice in this request. Make one amount of the two.',
  'line-removed':
    'The line “{{line}}” was deleted, so nothing can move to or from it. Withdraw the request and choose another line.',
  'legs-do-not-add-up':
    'What is given and what is taken differ by {{byFen}}. Both have to be equal to the fen.',
  'reserve-only-by-draw':
    '{{line}} belongs to the reserve, which gives through a draw or a release only and pays nothing itself. Request a draw to the line that will spend the money.',
  'draw-takes-from-reserve':
    'A draw takes from lines of the reserve and gives to other lines. Check which line gives and which gets.',
  'release-takes-from-reserve':
    'A release takes from lines of the reserve and gives to other lines or to what is unallocated. Check which line gives.',
  'money-short':
    '{{line}} is short of {{byFen}}: what is committed or spent can’t be moved away. Move less, or take it from another line.',
  'month-short':
    '{{line}} plans too little in {{atMonth}}, by {{byFen}}. Move less, or take it from another month.',
  'reason-missing': 'Say why.',
  'cause-missing': 'Choose the cause of the draw.',
  'cause-text-missing': 'Say in words what caused the draw.',
  'risk-missing':
    'Choose the risk that the draw is for. If the register does not have it yet, enter it there first.',
  'evidence-missing': 'A draw needs evidence: a note, a link or the place of a file, one at least.',
  'paper-empty': 'This paper is empty. Say what it is or where it lies, or leave it out.',
  'version-missing': 'The version that this request puts forward can’t be found. Choose one again.',
  'own-request': 'You can’t approve your own request. Another approver has to do it.',
  'already-approved': 'You have approved this request already. Another approver is needed.',
  'needs-finance': 'This request needs the approval of finance.',
  'needs-project-manager': 'This request needs the approval of a project manager or of finance.',
  'request-not-yours': 'Only {{person}}, who made the request, can do this.',
  'request-is-draft': '{{number}} is still a draft. Submit it first.',
  'request-is-submitted': '{{number}} was submitted. Withdraw it to change it.',
  'request-is-applied': '{{number}} was approved and applied. Nothing more can be decided about it.',
  'request-is-rejected': '{{number}} was rejected and stays so. Make a new request.',
  'request-is-withdrawn': '{{number}} was withdrawn. Make a new request.',
  'changed-meanwhile': '{{line}} was changed after you looked (record no. {{seq}}). Look again, then decide.',
  'exception-needed':
    'This brings “{{category}}” to {{shareBp}}, outside its tolerance. Give the reason and the last day of an exception, or change the request.',
  'exception-expired': 'The exception would end on {{untilDay}}, which is past. Choose today or a later day.',
  'line-leaves-band':
    'Without the plan of “{{line}}” where it is, “{{category}}” would have {{shareBp}} of the plan, outside its tolerance. Move its plan by a reallocation first: that can be approved with an exception.',
  'limit-repeated': 'Two limits have the same conditions. Keep one of them.',
  'reserve-in-force':
    'The reserve is in force, so this can’t take plan from “{{line}}”. Use a draw or a release.',
  'undo-moves-plan':
    'With this step alone taken back, the dates of “{{task}}” would not follow from the work plan. Undo the later changes of the timeline first.',
  'nothing-planned':
    'There is no task on the timeline yet, so there is nothing to keep. Plan some work first.',
  'undo-takes-committed':
    'This money of {{line}} is committed or spent meanwhile: {{byFen}} would be missing. Cancel the documents behind it first.',
  'no-baseline': 'No baseline has been approved yet. Put a version forward as the baseline first.',
  'version-fixed': '“{{name}}” is kept as it was and can’t be edited. Make a scenario from it.',
  'version-waits':
    '“{{name}}” waits for approval ({{number}}) and can’t be changed meanwhile. Withdraw the request first.',
  'version-promoted':
    '“{{name}}” has been promoted and can’t be edited any more. Make a new scenario from it.',
  'baseline-stays': '“{{name}}” was approved as the baseline and can’t be deleted.',
  'already-baseline': '“{{name}}” is a baseline already.',
  'scenario-lines-gone':
    'The plan no longer has these lines of the scenario: {{lines}}. Take them out of the scenario, or promote it without them.',
  'scenario-category-gone':
    'The category in which the scenario adds “{{line}}” no longer exists. Move the line to another category in the scenario.',
  'nothing-to-promote': 'Nothing in “{{name}}” differs from the plan: there is nothing to promote.',
  'forecast-needs-amount': 'Enter the amount at which {{line}} lands.',
  'forecast-needs-note': 'A forecast by hand needs its grounds. Write a note.',
  'forecast-below-committed':
    '{{line}} has spent and committed {{leastFen}}, so it can’t land below that. Enter more, or cancel the documents behind it first.',
  'forecast-month-runs':
    '{{atMonth}} is not over yet. A forecast can be kept for the end of a month that is.',
  'nothing-to-forecast': 'Every month of the programme is over. There is nothing to forecast.',
  'progress-of-rebate': '{{line}} is a rebate, which has no progress of work.',
  'progress-ahead': 'Progress can’t be dated after today ({{todayDay}}).',
  ...deliverableRefusal,
  ...scheduleRefusal,
  ...timelineRefusal,
  ...kpiRefusal,
  ...kolRefusal,
  ...riskRefusal,
  ...meetingRefusal,
  ...planImportRefusal,
};
