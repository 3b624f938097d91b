import type { Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';
import { kolLayers, kolScreens } from './kol-views.ts';
import { riskLayers, riskScreens } from './risk-views.ts';
import { kpiLayers, kpiScreens } from './kpi-views.ts';
import { meetingLayers, meetingScreens } from './meeting-views.ts';
import { timelineLayers, timelineScreens } from './timeline-views.ts';
import { deliverableLayers, deliverableScreens } from './deliverables-views.ts';
import type { View } from './view.ts';

const DRAWER = '.tz-drawer';
export const DIALOG = '.ant-modal-body';
export const MENU = '.ant-dropdown:not(.ant-dropdown-hidden)';
const CHOICES = '.ant-select-dropdown:not(.ant-select-dropdown-hidden)';

/** Enabled once the list is there. */
const COLUMNS_BUTTON = '.tz-entries-bar > .ant-btn:enabled';

export const screens: readonly View[] = [
  { name: 'overview', address: '/', ready: '.tz-overview-table' },
  // Before the ledger begins, which is its first day.
  { name: 'overview of a past day', address: '/?day=2020-01-01', ready: '.tz-overview-past' },
  { name: 'timeline', address: '/timeline', ready: '.tz-gantt-item' },
  {
    name: 'timeline by department',
    address: '/timeline?group=department&zoom=month',
    ready: '.tz-gantt-item',
  },
  ...timelineScreens,
  { name: 'budget', address: '/budget', ready: '.tz-charts svg' },
  { name: 'entries', address: '/budget/entries', ready: COLUMNS_BUTTON },
  { name: 'import: file', address: '/budget/entries?importing=true', ready: '.tz-import-foot' },
  {
    name: 'import: columns',
    address: '/budget/entries?importing=true',
    ready: '.tz-mapping',
    open: mapColumns,
  },
  {
    name: 'import: preview',
    address: '/budget/entries?importing=true',
    ready: '.tz-import-body .ag-row',
    open: nextStep,
  },
  {
    name: 'commitments',
    address: '/budget/commitments',
    ready: '.tz-documents-grid .ag-row [col-id="state"]',
  },
  { name: 'requests', address: '/budget/requests', ready: '.tz-requests-grid .ag-row [col-id="state"]' },
  // Named whole: the screen before it has such rows as well.
  { name: 'month end', address: '/budget/months', ready: '.tz-months-grid .ag-row [col-id="state"]' },
  { name: 'forecast', address: '/budget/forecast', ready: '.tz-forecast-table' },
  { name: 'versions', address: '/budget/versions', ready: '.tz-chart svg' },
  {
    name: 'a scenario',
    address: '/budget/versions',
    ready: '.tz-sheet .ag-row .tz-sheet-open',
    open: openScenario,
  },
  ...kpiScreens,
  ...kolScreens,
  ...deliverableScreens,
  ...riskScreens,
  ...meetingScreens,
  { name: 'catalogue', address: '/catalogue', ready: '.ag-row [col-id="duty"]' },
  { name: 'history', address: '/history', ready: '.tz-history-filter' },
  { name: 'past data', address: '/history/as-of?table=budget_line', ready: '.ag-row, main table' },
  { name: 'settings', address: '/settings', ready: '.tz-setting-table' },
  { name: 'no such screen', address: '/nowhere', ready: 'h1' },
];

/** Drawers, menus, dialogs and what fields open, each over a screen that was looked at already. */
export const layers: readonly View[] = [
  {
    name: 'palette',
    address: '/settings',
    ready: '[cmdk-item]',
    part: '.tz-palette',
    open: (page) => page.keyboard.press('ControlOrMeta+k'),
  },
  {
    name: 'keyboard help',
    address: '/settings',
    ready: DIALOG,
    part: DIALOG,
    open: (page) => page.keyboard.press('?'),
  },
  {
    name: 'timeline filter',
    address: '/timeline',
    ready: '.tz-plan-filter',
    part: '.ant-popover',
    open: (page) => first(page, '.tz-plan-toolbar .ant-btn'),
  },
  {
    name: 'workspace menu',
    address: '/settings',
    ready: MENU,
    part: MENU,
    open: (page) => first(page, '.tz-workspace'),
  },
  {
    name: 'person menu',
    address: '/settings',
    ready: MENU,
    part: MENU,
    open: (page) => first(page, '.tz-person'),
  },
  {
    name: 'hint',
    address: '/settings',
    ready: '.ant-tooltip',
    part: '.ant-tooltip',
    open: (page) => page.locator('.tz-top button[aria-label]').nth(2).hover(),
  },
  {
    name: 'licences',
    address: '/settings',
    ready: '.tz-notices-text',
    part: '.tz-notices-text',
    open: (page) => first(page, 'main section:last-of-type dd .ant-btn'),
  },
  {
    name: 'question',
    address: '/settings',
    ready: '.ant-modal-confirm-body',
    part: '.ant-modal-confirm-body',
    open: (page) => first(page, '.tz-setting-table .ant-btn'),
  },
  ...meetingLayers,
  { name: 'new department', address: '/catalogue?show=newDepartment', ready: DRAWER, part: DRAWER },
  { name: 'new person', address: '/catalogue?show=newPerson', ready: DRAWER, part: DRAWER },
  {
    name: 'department',
    address: '/catalogue',
    ready: DRAWER,
    part: DRAWER,
    open: (page) => first(page, '.ag-row [col-id="open"] button'),
  },
  { name: 'record', address: '/history?record=20', ready: DRAWER, part: DRAWER },
  { name: 'new entry', address: '/budget/entries?entry=new', ready: DRAWER, part: DRAWER },
  {
    name: 'entries, all ticked',
    address: '/budget/entries',
    ready: '.tz-entries-selection',
    open: (page) => page.locator('.ag-header [type="checkbox"]').check(),
  },
  {
    name: 'a filter’s choices',
    address: '/budget/entries',
    ready: CHOICES,
    part: CHOICES,
    open: (page) => first(page, '.tz-entries-filter [role="combobox"]'),
  },
  {
    name: 'a filter’s calendar',
    address: '/budget/entries',
    ready: '.ant-picker-dropdown',
    part: '.ant-picker-dropdown',
    open: (page) => first(page, '.tz-entries-days input'),
  },
  {
    name: 'exports',
    address: '/budget/entries',
    ready: MENU,
    part: MENU,
    open: (page) => first(page, '.tz-page-actions .ant-btn'),
  },
  {
    name: 'columns',
    address: '/budget/entries',
    ready: '.tz-column-list',
    part: '.tz-column-list',
    open: (page) => first(page, COLUMNS_BUTTON),
  },
  {
    name: 'new document',
    address: '/budget/commitments?document=new&kind=contract',
    ready: DRAWER,
    part: DRAWER,
  },
  {
    name: 'new request',
    address: '/budget/requests?request=new&start=draw',
    ready: DRAWER,
    part: DRAWER,
  },
  {
    name: 'approval limits',
    address: '/budget/requests?request=limits',
    ready: `${DRAWER} fieldset`,
    part: DRAWER,
  },
  {
    name: 'closing of a month',
    address: '/budget/months',
    ready: `${DRAWER} .tz-checks`,
    part: DRAWER,
    // The requests before it have such a column as well.
    open: (page) => first(page, '.ag-root:has([col-id="closed"]) .ag-row [col-id="show"]'),
  },
  { name: 'new scenario', address: '/budget/versions?show=branch', ready: DRAWER, part: DRAWER },
  { name: 'a baseline put forward', address: '/budget/versions?show=baseline', ready: DRAWER, part: DRAWER },
  {
    name: 'a scenario promoted',
    address: '/budget/versions',
    ready: `${DRAWER} .tz-checks`,
    part: DRAWER,
    open: async (page) => {
      await openScenario(page);
      await first(page, '.tz-page-actions .ant-btn-primary');
    },
  },
  {
    name: 'a line of a scenario',
    address: '/budget/versions',
    ready: DRAWER,
    part: DRAWER,
    open: async (page) => {
      await openScenario(page);
      await first(page, '.tz-sheet .tz-sheet-open');
    },
  },
  { name: 'a request beside the sheet', address: '/budget?show=request', ready: DRAWER },
  { name: 'new line', address: '/budget?show=newLine', ready: DRAWER, part: DRAWER },
  {
    name: 'choices',
    address: '/budget?show=newLine',
    ready: CHOICES,
    part: `.tz-drawer, ${CHOICES}`,
    open: (page) => first(page, '.tz-drawer [role="combobox"]'),
  },
  {
    name: 'line',
    address: '/budget',
    ready: DRAWER,
    part: DRAWER,
    open: (page) => first(page, '.tz-sheet-open'),
  },
  { name: 'policy', address: '/budget?show=policy', ready: DRAWER, part: DRAWER },
  {
    name: 'calendar',
    address: '/budget?show=policy',
    ready: '.ant-picker-dropdown',
    part: '.ant-picker-dropdown',
    open: (page) => first(page, '.tz-drawer .ant-picker input'),
  },
  { name: 'programme', address: '/budget?show=programme', ready: DRAWER, part: DRAWER },
  { name: 'total', address: '/budget?show=total', ready: DRAWER, part: DRAWER },
  { name: 'categories', address: '/budget?show=categories', ready: DRAWER, part: DRAWER },
  {
    name: 'further actions',
    address: '/budget',
    ready: MENU,
    part: MENU,
    open: (page) => first(page, '.tz-page-actions .ant-btn'),
  },
  {
    name: 'chart as a table',
    address: '/budget',
    ready: '.tz-chart table',
    part: '.tz-chart table',
    open: (page) => first(page, '.tz-chart-tools button'),
  },
  {
    name: 'a refused cell',
    address: '/budget',
    ready: '.ant-tooltip',
    part: '.ant-tooltip',
    open: refuseCell,
  },
  ...deliverableLayers,
  ...timelineLayers,
  ...kpiLayers,
  ...kolLayers,
  ...riskLayers,
];

async function first(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().click();
}

/** The sample's scenario stands below the plan and its baseline. */
async function openScenario(page: Page): Promise<void> {
  await page.locator('.tz-version-name button').last().click();
  await expect(page.locator('.tz-sheet .tz-sheet-open').first()).toBeVisible();
}

async function nextStep(page: Page): Promise<void> {
  await page.locator('.tz-import-foot .ant-btn-primary').click();
}

async function mapColumns(page: Page): Promise<void> {
  const rows = [
    '日期,金额,科目',
    '2026-09-01,12.50,信息流广告',
    '2026-09-02,8,Feed ads',
    '2026-09-31,8,Feed ads',
  ];
  const file = { name: 'ads.csv', mimeType: 'text/csv', buffer: Buffer.from(`${rows.join('\n')}\n`) };
  await page.locator('main input[type="file"]').setInputFiles(file);
  await expect(page.locator('.tz-file-fact').first()).toBeVisible();
  await nextStep(page);
}

async function refuseCell(page: Page): Promise<void> {
  await page.locator('.ag-row:has(.tz-sheet-open) .ag-cell:nth-child(2)').first().click();
  await page.keyboard.type('1.234');
  await page.keyboard.press('Enter');
}
