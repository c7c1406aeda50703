// The whole: how this person wants to see things, then the book, or the gate before it.
import { useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { committed, touchedAll } from "@/api/views";
import { host } from "@/host";
import { localeOf, SayContext, sayIn } from "@/i18n";
import { BookTrouble } from "@/screens/gate/Trouble";
import { ActProvider } from "./act";
import { later } from "./later";
import { usePrefs } from "./prefs";
import { Shell } from "./Shell";
import { useView } from "./useView";

const Begin = later(() => import("@/screens/gate/Begin").then((it) => it.Begin));
const Unlock = later(() => import("@/screens/gate/Unlock").then((it) => it.Unlock));

export function App() {
  const { language } = usePrefs();
  const say = useMemo(() => sayIn(language), [language]);
  useDress();
  useEffect(
    () =>
      host.onChanged((event) =>
        event.touched.includes("*") ? touchedAll() : committed(event.rev, [...event.touched, "status"]),
      ),
    [],
  );
  return (
    <I18nProvider locale={localeOf(language)}>
      <SayContext value={say}>
        <ActProvider>
          <Gate />
        </ActProvider>
      </SayContext>
    </I18nProvider>
  );
}

function Gate() {
  const { value: book, trouble } = useView("book_state", {});
  if (trouble && !book)
    return <BookTrouble book={{ message: trouble.message, file: "" }} onRetry={touchedAll} />;
  if (!book) return null;
  switch (book.state) {
    case "new":
      return <Begin book={book} onOpen={touchedAll} />;
    case "locked":
      return <Unlock book={book} onOpen={touchedAll} />;
    case "open":
      return <Shell book={book} />;
    default:
      return <BookTrouble book={book} onRetry={touchedAll} />;
  }
}

/** Language, direction, theme and size, on the page itself. */
function useDress() {
  const { language, theme, zoom } = usePrefs();
  const [dark, setDark] = useState(false);
  useEffect(() => host.onSystemTheme(setDark), []);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dir = language === "fa" ? "rtl" : "ltr";
    root.dataset.theme = theme === "system" ? (dark ? "dark" : "light") : theme;
    root.style.fontSize = `${zoom}%`;
  }, [language, theme, dark, zoom]);
}
