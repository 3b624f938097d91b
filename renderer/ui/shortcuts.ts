export type Shortcut = {
  /** As KeyboardEvent.key, in lower case: 'z', 'k', '?', 'escape'. */
  readonly key: string;
  /** Ctrl, or Cmd on a Mac. */
  readonly primary?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  /** Also while a text field has the focus. */
  readonly inFields?: boolean;
  /** Before the control that has the focus sees the keys: a closed list would open at Ctrl+Enter. */
  readonly first?: boolean;
};

/** Where a key does something: the parts of the keyboard help, in its order. */
export const shortcutPlaces = [
  'everywhere',
  'forms',
  'lists',
  'grid',
  'timeline',
  'board',
  'meeting',
] as const;
type Place = (typeof shortcutPlaces)[number];

/**
 * Every key of the console, by what it does. Nothing else can be bound (`useShortcut`), and the keyboard help shows all
 * of it. Where the grid, a list or the browser itself listens to a key, it stands here to be shown.
 */
export const shortcuts = {
  palette: { place: 'everywhere', key: 'k', primary: true, inFields: true },
  undo: { place: 'everywhere', key: 'z', primary: true },
  redo: { place: 'everywhere', key: 'z', primary: true, shift: true },
  /** As on Windows; not on a Mac. */
  redoAgain: { place: 'everywhere', key: 'y', primary: true },
  help: { place: 'everywhere', key: '?' },

  submit: { place: 'forms', key: 'enter', primary: true, inFields: true, first: true },
  escape: { place: 'forms', key: 'escape' },
  take: { place: 'forms', key: 'enter' },

  step: { place: 'lists', key: 'upDown' },
  ends: { place: 'lists', key: 'homeEnd' },
  openRow: { place: 'lists', key: 'enter' },
  tick: { place: 'lists', key: 'space' },
  tickAll: { place: 'lists', key: 'a', primary: true },

  move: { place: 'grid', key: 'arrows' },
  jump: { place: 'grid', key: 'arrows', primary: true },
  corners: { place: 'grid', key: 'homeEnd' },
  page: { place: 'grid', key: 'pages' },
  type: { place: 'grid', key: 'typing' },
  edit: { place: 'grid', key: 'f2' },
  enter: { place: 'grid', key: 'enter' },
  tab: { place: 'grid', key: 'tab' },
  extend: { place: 'grid', key: 'arrows', shift: true },
  extendFar: { place: 'grid', key: 'arrows', primary: true, shift: true },
  all: { place: 'grid', key: 'a', primary: true },
  clear: { place: 'grid', key: 'delete' },
  copy: { place: 'grid', key: 'c', primary: true },
  cut: { place: 'grid', key: 'x', primary: true },
  paste: { place: 'grid', key: 'v', primary: true },

  moveBar: { place: 'timeline', key: 'sideways', alt: true },
  resizeBar: { place: 'timeline', key: 'sideways', alt: true, shift: true },
  linkBar: { place: 'timeline', key: 'l', alt: true },
  indent: { place: 'timeline', key: 'tab' },
  outdent: { place: 'timeline', key: 'tab', shift: true },
  foldRow: { place: 'timeline', key: 'space' },
  addTask: { place: 'timeline', key: 'insert' },
  removeTasks: { place: 'timeline', key: 'delete' },

  walkCards: { place: 'board', key: 'arrows' },
  moveCard: { place: 'board', key: 'sideways', alt: true },
  openCard: { place: 'board', key: 'enter' },

  nextItem: { place: 'meeting', key: 'arrowright' },
  previousItem: { place: 'meeting', key: 'arrowleft' },
  noteDecision: { place: 'meeting', key: 'd' },
  noteAction: { place: 'meeting', key: 'a' },
  writeNotes: { place: 'meeting', key: 't' },
  approveItem: { place: 'meeting', key: 'y' },
  rejectItem: { place: 'meeting', key: 'n' },
  parkItem: { place: 'meeting', key: 'l' },
  itemUp: { place: 'meeting', key: 'arrowup', alt: true },
  itemDown: { place: 'meeting', key: 'arrowdown', alt: true },
  leaveMeeting: { place: 'meeting', key: 'escape' },
} as const satisfies Readonly<Record<string, Shortcut & { readonly place: Place }>>;

export type ShortcutName = keyof typeof shortcuts;

export const shortcutNames = Object.keys(shortcuts).filter(isName);

function isName(name: string): name is ShortcutName {
  return name in shortcuts;
}
