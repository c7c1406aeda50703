// The list of keys (F1), from the registry itself.
import { useSay } from "@/i18n";
import { Button, Key } from "@/kit/Button";
import { Dialog } from "@/kit/Dialog";
import { COMMANDS, type Group, keysOf } from "./commands";

const GROUPS: Group[] = ["file", "edit", "item", "view", "go", "help"];

export function HelpKeys({ onClose }: { onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog
      title={say("ui-help-title")}
      size="wide"
      onClose={onClose}
      actions={
        <Button tall onPress={onClose}>
          {say("ui-close")}
        </Button>
      }
    >
      <div className="help-groups">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{say(`command-menu-${group}`)}</h3>
            <dl>
              {COMMANDS.filter((command) => command.group === group).map((command) => (
                <div key={command.id} className="help-row">
                  <dt>{say(`command-${command.id}`)}</dt>
                  <dd>{keysOf(command.id) ? <Key keys={keysOf(command.id) ?? ""} /> : null}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="meta">{say("ui-help-lists")}</p>
    </Dialog>
  );
}
