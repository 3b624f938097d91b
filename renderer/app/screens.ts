/** The screens of the navigation, in its order, each with its path; a rule parts the two groups. */
export const screens = [
  { name: 'overview', path: '/', group: 'work' },
  { name: 'timeline', path: '/timeline', group: 'work' },
  { name: 'budget', path: '/budget', group: 'work' },
  { name: 'kpis', path: '/kpis', group: 'work' },
  { name: 'kols', path: '/kols', group: 'work' },
  { name: 'risks', path: '/risks', group: 'work' },
  { name: 'meetings', path: '/meetings', group: 'work' },
  { name: 'catalogue', path: '/catalogue', group: 'base' },
  { name: 'history', path: '/history', group: 'base' },
  { name: 'settings', path: '/settings', group: 'base' },
] as const;

export type ScreenName = (typeof screens)[number]['name'];

/** The screen that the path belongs to. */
export function screenAt(path: string): ScreenName | null {
  return screens.find((screen) => path === screen.path || path.startsWith(`${screen.path}/`))?.name ?? null;
}
