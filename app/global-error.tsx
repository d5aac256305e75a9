"use client";

import { Fault } from "@/components/site/fault";
import "./public.css";

/** The document of last resort, where not even the layout could be made; nobody knows the reader's language here. */
export default function GlobalError() {
  return (
    <html lang="vi">
      <body>
        <title>Lan Tỏa</title>
        <main>
          <Fault locale="vi" />
          <Fault locale="en" heading="h2" />
        </main>
      </body>
    </html>
  );
}
