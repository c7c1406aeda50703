// Fields that commit by themselves: on Enter and on leaving; Escape restores. There is no Save
// button. A refused text stays in the field with its reason, and what is stored stays as it was.
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

interface Row {
  label: string;
  children: ReactNode;
  /** The id of the control that the label names. */
  control?: string;
}

/** A label and what stands beside it, in a `Fields` grid. */
export function Field({ label, children, control }: Row) {
  return (
    <>
      <div className="field-label">{control ? <label htmlFor={control}>{label}</label> : label}</div>
      <div className="field-value">{children}</div>
    </>
  );
}

export function Fields({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={`fields ${className ?? ""}`}>{children}</div>;
}

/** A hairline across a grid of fields. */
export function Rule() {
  return <div className="rule" aria-hidden />;
}

interface TextProps {
  label: string;
  value: string;
  onCommit: (text: string) => Promise<unknown>;
  /** What a refusal says; the caller turns codes into words. */
  explain: (trouble: unknown) => string;
  lines?: number;
  /** One line of thought that may need several to stand on: Enter keeps it. */
  wrap?: boolean;
  placeholder?: string | undefined;
  className?: string;
  /** Name the control by `label` itself, when no visible label stands beside it. */
  bare?: boolean;
  id?: string;
  autoFocus?: boolean;
  describedBy?: string;
}

const IDLE_MS = 600;

/** A text that is kept as soon as it is left. Long texts are also kept after a pause. */
export function Text(props: TextProps) {
  const { value, lines = 1, wrap, label, bare, placeholder, className } = props;
  const { draft, setDraft, commit, restore, error } = useDraft(props);
  const own = useId();
  const id = props.id ?? own;
  const errorId = useId();
  const ref = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const { autoFocus } = props;
  useEffect(() => {
    if (autoFocus) ref.current?.select();
  }, [autoFocus]);
  useHeight(ref, draft, lines > 1 || wrap === true);
  useEffect(() => {
    if (lines === 1 || draft === value) return undefined;
    const timer = setTimeout(commit, IDLE_MS);
    return () => clearTimeout(timer);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (lines === 1 || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      commit();
    } else if (event.key === "Escape" && draft !== value) {
      event.preventDefault();
      event.stopPropagation();
      restore();
    }
  };
  const shared = {
    ref,
    id,
    className: `input ${className ?? ""}`,
    dir: "auto" as const,
    value: draft,
    placeholder,
    "aria-label": bare ? label : undefined,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": error ? errorId : props.describedBy,
    onChange: (event: { target: { value: string } }) => setDraft(event.target.value),
    onBlur: commit,
    onKeyDown,
  };
  return (
    <>
      {lines > 1 || wrap ? (
        <textarea {...shared} rows={lines} />
      ) : (
        <input {...shared} type="text" autoComplete="off" />
      )}
      <FieldError id={errorId} text={error} />
    </>
  );
}

/** As high as the text, and again when the field becomes wider. Not every web view does it by itself. */
function useHeight(ref: RefObject<HTMLElement | null>, text: string, grows: boolean) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height.
  useLayoutEffect(() => {
    const area = ref.current;
    if (!area || !grows) return undefined;
    let width = 0;
    const grow = () => {
      width = area.clientWidth;
      area.style.blockSize = "auto";
      area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
    };
    grow();
    void document.fonts?.ready.then(grow);
    if (typeof ResizeObserver === "undefined") return undefined;
    const watch = new ResizeObserver(() => {
      if (area.clientWidth !== width) grow();
    });
    watch.observe(area);
    return () => watch.disconnect();
  }, [ref, text, grows]);
}

/** Why a field was refused, below it, with a mark. */
export function FieldError({ id, text }: { id?: string; text: string | null }) {
  if (!text) return null;
  return (
    <p className="field-error" id={id} role="alert">
      {text}
    </p>
  );
}

/** The typed text of a field beside the stored one. */
function useDraft({ value, onCommit, explain }: Pick<TextProps, "value" | "onCommit" | "explain">) {
  const [draft, setText] = useState(value);
  const [error, setError] = useState<string | null>(null);
  const stored = useRef(value);
  const sent = useRef<string | null>(null);
  useEffect(() => {
    // What the book says wins over an untouched field, never over a text being typed.
    setText((now) => (now === stored.current || sent.current === now ? value : now));
    stored.current = value;
    sent.current = null;
  }, [value]);
  const commit = () => {
    if (draft === stored.current || sent.current === draft) return;
    sent.current = draft;
    onCommit(draft).then(
      () => setError(null),
      (trouble) => {
        sent.current = null;
        setError(explain(trouble));
      },
    );
  };
  const restore = () => {
    setText(stored.current);
    setError(null);
  };
  const setDraft = (text: string) => {
    setText(text);
    setError(null);
  };
  return { draft, setDraft, commit, restore, error };
}
