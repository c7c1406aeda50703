// The interface starts here. The styles come first: they say in which order the layers count.
import "@/styles/index.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { fetchFirst } from "@/app/Shell";

const root = document.getElementById("root");
if (root) {
  const draw = () =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  void fetchFirst().finally(draw);
}
