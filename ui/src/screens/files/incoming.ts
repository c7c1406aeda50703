// What was chosen of a file that came in: element by element, field by field, with answers to what
// is asked. What nobody chose stays as the engine proposes it: a conflict waits for a yes.
import type { IncomingChoice, IncomingField, IncomingRow } from "@/api/generated";

/** The choices of one file, by the key of the event. */
export type Choices = Record<string, Partial<Omit<IncomingChoice, "key">>>;

export function accepted(row: IncomingRow, choices: Choices): boolean {
  return row.can_be_taken && (choices[row.key]?.accept ?? row.taken);
}

export function taken(row: IncomingRow, field: IncomingField, choices: Choices): boolean {
  const fields = choices[row.key]?.fields;
  return fields ? fields.includes(field.name) : !field.conflict;
}

/** What waits for an answer before the row can be taken. */
export function unanswered(row: IncomingRow, choices: Choices): boolean {
  return row.questions.some((question) => question.must && !choices[row.key]?.answers?.[question.name]);
}

/** Take the whole row, or leave it. A row that held conflicts alone takes them with it. */
export function turn(row: IncomingRow, on: boolean, choices: Choices): Choices {
  const known = choices[row.key] ?? {};
  const none = !row.fields.some((field) => taken(row, field, choices));
  const fields = on && none && row.fields.length > 0 ? { fields: row.fields.map((field) => field.name) } : {};
  return { ...choices, [row.key]: { ...known, ...fields, accept: on } };
}

/** Take one field, or keep ours. With its last field a row is left. */
export function turnField(row: IncomingRow, field: IncomingField, on: boolean, choices: Choices): Choices {
  const now = row.fields.filter((some) => (some === field ? on : taken(row, some, choices)));
  const fields = now.map((some) => some.name);
  return { ...choices, [row.key]: { ...choices[row.key], fields, accept: fields.length > 0 } };
}

export function answer(row: IncomingRow, name: string, code: string, choices: Choices): Choices {
  const known = choices[row.key] ?? {};
  return { ...choices, [row.key]: { ...known, answers: { ...known.answers, [name]: code } } };
}

/** What the engine is told. */
export function chosen(choices: Choices): IncomingChoice[] {
  return Object.entries(choices).map(([key, choice]) => ({
    ...choice,
    key,
    answers: choice.answers ?? {},
  }));
}
