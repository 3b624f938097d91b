import { budget as budgetEn } from './en/budget.ts';
import { calendars as calendarsEn } from './en/calendars.ts';
import { catalogue as catalogueEn } from './en/catalogue.ts';
import { common as commonEn } from './en/common.ts';
import { deliverables as deliverablesEn } from './en/deliverables.ts';
import { compliance as complianceEn } from './en/compliance.ts';
import { documents as documentsEn } from './en/documents.ts';
import { entries as entriesEn } from './en/entries.ts';
import { forecast as forecastEn } from './en/forecast.ts';
import { history as historyEn } from './en/history.ts';
import { imports as importsEn } from './en/imports.ts';
import { kpis as kpisEn } from './en/kpis.ts';
import { kols as kolsEn } from './en/kols.ts';
import { ledger as ledgerEn } from './en/ledger.ts';
import { meetings as meetingsEn } from './en/meetings.ts';
import { meetingScreens as meetingScreensEn } from './en/meeting-screens.ts';
import { minutes as minutesEn } from './en/minutes.ts';
import { months as monthsEn } from './en/months.ts';
import { overview as overviewEn } from './en/overview.ts';
import { papers as papersEn } from './en/papers.ts';
import { refusal as refusalEn } from './en/refusal.ts';
import { requests as requestsEn } from './en/requests.ts';
import { risks as risksEn } from './en/risks.ts';
import { settings as settingsEn } from './en/settings.ts';
import { shell as shellEn } from './en/shell.ts';
import { spreadsheet as spreadsheetEn } from './en/spreadsheet.ts';
import { tableImports as tableImportsEn } from './en/table-imports.ts';
import { timeline as timelineEn } from './en/timeline.ts';
import { timelineEditing as timelineEditingEn } from './en/timeline-editing.ts';
import { timelineForecast as timelineForecastEn } from './en/timeline-forecast.ts';
import { timelinePlan as timelinePlanEn } from './en/timeline-plan.ts';
import { timelineFiles as timelineFilesEn } from './en/timeline-files.ts';
import { timelineTask as timelineTaskEn } from './en/timeline-task.ts';
import { ui as uiEn } from './en/ui.ts';
import { versions as versionsEn } from './en/versions.ts';
import { workspace as workspaceEn } from './en/workspace.ts';
import type { Translated } from './translated.ts';
import { budget } from './zh-cn/budget.ts';
import { calendars } from './zh-cn/calendars.ts';
import { catalogue } from './zh-cn/catalogue.ts';
import { common } from './zh-cn/common.ts';
import { deliverables } from './zh-cn/deliverables.ts';
import { compliance } from './zh-cn/compliance.ts';
import { documents } from './zh-cn/documents.ts';
import { entries } from './zh-cn/entries.ts';
import { forecast } from './zh-cn/forecast.ts';
import { history } from './zh-cn/history.ts';
import { imports } from './zh-cn/imports.ts';
import { kpis } from './zh-cn/kpis.ts';
import { kols } from './zh-cn/kols.ts';
import { ledger } from './zh-cn/ledger.ts';
import { meetings } from './zh-cn/meetings.ts';
import { meetingScreens } from './zh-cn/meeting-screens.ts';
import { minutes } from './zh-cn/minutes.ts';
import { months } from './zh-cn/months.ts';
import { overview } from './zh-cn/overview.ts';
import { papers } from './zh-cn/papers.ts';
import { refusal } from './zh-cn/refusal.ts';
import { requests } from './zh-cn/requests.ts';
import { risks } from './zh-cn/risks.ts';
import { settings } from './zh-cn/settings.ts';
import { shell } from './zh-cn/shell.ts';
import { spreadsheet } from './zh-cn/spreadsheet.ts';
import { tableImports } from './zh-cn/table-imports.ts';
import { timeline } from './zh-cn/timeline.ts';
import { timelineEditing } from './zh-cn/timeline-editing.ts';
import { timelineForecast } from './zh-cn/timeline-forecast.ts';
import { timelinePlan } from './zh-cn/timeline-plan.ts';
import { timelineFiles } from './zh-cn/timeline-files.ts';
import { timelineTask } from './zh-cn/timeline-task.ts';
import { ui } from './zh-cn/ui.ts';
import { versions } from './zh-cn/versions.ts';
import { workspace } from './zh-cn/workspace.ts';

/** Every text of the console, by area. Chinese leads: its keys are the keys. */
export const zhCn = {
  common,
  ui,
  shell,
  workspace,
  overview,
  budget,
  entries,
  documents,
  imports,
  tableImports,
  catalogue,
  forecast,
  history,
  settings,
  kols,
  ledger,
  refusal,
  spreadsheet,
  papers,
  months,
  requests,
  risks,
  meetings,
  meetingScreens,
  minutes,
  versions,
  timelineFiles,
  timeline,
  timelineForecast,
  timelinePlan,
  timelineEditing,
  timelineTask,
  calendars,
  kpis,
  deliverables,
  compliance,
};

export type Messages = typeof zhCn;

export const en: Translated<Messages> = {
  common: commonEn,
  ui: uiEn,
  shell: shellEn,
  workspace: workspaceEn,
  overview: overviewEn,
  budget: budgetEn,
  entries: entriesEn,
  documents: documentsEn,
  imports: importsEn,
  tableImports: tableImportsEn,
  catalogue: catalogueEn,
  forecast: forecastEn,
  history: historyEn,
  settings: settingsEn,
  kols: kolsEn,
  ledger: ledgerEn,
  refusal: refusalEn,
  spreadsheet: spreadsheetEn,
  papers: papersEn,
  months: monthsEn,
  requests: requestsEn,
  risks: risksEn,
  meetings: meetingsEn,
  meetingScreens: meetingScreensEn,
  minutes: minutesEn,
  versions: versionsEn,
  timelineFiles: timelineFilesEn,
  timeline: timelineEn,
  timelineForecast: timelineForecastEn,
  timelinePlan: timelinePlanEn,
  timelineEditing: timelineEditingEn,
  timelineTask: timelineTaskEn,
  calendars: calendarsEn,
  kpis: kpisEn,
  deliverables: deliverablesEn,
  compliance: complianceEn,
};

export const messagesByLanguage: Readonly<Record<'zh-CN' | 'en', Translated<Messages>>> = {
  'zh-CN': zhCn,
  en,
};
