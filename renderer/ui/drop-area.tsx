import { type DragEvent, type ReactNode, useState } from 'react';
import { Icon } from './icons.tsx';

type Props = {
  /** What is said while a file is held over it. */
  readonly label: string;
  /** Without it files are not taken here. */
  readonly onFile: ((file: File) => void) | null;
  readonly children: ReactNode;
};

/** A workspace that is dropped is opened by the window itself. */
const WORKSPACE_ENDING = '.tongzhou';

/** The whole screen takes a file that is dropped on it. */
export function DropArea({ label, onFile, children }: Props) {
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent) => {
    if (onFile === null || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(true);
  };
  const leave = (event: DragEvent<HTMLElement>) => {
    const { currentTarget, relatedTarget } = event;
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setIsOver(false);
  };
  const drop = (event: DragEvent) => {
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (onFile === null || file === undefined || file.name.endsWith(WORKSPACE_ENDING)) return;
    event.preventDefault();
    onFile(file);
  };
  return (
    <div className="tz-drop-area" onDragEnter={over} onDragOver={over} onDragLeave={leave} onDrop={drop}>
      {children}
      {isOver && (
        <div className="tz-drop-here">
          <Icon name="upload" size={24} />
          {label}
        </div>
      )}
    </div>
  );
}
