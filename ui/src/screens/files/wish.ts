// What is asked of a calendar, as the dialog holds it and as the engine is asked for it.
import type { CalendarWish } from "@/api/generated";
import type { Language } from "@/i18n";

export const SCOPES = ["programme", "changes", "meeting"] as const;
/** `uninvite` is a cancellation for some; the others are methods of the standard. */
export const METHODS = ["request", "cancel", "uninvite", "publish", "declinecounter"] as const;
export const CONTENTS = ["everything", "times", "busy"] as const;
export const TIMES = ["own", "flight", "utc"] as const;

/** The choices of the dialog. */
export interface Order {
  scope: (typeof SCOPES)[number];
  person: string | null;
  since: number | null;
  meeting: string | null;
  method: (typeof METHODS)[number];
  uninvite: string[];
  content: (typeof CONTENTS)[number];
  times: (typeof TIMES)[number];
  /** Minutes before items; none without reminders. */
  reminder: number | null;
  flights: number;
  /** None is for the engine to say: that of those who are asked, or the one that is shown. */
  language: Language | null;
}

/** What the engine is asked for; nothing where a choice is still open. */
export function wishOf(order: Order): CalendarWish | null {
  const { content, times, reminder } = order;
  const language = order.language === null ? {} : { language: order.language };
  const reminders = reminder === null ? {} : { reminder, reminder_flights: order.flights };
  const how = { content, times, ...language, ...reminders };
  if (order.scope === "meeting") {
    if (order.meeting === null) return null;
    if (order.method !== "uninvite") return { ...how, meeting: order.meeting, method: order.method };
    if (order.uninvite.length === 0) return null;
    return { ...how, meeting: order.meeting, method: "cancel", uninvite: order.uninvite };
  }
  const whose = order.person === null ? {} : { person: order.person };
  if (order.scope === "programme") return { ...how, ...whose };
  return order.since === null ? null : { ...how, ...whose, changes_since: order.since };
}

/** Whether it goes out as a mail: an invitation or a cancellation does. */
export function mails(order: Order): boolean {
  return order.scope === "meeting" && ["request", "cancel", "uninvite"].includes(order.method);
}
