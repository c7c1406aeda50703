// What the engine says when it cannot do something. Callers match the code, never the text.

export interface Trouble {
  code: string;
  /** A sentence in the person's language: what could not be done, and what is safe. */
  message: string;
  facts: Record<string, unknown>;
}

export function asTrouble(thrown: unknown): Trouble {
  if (thrown && typeof thrown === "object" && "message" in thrown) {
    const some = thrown as Partial<Trouble>;
    return { code: some.code ?? "internal", message: String(some.message), facts: some.facts ?? {} };
  }
  return { code: "internal", message: String(thrown), facts: {} };
}

/** The sentence of whatever was thrown. */
export function sentence(thrown: unknown): string {
  return asTrouble(thrown).message;
}
