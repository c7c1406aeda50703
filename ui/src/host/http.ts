// The real engine behind localhost, as host: for tests in a browser. A path is asked for by the
// browser's own prompt, which a test answers.
import type { Changed, Host } from "./host";

async function post(path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const value: unknown = await answer.json();
  if (!answer.ok) throw value;
  return value;
}

/** Where the browser does not hand its clipboard out, a selection is copied as by hand. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.style.position = "fixed";
    document.body.append(area);
    const back = document.activeElement;
    area.select();
    document.execCommand("copy");
    area.remove();
    if (back instanceof HTMLElement) back.focus();
  }
}

export const http: Host = {
  call: (name, args) => post("/call", { name, args }),
  onChanged: (listener) => {
    const events = new EventSource("/events");
    const take = (event: MessageEvent<string>) => listener(JSON.parse(event.data) as Changed);
    events.onmessage = take;
    events.addEventListener("changed", take);
  },
  onCommand: (listener) => {
    window.addEventListener("attache-command", (event) => listener((event as CustomEvent<string>).detail));
  },
  setMenu: async () => {},
  pickOpen: async (title) => {
    const path = window.prompt(title);
    return path ? [path] : [];
  },
  pickSave: async (title, name) => window.prompt(title, name),
  openInSystem: async () => {},
  copy,
  draftPath: async (name) => window.prompt("", name),
  onSystemTheme: (listener) => listener(false),
  setTitle: async (title) => {
    document.title = title;
  },
  close: async () => {},
};
