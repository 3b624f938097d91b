import type { Page } from '@playwright/test';
import type { View } from './view.ts';

const DRAWER = '.tz-drawer';
const ROW = '.tz-kols-grid .ag-row [col-id="qualification"]';

/** The screens of the KOLs, for specs that look at each of them. */
export const kolScreens: readonly View[] = [
  { name: 'KOL roster', address: '/kols', ready: ROW },
  { name: 'KOL', address: '/kols', ready: '.tz-chain', open: openFirst },
  { name: 'KOLs compared', address: '/kols', ready: '.tz-compare', open: compareTwo },
  { name: 'KOL tiers', address: '/kols/tiers', ready: '.tz-ranking' },
  // The last of them: what is opened from a row needs the first row to be a KOL.
  { name: 'KOL roster by tier', address: '/kols?grouped=true', ready: '.tz-kols-grid .tz-row-group' },
];

export const kolLayers: readonly View[] = [
  { name: 'new KOL', address: '/kols?kol=new', ready: DRAWER },
  { name: 'KOL contract', address: '/kols', ready: '.tz-drawer .tz-two-fields', open: openContract },
  { name: 'KOL qualifications', address: '/kols', ready: '.tz-qualification', open: openQualifications },
  { name: 'plan of the tiers', address: '/kols/tiers?show=lines', ready: '.tz-line-shares' },
];

async function openFirst(page: Page): Promise<void> {
  await page.locator('.tz-kols-grid .ag-row [col-id="name"]').first().dblclick();
}

async function compareTwo(page: Page): Promise<void> {
  const ticks = page.locator('.tz-kols-grid .ag-row .ag-selection-checkbox input');
  await ticks.nth(0).check();
  await ticks.nth(1).check();
  await page.locator('.tz-kols-bar > .ant-btn-primary').click();
}

async function openContract(page: Page): Promise<void> {
  await openFirst(page);
  await page.locator('.tz-chain').waitFor();
  await page.locator('.tz-page-actions .ant-btn-primary').click();
}

async function openQualifications(page: Page): Promise<void> {
  await openFirst(page);
  await page.locator('.tz-chain').waitFor();
  await page.locator('section:has(.tz-qualifications) .tz-section-aside .ant-btn').click();
}
