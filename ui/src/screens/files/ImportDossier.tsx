// A dossier before it is taken: what it would do, and where the book and the file both changed. There
// the book's value stays, unless the file's is said yes to, field by field.
import type { Conflict } from "@/api/generated";
import { useSay } from "@/i18n";
import { Check } from "@/kit/Check";
import { Onward } from "@/kit/Glyph";
import type { Looked } from "./looked";

interface Props {
  file: Looked;
  onFile: (file: Looked) => void;
}

export function ImportDossier({ file, onFile }: Props) {
  const say = useSay();
  const conflicts = file.report?.conflicts ?? [];
  const places = conflicts.map((conflict) => conflict.place);
  const turn = (place: string, on: boolean) => {
    const others = file.accept.filter((known) => known !== place);
    onFile({ ...file, accept: on ? [...others, place] : others });
  };
  return (
    <>
      <p className="quiet">{file.report?.said}</p>
      {conflicts.length > 0 ? (
        <>
          <p className="meta">{say("ui-import-conflicts")}</p>
          <ul className="conflicts">
            {conflicts.map((conflict) => (
              <li key={conflict.place}>
                <Check
                  label={conflict.place}
                  value={file.accept.includes(conflict.place)}
                  onChange={(on) => turn(conflict.place, on)}
                />
                <Both conflict={conflict} />
              </li>
            ))}
          </ul>
          {conflicts.length > 1 ? (
            <Check
              label={say("ui-import-theirs")}
              value={file.accept.length === places.length}
              onChange={(on) => onFile({ ...file, accept: on ? places : [] })}
            />
          ) : null}
        </>
      ) : null}
    </>
  );
}

/** Both values: ours first, theirs after it. */
function Both({ conflict }: { conflict: Conflict }) {
  return (
    <p className="incoming-more">
      <bdi className="ours">{plain(conflict.ours)}</bdi> <Onward /> <bdi>{plain(conflict.theirs)}</bdi>
    </p>
  );
}

/** A value of a dossier as it can be read. */
function plain(value: unknown): string {
  if (typeof value === "string") return value;
  if (value && typeof value === "object") return Object.values(value).map(plain).join(", ");
  return value === null || value === undefined ? "—" : String(value);
}
