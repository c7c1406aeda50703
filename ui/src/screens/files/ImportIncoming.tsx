// A calendar or a mail that came in, before anything of it is taken: each event with what differs,
// ours first and theirs after it, and with what has to be answered.
import type { IncomingField, IncomingQuestion, IncomingRow, IncomingView } from "@/api/generated";
import { Severity } from "@/app/marks";
import { useView } from "@/app/useView";
import { finds, useSay } from "@/i18n";
import { Check } from "@/kit/Check";
import { Choice } from "@/kit/Choice";
import { Combo } from "@/kit/Combo";
import { Onward } from "@/kit/Glyph";
import { Signed } from "@/kit/Signed";
import { accepted, answer, type Choices, taken, turn, turnField, unanswered } from "./incoming";

interface Props {
  view: IncomingView;
  choices: Choices;
  onChoices: (choices: Choices) => void;
  /** An answer may change what is proposed: the file is looked at again. */
  onAnswer: (choices: Choices) => void;
}

export function ImportIncoming({ view, choices, onChoices, onAnswer }: Props) {
  return (
    <>
      {view.from ? <p className="quiet">{view.from}</p> : null}
      <p className="quiet">
        <Signed text={view.said} />
      </p>
      <ul className="incoming">
        {view.rows.map((row) => (
          <li key={row.key} className={row.can_be_taken ? "incoming-row" : "incoming-row idle"}>
            <Event row={row} choices={choices} onChoices={onChoices} />
            <Questions
              row={row}
              choices={choices}
              onAnswer={(name, code) => onAnswer(answer(row, name, code, choices))}
            />
          </li>
        ))}
      </ul>
      {view.notes.length > 0 ? (
        <ul className="remarks">
          {view.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

interface RowProps {
  row: IncomingRow;
  choices: Choices;
  onChoices: (choices: Choices) => void;
}

function Event({ row, choices, onChoices }: RowProps) {
  const say = useSay();
  const waits = unanswered(row, choices);
  return (
    <>
      <div className="incoming-head">
        {row.can_be_taken ? (
          <Check
            label={row.title}
            value={accepted(row, choices) && !waits}
            disabled={waits}
            onChange={(on) => onChoices(turn(row, on, choices))}
          />
        ) : (
          <bdi>{row.title}</bdi>
        )}
        <span className="quiet">{row.kind.word}</span>
        <span className="grow" />
        <span className="quiet">
          <Signed text={row.when} />
        </span>
      </div>
      {row.answer ? <p className="incoming-more">{row.answer}</p> : null}
      {row.warnings.map((warning) => (
        <p key={warning} className="incoming-more">
          <Severity severity="tight">
            <span className="wrap">{warning}</span>
          </Severity>
        </p>
      ))}
      {waits ? <p className="incoming-more meta">{say("ui-incoming-waits")}</p> : null}
      {row.fields.map((field) => (
        <Differs key={field.name} row={row} field={field} choices={choices} onChoices={onChoices} />
      ))}
    </>
  );
}

/** A field on both sides. Of something new there is no other side, and nothing to choose. */
function Differs({ row, field, choices, onChoices }: RowProps & { field: IncomingField }) {
  const say = useSay();
  return (
    <div className="incoming-field">
      {row.item !== null && row.can_be_taken ? (
        <Check
          label={field.word}
          value={accepted(row, choices) && taken(row, field, choices)}
          onChange={(on) => onChoices(turnField(row, field, on, choices))}
        />
      ) : (
        <span className="meta">{field.word}</span>
      )}
      <span className="both">
        {field.ours ? (
          <>
            <bdi className="ours">{field.ours}</bdi> <Onward />{" "}
          </>
        ) : null}
        <bdi>{field.theirs}</bdi>
        {field.conflict ? <span className="meta block">{say("ui-incoming-conflict")}</span> : null}
      </span>
    </div>
  );
}

interface QuestionProps {
  row: IncomingRow;
  choices: Choices;
  onAnswer: (name: string, code: string) => void;
}

function Questions({ row, choices, onAnswer }: QuestionProps) {
  const given = choices[row.key]?.answers ?? {};
  return (
    <>
      {row.questions.map((question) => (
        <div key={question.name} className="incoming-question">
          <p>{question.text}</p>
          <Answers
            question={question}
            value={given[question.name] ?? null}
            onAnswer={(code) => onAnswer(question.name, code)}
          />
        </div>
      ))}
    </>
  );
}

function Answers({
  question,
  value,
  onAnswer,
}: {
  question: IncomingQuestion;
  value: string | null;
  onAnswer: (code: string) => void;
}) {
  const say = useSay();
  const { value: choices } = useView("choices", {});
  const options = question.answers.map(({ code, word }) => ({ id: code, label: word }));
  if (question.kind === "zone" || question.kind === "flight") {
    const others = (choices?.zones ?? []).filter((zone) => !options.some((option) => option.id === zone));
    return (
      <Combo
        label={question.text}
        options={[...options, ...others.map((id) => ({ id, label: id.replaceAll("_", " ") }))]}
        value={value}
        matches={(option, text) => finds(option.label.replaceAll("/", " "), text)}
        empty={say("ui-nothing-found")}
        onChange={(zone) => zone && onAnswer(zone)}
      />
    );
  }
  return <Choice label={question.text} options={options} value={value ?? ""} onChange={onAnswer} />;
}
