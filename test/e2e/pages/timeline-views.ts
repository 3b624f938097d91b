import type { Page } from '@playwright/test';
import type { View } from './view.ts';

const DRAWER = '.tz-drawer';
const MENU = '.ant-dropdown:not(.ant-dropdown-hidden)';
const POPOVER = '.ant-popover:not(.ant-popover-hidden) .tz-column-list';
const drawer = { ready: DRAWER, part: DRAWER } as const;

/** The screens under "Timeline". */
export const timelineScreens: readonly View[] = [
  { name: 'work plan', address: '/timeline', ready: '.ag-row [col-id="status"]' },
  { name: 'board of milestones', address: '/timeline/board', ready: '.tz-board-item' },
  { name: 'forecast of the plan', address: '/timeline/forecast', ready: '.tz-sim svg' },
  { name: 'load', address: '/timeline/load', ready: '.tz-load-over' },
  { name: 'calendars', address: '/timeline/calendars', ready: '.tz-year-month' },
];

/** What opens over them. */
export const timelineLayers: readonly View[] = [
  { name: 'gate', address: '/', ...drawer, open: (page) => first(page, '.tz-gates tr:last-child a') },
  { name: 'milestone', address: '/', ...drawer, open: (page) => first(page, '.tz-next a') },
  { name: 'why this date', address: '/', ...drawer, open: (page) => first(page, '.tz-slip-head a') },
  { name: 'new task', address: '/timeline?drawer=new', ...drawer },
  { name: 'baselines', address: '/timeline?drawer=baselines', ...drawer },
  { name: 'settings of the plan', address: '/timeline?drawer=settings', ...drawer },
  {
    name: 'further actions of the plan',
    address: '/timeline',
    ready: MENU,
    part: MENU,
    open: (page) => first(page, '.tz-page-actions .ant-btn'),
  },
  {
    name: 'filters of the plan',
    address: '/timeline',
    ready: POPOVER,
    part: POPOVER,
    open: (page) => first(page, 'search .ant-btn'),
  },
  {
    name: 'a week of somebody',
    address: '/timeline/load',
    ...drawer,
    open: (page) => first(page, '.tz-load-over'),
  },
  {
    name: 'levelling',
    address: '/timeline/load?levelling=true',
    ready: `${DRAWER} .tz-levelling-tasks`,
    part: DRAWER,
  },
  { name: 'new calendar', address: '/timeline/calendars?drawer=new', ...drawer },
];

async function first(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().click();
}
