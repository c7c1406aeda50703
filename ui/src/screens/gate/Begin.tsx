// The first start: whose book it is, who uses it, and its passphrase, or the deliberate choice of none.
import { type ReactNode, useEffect, useState } from "react";
import { call } from "@/api/call";
import { sentence } from "@/api/error";
import type { BookState } from "@/api/generated";
import { setPrefs, usePrefs } from "@/app/prefs";
import { useAsk } from "@/app/useView";
import { finds, LANGUAGES, useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Check } from "@/kit/Check";
import { Choice } from "@/kit/Choice";
import { Combo } from "@/kit/Combo";
import { Field, FieldError, Fields } from "@/kit/Field";
import { Sheet } from "./Sheet";

type Answers = Record<"office" | "city" | "name" | "initials" | "email" | "passphrase" | "again", string>;

const EMPTY: Answers = { office: "", city: "", name: "", initials: "", email: "", passphrase: "", again: "" };

export function Begin({ book, onOpen }: { book: BookState; onOpen: () => void }) {
  const say = useSay();
  const ask = useAsk();
  const { language } = usePrefs();
  const [answers, setAnswers] = useState(EMPTY);
  const [zone, setZone] = useState<string | null>(null);
  const [zones, setZones] = useState<string[]>([]);
  const [without, setWithout] = useState(false);
  const [errors, setErrors] = useState<Partial<Record<keyof Answers | "zone" | "all", string>>>({});
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    call("zones", {}).then(setZones, () => setZones([]));
  }, []);
  const put = (key: keyof Answers) => (text: string) => setAnswers((old) => ({ ...old, [key]: text }));

  const submit = async () => {
    const missing = lacks(answers, zone, without, say);
    setErrors(missing);
    const first = Object.keys(missing)[0];
    if (first) {
      document.getElementById(`begin-${first}`)?.focus();
      return;
    }
    setBusy(true);
    const { office, city, name, initials, email, passphrase } = answers;
    await ask("book_begin", {
      office,
      city,
      zone: zone ?? "",
      officer: { name, initials, email: email === "" ? null : email },
      without_passphrase: without,
      ...(without ? {} : { passphrase }),
    }).then(onOpen, (thrown) => setErrors({ all: sentence(thrown) }));
    setBusy(false);
  };

  const input = (key: keyof Answers, kind = "text") => (
    <>
      <input
        id={`begin-${key}`}
        className="input"
        type={kind}
        dir="auto"
        autoComplete="off"
        aria-invalid={errors[key] ? true : undefined}
        aria-describedby={errors[key] ? `begin-${key}-error` : undefined}
        value={answers[key]}
        onChange={(event) => put(key)(event.target.value)}
      />
      <FieldError id={`begin-${key}-error`} text={errors[key] ?? null} />
    </>
  );
  const row = (key: keyof Answers, label: string, kind?: string, hint?: string): ReactNode => (
    <Field label={label} control={`begin-${key}`}>
      {input(key, kind)}
      {hint ? <span className="meta">{hint}</span> : null}
    </Field>
  );
  return (
    <Sheet onSubmit={submit}>
      <h1>{say("ui-begin-title")}</h1>
      <p className="quiet">{say("ui-begin-what")}</p>
      <Choice
        joined
        label={say("ui-settings-language")}
        options={LANGUAGES.map(({ id, name }) => ({ id, label: <span lang={id}>{name}</span> }))}
        value={language}
        onChange={(id) => setPrefs({ language: LANGUAGES.find((known) => known.id === id)?.id ?? "en" })}
      />
      <Fields>
        {row("office", say("ui-office"), "text", say("ui-office-hint"))}
        {row("city", say("ui-home-city"))}
        <Field label={say("ui-zone")} control="begin-zone">
          <Combo
            id="begin-zone"
            label={say("ui-zone")}
            options={zones.map((id) => ({ id, label: id }))}
            value={zone}
            matches={(option, text) => finds(option.label.replaceAll("/", " ").replaceAll("_", " "), text)}
            onChange={setZone}
            empty={say("ui-nothing-found")}
          />
          <FieldError text={errors.zone ?? null} />
        </Field>
      </Fields>
      <Fields>
        {row("name", say("ui-officer"))}
        {row("initials", say("ui-initials"), "text", say("ui-initials-hint"))}
        {row("email", say("ui-email"), "email")}
      </Fields>
      <Fields>
        {without ? null : row("passphrase", say("ui-passphrase"), "password", say("ui-passphrase-hint"))}
        {without ? null : row("again", say("ui-passphrase-again"), "password")}
        <Field label="">
          <Check label={say("ui-without-passphrase")} value={without} onChange={setWithout} />
          {without ? <p className="meta">{say("ui-without-passphrase-what")}</p> : null}
        </Field>
      </Fields>
      <FieldError text={errors.all ?? null} />
      <div>
        <Button tall look="primary" type="submit" isDisabled={busy}>
          {say("ui-begin")}
        </Button>
      </div>
      <p className="meta">
        {say("ui-book-file")} <bdi dir="ltr">{book.file}</bdi>
      </p>
    </Sheet>
  );
}

/** What is missing, by field, the first one first. */
function lacks(answers: Answers, zone: string | null, without: boolean, say: (id: string) => string) {
  const missing: Partial<Record<keyof Answers | "zone", string>> = {};
  for (const key of ["office", "city"] as const)
    if (answers[key].trim() === "") missing[key] = say("ui-needed");
  if (!zone) missing.zone = say("ui-zone-needed");
  for (const key of ["name", "initials"] as const)
    if (answers[key].trim() === "") missing[key] = say("ui-needed");
  if (!without && answers.passphrase === "") missing.passphrase = say("ui-passphrase-needed");
  else if (!without && answers.passphrase !== answers.again) missing.again = say("ui-passphrase-differs");
  return missing;
}
