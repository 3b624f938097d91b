import type { Page } from '@playwright/test';
import type { View } from './view.ts';

const DRAWER = '.tz-drawer';
const drawer = { ready: `${DRAWER} .tz-deliverable`, part: DRAWER } as const;

/** Deliverables and rules, under "KOLs". */
export const deliverableScreens: readonly View[] = [
  { name: 'deliverables by step', address: '/kols/deliverables', ready: '.tz-card' },
  { name: 'deliverables by day', address: '/kols/deliverables?view=calendar', ready: '.tz-day-item' },
  { name: 'rules of compliance', address: '/kols/rules', ready: '.tz-rule-table' },
  { name: 'rules of the tiers', address: '/kols/rules?part=tiers', ready: '.tz-tier-form' },
];

/** What opens over them. */
export const deliverableLayers: readonly View[] = [
  { name: 'new deliverable', address: '/kols/deliverables?show=new', ...drawer },
  { name: 'deliverable', address: '/kols/deliverables', ...drawer, open: (page) => openCard(page, 0) },
  {
    name: 'script under review',
    address: '/kols/deliverables',
    ready: `${DRAWER} .tz-findings`,
    part: DRAWER,
    open: (page) => openCard(page, 2),
  },
  {
    name: 'script while it is written',
    address: '/kols/deliverables',
    ready: `${DRAWER} .tz-script textarea`,
    part: DRAWER,
    open: async (page) => {
      await openCard(page, 2);
      await page.locator(`${DRAWER} .tz-section-aside .ant-btn`).first().click();
    },
  },
  {
    name: 'results by day',
    address: '/kols/deliverables',
    ready: `${DRAWER} .tz-results`,
    part: DRAWER,
    open: (page) => openCard(page, 4),
  },
  { name: 'rule', address: '/kols/rules?rule=0', ready: `${DRAWER} textarea`, part: DRAWER },
  { name: 'new version of the rules', address: '/kols/rules?drawer=version', ready: DRAWER, part: DRAWER },
];

async function openCard(page: Page, column: number): Promise<void> {
  await page.locator('.tz-column').nth(column).locator('[data-card]').first().click();
}
