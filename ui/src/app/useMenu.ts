// The menu bar of the system, from the registry of commands.
import { useEffect } from "react";
import { host } from "@/host";
import { useSay } from "@/i18n";
import { available, COMMANDS, type Group, giveOnce, useCommandsVersion } from "./commands";

const GROUPS: Group[] = ["file", "edit", "item", "view", "go", "help"];

/** Keys that the menu bar may take before the page sees them: never a letter alone, never an arrow. */
function accelerator(keys: string | undefined): { accelerator?: string } {
  if (!keys || /Arrow|\+\+|\+-$/.test(keys) || !/^(?:Ctrl|F\d|Shift\+F\d|Alt\+\d)/.test(keys)) return {};
  return { accelerator: keys.replace("Ctrl", "CmdOrCtrl") };
}

export function useMenu() {
  const say = useSay();
  const version = useCommandsVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what is available.
  useEffect(() => {
    const groups = GROUPS.map((group) => ({
      label: say(`command-menu-${group}`),
      entries: COMMANDS.filter((command) => command.group === group).flatMap((command) => {
        const entry = {
          id: command.id,
          label: say(`command-${command.id}`),
          enabled: available(command.id),
          ...accelerator(command.keys),
        };
        return command.line ? [{ id: null, label: "", enabled: false }, entry] : [entry];
      }),
    }));
    void host.setMenu(groups);
  }, [say, version]);
  useEffect(() => {
    host.onCommand((id) => {
      // In a field, Undo means the typing.
      const field = document.activeElement;
      if ((id === "undo" || id === "redo") && field?.matches("input, textarea")) document.execCommand(id);
      else giveOnce(id);
    });
  }, []);
}
