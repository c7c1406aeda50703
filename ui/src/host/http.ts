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
  onSystemTheme: (listener) => listener(false),
  setTitle: async (title) => {
    document.title = title;
  },
  close: async () => {},
};
