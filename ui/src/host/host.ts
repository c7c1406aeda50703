// What the interface asks of whoever holds it: the desktop shell, or the test server.

/** Told to every window after something was committed. */
export interface Changed {
  rev: number;
  touched: string[];
}

export interface MenuEntry {
  /** A command's id, or null for a line. */
  id: string | null;
  label: string;
  accelerator?: string;
  enabled: boolean;
}

export interface MenuGroup {
  label: string;
  entries: MenuEntry[];
}

export interface FileKind {
  name: string;
  extensions: string[];
}

export interface Host {
  call(name: string, args: unknown): Promise<unknown>;
  onChanged(listener: (event: Changed) => void): void;
  /** A command chosen in the menu bar of the system. */
  onCommand(listener: (id: string) => void): void;
  setMenu(groups: MenuGroup[]): Promise<void>;
  /** Paths of files to read, or none. */
  pickOpen(title: string, kinds: FileKind[]): Promise<string[]>;
  /** A path to write to, or null. */
  pickSave(title: string, name: string, kinds: FileKind[]): Promise<string | null>;
  /** Open a file in the viewer of the system. */
  openInSystem(path: string): Promise<void>;
  /** Put a text on the clipboard. */
  copy(text: string): Promise<void>;
  /** A path for a draft that the mail program is to open: the person is not asked, and it does not stay. */
  draftPath(name: string): Promise<string | null>;
  /** Whether the system is dark, now and when it changes. Never asked of a media query. */
  onSystemTheme(listener: (dark: boolean) => void): void;
  /** The text in the title bar of the window. */
  setTitle(title: string): Promise<void>;
  close(): Promise<void>;
}
