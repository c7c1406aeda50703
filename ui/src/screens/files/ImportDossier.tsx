// A dossier before it is taken: what it would do, and where the book and the file both changed.
import type { Conflict } from "@/api/generated";
import { useSay } from "@/i18n";
import { Check } from "@/kit/Check";
import { Onward } from "@/kit/Glyph";
import type { Looked } from "./looked";

interface Props {
  file: Looked;
  onLook: (file: Looked) => void;
}

export function ImportDossier({ file, onLook }: Props) {
  const say = useSay();
  const conflicts = file.report?.conflicts ?? [];
  return (
    <>
      <p className="quiet">{file.report?.said}</p>
      {conflicts.length > 0 || file.theirs ? (
        <>
          <p className="meta">{say("ui-import-conflicts")}</p>
          <ul className="conflicts selectable">
            {conflicts.map((conflict) => (
              <li key={conflict.place}>
                <Both conflict={conflict} />
              </li>
            ))}
          </ul>
          <Check
            label={say("ui-import-theirs")}
            value={file.theirs}
            onChange={(theirs) => onLook({ ...file, theirs })}
          />
        </>
      ) : null}
    </>
  );
}

/** Where, and both values. */
function Both({ conflict }: { conflict: Conflict }) {
  return (
    <>
      <bdi dir="ltr">{conflict.place}</bdi>
      <span className="block">
        <bdi className="ours">{plain(conflict.ours)}</bdi> <Onward /> <bdi>{plain(conflict.theirs)}</bdi>
      </span>
    </>
  );
}

/** A value of a dossier as it can be read. */
function plain(value: unknown): string {
  if (typeof value === "string") return value;
  if (value && typeof value === "object") return Object.values(value).map(plain).join(", ");
  return value === null || value === undefined ? "—" : String(value);
}
