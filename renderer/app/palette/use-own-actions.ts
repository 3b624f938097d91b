import { useNavigate } from '@tanstack/react-router';
import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useOpening } from '#renderer/features/welcome/opening-context.ts';
import { usePreferences } from '#renderer/rpc/use-preferences.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import type { Action } from '#renderer/ui/actions.ts';
import { i18n } from '#renderer/ui/i18n.ts';
import { shortcuts } from '#renderer/ui/shortcuts.ts';
import { useLook } from '#renderer/ui/theme-context.ts';
import { screens } from '../screens.ts';
import { useUndo } from '../use-undo.ts';

/** The palette's screens. */
export function useScreenActions(): readonly Action[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return screens.map(({ name, path }) => ({
    id: `go.${name}`,
    label: t(`shell.nav.${name}`),
    keywords: inBoth(`shell.nav.${name}`),
    run: () => void navigate({ to: path }),
  }));
}

/** The actions that are there on every screen. */
export function useShellActions(onKeyboardHelp: () => void): readonly Action[] {
  const undoing = useUndoActions();
  const workspace = useWorkspaceActions();
  const look = useLookActions();
  const elsewhere = useElsewhereActions();
  const meetings = useMeetingActions();
  const { t } = useTranslation();
  const help: Action = {
    id: 'keyboard',
    label: t('shell.keyboard.open'),
    keywords: inBoth('shell.keyboard.open'),
    shortcut: shortcuts.help,
    run: onKeyboardHelp,
  };
  return [...elsewhere, ...meetings, ...undoing, ...workspace, ...look, help];
}

/**
 * What the screens offer while they are shown, and can be reached by an address, is offered from every other screen
 * too. The ids are the screens' own, so that none is listed twice.
 */
function useElsewhereActions(): readonly Action[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const readOnly = useReadOnly();
  if (readOnly) return [];
  return [workActions, kpiActions, kolActions, recordActions]
    .flatMap((of) => of(navigate))
    .map(([id, label, run]) => ({
      id,
      label: t(label),
      keywords: inBoth(label),
      run,
    }));
}

type Navigate = ReturnType<typeof useNavigate>;
type Elsewhere = readonly [id: string, label: ParseKeys, run: () => void];

/** Money and tasks. */
function workActions(navigate: Navigate): readonly Elsewhere[] {
  return [
    [
      'budget.addLine',
      'budget.action.addLine',
      () => {
        void navigate({ to: '/budget', search: { show: 'newLine' } });
      },
    ],
    [
      'timeline.newTask',
      'timeline.action.newTask',
      () => {
        void navigate({ to: '/timeline', search: { drawer: 'new' } });
      },
    ],
    [
      'entries.newEntry',
      'entries.action.newEntry',
      () => {
        void navigate({ to: '/budget/entries', search: { entry: 'new' } });
      },
    ],
    [
      'entries.importFile',
      'entries.action.importFile',
      () => {
        void navigate({ to: '/budget/entries', search: { importing: true } });
      },
    ],
  ];
}

/** KPIs. */
function kpiActions(navigate: Navigate): readonly Elsewhere[] {
  return [
    [
      'kpis.newKpi',
      'kpis.action.newKpi',
      () => {
        void navigate({ to: '/kpis', search: { show: 'new' } });
      },
    ],
    [
      'kpis.target',
      'kpis.action.target',
      () => {
        void navigate({ to: '/kpis', search: { show: 'target' } });
      },
    ],
    [
      'kpis.enterValues',
      'kpis.action.enterValues',
      () => {
        void navigate({ to: '/kpis/values' });
      },
    ],
  ];
}

/** KOLs. */
function kolActions(navigate: Navigate): readonly Elsewhere[] {
  return [
    [
      'kols.add',
      'kols.action.add',
      () => {
        void navigate({ to: '/kols', search: { kol: 'new' } });
      },
    ],
    [
      'deliverables.new',
      'deliverables.action.new',
      () => {
        void navigate({ to: '/kols/deliverables', search: { show: 'new' } });
      },
    ],
    [
      'rules.newVersion',
      'compliance.newVersion.action',
      () => {
        void navigate({ to: '/kols/rules', search: { drawer: 'version' } });
      },
    ],
  ];
}

