// The inspector: one item, or the meeting in it. Everything is kept as soon as it is left.
import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { sentence } from "@/api/error";
import type { ItemView } from "@/api/generated";
import { useActs } from "@/app/act";
import { give, keysOf, useCommand } from "@/app/commands";
import { useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { closes } from "@/kit/escape";
import { Field, Fields, Rule, Text } from "@/kit/Field";
import { Select } from "@/kit/Select";
import { Facts } from "./Facts";
import { Findings } from "./Findings";
import { Meeting } from "./Meeting";
import { People } from "./People";
import { Places } from "./Places";
import { StageDialog } from "./StageDialog";
import { StageTrack } from "./StageTrack";
import { When } from "./When";
import "./inspector.css";

/** What the one who opened the inspector wants to edit. */
export type Want = "title" | "day" | "status" | null;

interface Props {
  trip: string;
  item: string;
  want: Want;
  onWanted: () => void;
  onItem: (item: string) => void;
  onClose: () => void;
}

/** The stage that usually comes next. */
const NEXT: Record<string, string> = {
  idea: "requested",
  requested: "proposed",
  proposed: "confirmed",
  confirmed: "held",
  held: "followed_up",
};

export function Inspector({ trip, item, want, onWanted, onItem, onClose }: Props) {
  const say = useSay();
  const { value, trouble } = useView("item", { trip, item });
  const [stage, setStage] = useState<string | null>(null);
  const pane = useRef<HTMLElement>(null);
  const shown = value?.id === item ? value : undefined;
  const next = shown?.meeting ? NEXT[shown.meeting.stage.code] : undefined;
  useEffect(() => {
    if (!want || !shown) return;
    onWanted();
    if (want === "status" && shown.meeting) setStage(next ?? shown.meeting.stage.code);
    else {
      const target = { title: "#item-title", day: "#item-day", status: "#item-status" }[want];
      pane.current?.querySelector<HTMLElement>(target)?.focus();
    }
  }, [want, shown, next, onWanted]);
  useCommand("status", () => {
    if (shown?.meeting) setStage(next ?? shown.meeting.stage.code);
    else pane.current?.querySelector<HTMLElement>("#item-status")?.focus();
  });
  const nextWord = shown?.meeting?.stages.find((some) => some.code === next)?.word;
  return (
    <aside
      className="inspector"
      data-pane
      ref={pane}
      aria-label={say("command-inspector")}
      onKeyDown={(event) => {
        if (closes(event)) onClose();
      }}
    >
      <div className="bar">
        <span>{shown?.position ?? ""}</span>
        <span className="grow" />
        <Button
          look="icon"
          aria-label={say("ui-previous")}
          isDisabled={!shown?.previous}
          onPress={() => shown?.previous && onItem(shown.previous)}
        >
          <ChevronLeft className="ico" data-mirror aria-hidden />
        </Button>
        <Button
          look="icon"
          aria-label={say("ui-next")}
          isDisabled={!shown?.next}
          onPress={() => shown?.next && onItem(shown.next)}
        >
          <ChevronRight className="ico" data-mirror aria-hidden />
        </Button>
        <Button look="icon" aria-label={say("ui-close")} onPress={onClose}>
          <X className="ico" aria-hidden />
        </Button>
      </div>
      <div className="scroll">
        {!shown && trouble ? <p className="empty">{trouble.message}</p> : null}
        {shown ? <Body key={shown.id} view={shown} /> : null}
      </div>
      {shown?.meeting ? (
        <div className="end">
          {next && nextWord ? (
            <Button look="primary" tall shortcut={keysOf("status")} onPress={() => setStage(next)}>
              {say("ui-mark-stage", { stage: nextWord })}
            </Button>
          ) : null}
          <Button tall onPress={() => setStage(shown.meeting?.stage.code ?? null)}>
            {say("ui-other-stage")}
          </Button>
        </div>
      ) : null}
      {stage && shown?.meeting ? (
        <StageDialog view={shown} meeting={shown.meeting} stage={stage} onClose={() => setStage(null)} />
      ) : null}
    </aside>
  );
}

function Body({ view }: { view: ItemView }) {
  const say = useSay();
  const { act, attempt } = useActs();
  const target = { trip: view.trip, item: view.id };
  const edit = (fields: Record<string, unknown>) => attempt("item_edit", { ...target, fields });
  const choose = (fields: Record<string, unknown>) => void act("item_edit", { ...target, fields });
  return (
    <>
      <Text
        bare
        wrap
        id="item-title"
        className="quiet-field title-field"
        label={say("ui-title")}
        value={view.title.text}
        explain={sentence}
        onCommit={(title) => edit({ title })}
      />
      <p className="subtitle">{view.subtitle}</p>
      {view.meeting ? <StageTrack meeting={view.meeting} /> : null}
      <Findings trip={view.trip} findings={view.findings} />
      <Fields>
        <Rule />
        <When view={view} />
        <Places view={view} />
        {view.meeting ? null : (
          <Field label={say("ui-col-status")} control="item-status">
            <Select
              id="item-status"
              label={say("ui-col-status")}
              options={view.statuses.map(({ code, word }) => ({ id: code, label: word }))}
              value={view.status.code}
              onChange={(status) => choose({ status })}
            />
          </Field>
        )}
        <Field label={say("ui-kind")}>
          <Select
            label={say("ui-kind")}
            options={view.kinds.map(({ code, word }) => ({ id: code, label: word }))}
            value={view.kind.code}
            onChange={(kind) => choose({ kind })}
          />
        </Field>
        <Rule />
        <People view={view} />
        {view.meeting ? <Meeting view={view} meeting={view.meeting} /> : null}
        <Facts view={view} />
      </Fields>
      {view.when.precision.code === "open" ? null : (
        <div className="acts">
          <Button onPress={() => give("shift-after")}>{say("command-shift-after")}</Button>
          <Button onPress={() => give("late")}>{say("command-late")}</Button>
        </div>
      )}
      {view.meeting ? null : (
        <div className="acts">
          <Button
            onPress={() =>
              choose({
                meeting: { contact: "bilateral", format: "in_person", stage: "idea", counterparts: [] },
              })
            }
          >
            {say("ui-make-meeting")}
          </Button>
        </div>
      )}
    </>
  );
}
