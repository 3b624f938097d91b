import type { Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';
import type { View } from './view.ts';

export const meetingScreens: readonly View[] = [
  { name: 'meetings', address: '/meetings', ready: '.tz-agenda-table' },
];

export const meetingLayers: readonly View[] = [
  {
    name: 'a meeting on the projector',
    address: '/meetings',
    ready: '.tz-run-side h2',
    open: onProjector,
  },
  {
    name: 'a decision noted in a meeting',
    address: '/meetings',
    ready: '.tz-run-form',
    part: '.tz-run-side',
    open: async (page) => {
      await onProjector(page);
      await page.keyboard.press('d');
    },
  },
  { name: 'series of meetings', address: '/meetings?show=series', ready: '.tz-drawer', part: '.tz-drawer' },
  { name: 'open a meeting', address: '/meetings?show=open', ready: '.tz-drawer', part: '.tz-drawer' },
];

/** Into the meeting that runs, or into one that is opened for it. */
async function onProjector(page: Page): Promise<void> {
  await page.locator('.tz-page-actions .ant-btn-primary').first().click();
  const projector = page.locator('.tz-projector');
  const submit = page.locator('.tz-drawer-foot [data-submit]');
  await expect(projector.or(submit).first()).toBeVisible();
  if (await submit.isVisible()) await submit.click();
  await expect(projector).toBeVisible();
}
