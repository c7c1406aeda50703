// The palette (Ctrl+K): every command that can be given now, every trip, every item of the open trip.
import { useMemo } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { useSay } from "@/i18n";
import { Key } from "@/kit/Button";
import { available, COMMANDS, give, keysOf } from "./commands";

/** Something the palette can go to. */
export interface Place {
  id: string;
  label: string;
  detail: string;
  go: () => void;
}

export interface PlaceGroup {
  id: string;
  label: string;
  places: Place[];
}

const ENOUGH = 12;

interface Props {
  /** What the engine found, best first. */
  groups: PlaceGroup[];
  typed: string;
  onTyped: (text: string) => void;
  matches: (text: string, typed: string) => boolean;
  onClose: () => void;
}

export function Palette({ groups, typed, onTyped, matches, onClose }: Props) {
  const say = useSay();
  const commands = useMemo(
    () =>
      COMMANDS.filter(
        (command) => command.id !== "palette" && command.id !== "open" && available(command.id),
      ).map((command) => ({ id: command.id, label: say(`command-${command.id}`) })),
    [say],
  );
  const found = commands.filter((command) => matches(command.label, typed));
  const places = groups
    .map((group) => ({ ...group, places: group.places.slice(0, ENOUGH) }))
    .filter((group) => group.places.length > 0);
  const choose = (key: string) => {
    onClose();
    const [kind, ...rest] = key.split(":");
    const id = rest.join(":");
    // After the palette has given the focus back, so that a command finds the row it is about.
    requestAnimationFrame(() => {
      if (kind === "command") give(id);
      else
        groups
          .find((group) => group.id === kind)
          ?.places.find((place) => place.id === id)
          ?.go();
    });
  };
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <Dialog className="dialog" aria-label={say("command-palette")}>
          <Autocomplete inputValue={typed} onInputChange={onTyped}>
            <SearchField className="palette-field" aria-label={say("command-palette")} autoFocus>
              <Input className="palette-input" dir="auto" placeholder={say("ui-palette-hint")} />
            </SearchField>
            <ListBox
              className="listbox palette-list"
              aria-label={say("command-palette")}
              selectionMode="none"
              onAction={(key) => choose(String(key))}
              renderEmptyState={() => <p className="option meta">{say("ui-nothing-found")}</p>}
            >
              {typed === "" ? null : places.map((group) => <PlaceSection key={group.id} group={group} />)}
              {found.length > 0 ? (
                <ListBoxSection id="commands">
                  <Header className="palette-head">{say("ui-palette-commands")}</Header>
                  {found.map((command) => (
                    <ListBoxItem
                      key={command.id}
                      id={`command:${command.id}`}
                      textValue={command.label}
                      className="option"
                    >
                      <span className="grow">{command.label}</span>
                      {keysOf(command.id) ? <Key keys={keysOf(command.id) ?? ""} /> : null}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              ) : null}
              {typed === "" ? places.map((group) => <PlaceSection key={group.id} group={group} />) : null}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PlaceSection({ group }: { group: PlaceGroup }) {
  return (
    <ListBoxSection id={group.id}>
      <Header className="palette-head">{group.label}</Header>
      {group.places.map((place) => (
        <ListBoxItem key={place.id} id={`${group.id}:${place.id}`} textValue={place.label} className="option">
          <span className="grow">
            <bdi>{place.label}</bdi>
          </span>
          <span className="meta">
            <bdi>{place.detail}</bdi>
          </span>
        </ListBoxItem>
      ))}
    </ListBoxSection>
  );
}
