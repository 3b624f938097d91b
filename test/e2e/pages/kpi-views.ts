import type { Page } from '@playwright/test';
import type { View } from './view.ts';

const DRAWER = '.tz-drawer';

export const kpiScreens: readonly View[] = [
  { name: 'scorecards', address: '/kpis', ready: '.tz-kpi-rows' },
  { name: 'a KPI', address: '/kpis', ready: '.tz-kpi-page .tz-chart svg', open: openKpi },
  { name: 'values of KPIs', address: '/kpis/values', ready: '.tz-kpi-values .ag-row [col-id="name"]' },
  { name: 'alerts of KPIs', address: '/kpis/alerts', ready: '.tz-kpi-alerts' },
];

export const kpiLayers: readonly View[] = [
  { name: 'new KPI', address: '/kpis?show=new', ready: DRAWER, part: DRAWER },
  { name: 'weights', address: '/kpis?show=weights', ready: DRAWER, part: DRAWER },
  { name: 'target of a KPI', address: '/kpis?show=target', ready: DRAWER, part: DRAWER },
  { name: 'dispute', address: '/kpis/alerts?show=lodge', ready: DRAWER, part: DRAWER },
  { name: 'alert rules', address: '/kpis/alerts?show=rules', ready: `${DRAWER} fieldset`, part: DRAWER },
  {
    name: 'a snooze',
    address: '/kpis/alerts',
    ready: DRAWER,
    part: DRAWER,
    open: (page) => page.locator('.tz-kpi-alerts button').first().click(),
  },
  {
    name: 'a dispute to be settled',
    address: '/kpis/alerts',
    ready: `${DRAWER} textarea`,
    part: DRAWER,
    open: (page) => page.locator('.tz-kpi-list button').first().click(),
  },
  {
    name: 'how a score came about',
    address: '/kpis',
    ready: '.ant-tooltip',
    part: '.ant-tooltip',
    open: (page) => page.locator('.tz-kpi-scores .tz-explained').first().hover(),
  },
];

async function openKpi(page: Page): Promise<void> {
  await page.locator('.tz-kpi-rows tbody a').first().click();
}
