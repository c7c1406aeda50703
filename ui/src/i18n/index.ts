// The words on buttons and labels, from the same Fluent files that Rust reads. What a person reads
// about a trip (times, days, states, findings) comes worded from Rust and is not here.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import enCommand from "@locales/en/command.ftl?raw";
import enNoun from "@locales/en/noun.ftl?raw";
import enUi from "@locales/en/ui.ftl?raw";
import faCommand from "@locales/fa/command.ftl?raw";
import faNoun from "@locales/fa/noun.ftl?raw";
import faUi from "@locales/fa/ui.ftl?raw";
import trCommand from "@locales/tr/command.ftl?raw";
import trNoun from "@locales/tr/noun.ftl?raw";
import trUi from "@locales/tr/ui.ftl?raw";
import { createContext, useContext } from "react";

export type Language = "en" | "tr" | "fa";

export const LANGUAGES: { id: Language; name: string; locale: string }[] = [
  { id: "en", name: "English", locale: "en-GB" },
  { id: "tr", name: "Türkçe", locale: "tr-TR" },
  { id: "fa", name: "فارسی", locale: "fa-IR" },
];

const SOURCES: Record<Language, string[]> = {
  en: [enUi, enCommand, enNoun],
  tr: [trUi, trCommand, trNoun],
  fa: [faUi, faCommand, faNoun],
};

function bundle(language: Language): FluentBundle {
  const made = new FluentBundle(localeOf(language), { useIsolating: true });
  for (const source of SOURCES[language]) made.addResource(new FluentResource(source));
  return made;
}

const made = new Map<Language, FluentBundle>();

export function localeOf(language: Language): string {
  return LANGUAGES.find((known) => known.id === language)?.locale ?? "en-GB";
}

export type Say = (id: string, args?: Record<string, FluentVariable>) => string;

/** The words of a language. An unknown id is shown as it is; a test keeps that from happening. */
export function sayIn(language: Language): Say {
  const words = made.get(language) ?? bundle(language);
  made.set(language, words);
  return (id, args) => {
    const message = words.getMessage(id);
    return message?.value ? words.formatPattern(message.value, args ?? null, []) : id;
  };
}

export const SayContext = createContext<Say>(sayIn("en"));

/** The words of the chosen language. */
export function useSay(): Say {
  return useContext(SayContext);
}

const DIACRITICS = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u200c]/g;

/** Letters as they are searched for: no case, no diacritics, ı as i, Arabic ي and ك as Persian. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(DIACRITICS, "")
    .replace(/[İIı]/g, "i")
    .replace(/ي|ى/g, "ی")
    .replace(/ك/g, "ک")
    .toLowerCase();
}

/** Whether each typed word begins a word of the text. */
export function finds(text: string, typed: string): boolean {
  const words = fold(text).split(/[\s\-–—·,.()/]+/);
  return fold(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}