/** Risks, and what everything else names. */
function recordActions(navigate: Navigate): readonly Elsewhere[] {
  return [
    [
      'risks.newRisk',
      'risks.action.newRisk',
      () => {
        void navigate({ to: '/risks', search: { show: 'new' } });
      },
    ],
    [
      'risks.rules',
      'risks.action.rules',
      () => {
        void navigate({ to: '/risks', search: { show: 'rules' } });
      },
    ],
    [
      'catalogue.addDepartment',
      'catalogue.add.department',
      () => {
        void navigate({ to: '/catalogue', search: { show: 'newDepartment' } });
      },
    ],
    [
      'catalogue.addPerson',
      'catalogue.add.person',
      () => {
        void navigate({ to: '/catalogue', search: { show: 'newPerson' } });
      },
    ],
  ];
}

function useMeetingActions(): readonly Action[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const readOnly = useReadOnly();
  if (readOnly) return [];
  return (['open', 'series'] as const).map((show) => ({
    id: `meetings.${show}`,
    label: t(`meetingScreens.action.${show}`),
    keywords: inBoth(`meetingScreens.action.${show}`),
    run: () => void navigate({ to: '/meetings', search: { show } }),
  }));
}

function useUndoActions(): readonly Action[] {
  const { t } = useTranslation();
  const { undo, redo } = useUndo();
  return [
    {
      id: 'undo',
      label: t('common.action.undo'),
      keywords: inBoth('common.action.undo'),
      shortcut: shortcuts.undo,
      run: undo,
    },
    {
      id: 'redo',
      label: t('common.action.redo'),
      keywords: inBoth('common.action.redo'),
      shortcut: shortcuts.redo,
      run: redo,
    },
  ];
}

function useWorkspaceActions(): readonly Action[] {
  const { t } = useTranslation();
  const { create, chooseAndOpen, saveCopy, close } = useOpening();
  const runs = { new: create, open: chooseAndOpen, saveCopy, close } as const;
  return (['new', 'open', 'saveCopy', 'close'] as const).map((what) => ({
    id: `workspace.${what}`,
    label: t(`shell.workspaceMenu.${what}`),
    keywords: inBoth(`shell.workspaceMenu.${what}`),
    run: runs[what],
  }));
}

function useLookActions(): readonly Action[] {
  const { t } = useTranslation();
  const { language, mode, moneyUnit } = useLook();
  const { change } = usePreferences();
  return [
    {
      id: 'look.language',
      label: t('shell.language.switch'),
      keywords: `${inBoth('shell.language.switch')} language 语言`,
      run: () => change({ language: language === 'en' ? 'zh-CN' : 'en' }),
    },
    {
      id: 'look.theme',
      label: mode === 'dark' ? t('shell.theme.toLight') : t('shell.theme.toDark'),
      keywords: `${inBoth('shell.theme.toLight')} ${inBoth('shell.theme.toDark')} theme 主题 外观`,
      run: () => change({ theme: mode === 'dark' ? 'light' : 'dark' }),
    },
    {
      id: 'look.unit',
      label: moneyUnit === 'wan' ? t('shell.unit.toYuan') : t('shell.unit.toWan'),
      keywords: `${inBoth('shell.unit.toYuan')} ${inBoth('shell.unit.toWan')}`,
      run: () => change({ moneyUnit: moneyUnit === 'wan' ? 'yuan' : 'wan' }),
    },
  ];
}

/** A text in both languages: people search in either, whichever the window speaks. */
function inBoth(key: ParseKeys): string {
  return [i18n.getFixedT('zh-CN')(key), i18n.getFixedT('en')(key)].join(' ');
}
