import type { Page } from '@playwright/test';
import type { View } from './view.ts';

const DRAWER = '.tz-drawer';

/** The screen of risks, for specs that look at each of them. */
export const riskScreens: readonly View[] = [
  { name: 'risks', address: '/risks', ready: '.tz-risk-table' },
  { name: 'risks of one cell', address: '/risks?cell=33', ready: '.tz-risk-narrowed' },
];

export const riskLayers: readonly View[] = [
  { name: 'new risk', address: '/risks?show=new', ready: DRAWER },
  { name: 'warning rules', address: '/risks?show=rules', ready: `${DRAWER} .tz-risk-rule` },
  { name: 'scale of risks', address: '/risks?show=scale', ready: '.tz-risk-scale' },
  { name: 'risk', address: '/risks', ready: '.tz-risk-facts', open: openFirst },
  { name: 'a warning snoozed', address: '/risks', ready: DRAWER, open: snoozeFirst },
];

async function openFirst(page: Page): Promise<void> {
  await page.locator('.tz-risk-table th .ant-btn').first().click();
}

async function snoozeFirst(page: Page): Promise<void> {
  await page.locator('.tz-warning-acts .ant-btn').first().click();
}
