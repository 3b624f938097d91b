import type { VersionSheet } from '#shared/domain/versions/version-sheet.ts';
import { BaselineDrawer } from './baseline-drawer.tsx';
import { NewVersionDrawer } from './new-version-drawer.tsx';
import { PromoteDrawer } from './promote-drawer.tsx';
import { ScenarioLineDrawer } from './scenario-line-drawer.tsx';
import { NewScenarioLineDrawer } from './new-scenario-line-drawer.tsx';
import type { VersionsAddress } from './use-versions-address.ts';
import { VersionDrawer } from './version-drawer.tsx';

type Props = {
  readonly sheet: VersionSheet;
  readonly address: VersionsAddress;
  readonly canChange: boolean;
};

/** What the address asks to be shown beside an open version. */
export function VersionSheetDrawer({ sheet, address, canChange }: Props) {
  const { show, id } = address.search;
  const { version } = sheet;
  switch (show) {
    case 'line':
      return <ScenarioLineDrawer key={id} {...{ sheet, address, canChange }} lineId={id} />;
    case 'newLine':
      return <NewScenarioLineDrawer key={id} sheet={sheet} address={address} categoryId={id} />;
    case 'promote':
      return <PromoteDrawer version={version} address={address} />;
    case 'version':
      return <VersionDrawer version={version} address={address} />;
    case 'baseline':
      return <BaselineDrawer from={id} address={address} />;
    case 'branch':
    case 'keep':
      return <NewVersionDrawer key={show} kind={show} from={id} address={address} />;
    default:
      return null;
  }
}
