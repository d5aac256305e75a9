"use client";

import { useRef, useState } from "react";
import { waitForNews } from "../ui/limited-wait";

export type Upload = {
  key: number;
  file: File;
  /** How much of it has left this browser; null while those before it are sent, 100 while the portal works on it. */
  percent: number | null;
  error: string | null;
  details: Record<string, string>;
};

/**
 * Sends files one after the other to `url` as raw bodies, with progress in percent; what was refused or did not arrive
 * stays in the list with the code of its reason, and `again` sends it once more. A file of more than `largest` bytes is
 * not even sent. `onStored` is called once all that could be stored are, unless none was.
 */
export function useUpload(url: string, largest: number, onStored: () => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const counter = useRef(0);
  const [begun] = useState(() => `${Date.now()}-${Math.random()}`);
  const change = (key: number, values: Partial<Upload> | null) =>
    setUploads((all) =>
      values
        ? all.map((one) => (one.key === key ? { ...one, ...values } : one))
        : all.filter((one) => one.key !== key),
    );

  async function add(files: Iterable<File>) {
    const rows = [...files].map((file) => ({ ...fresh, key: counter.current++, file }));
    setUploads((all) => [...all, ...rows]);
    await sendAll(rows);
  }

  async function again(upload: Upload) {
    change(upload.key, fresh);
    await sendAll([upload]);
  }

  async function sendAll(rows: Pick<Upload, "key" | "file">[]) {
    let stored = 0;
    for (const { file, key } of rows) {
      change(key, { percent: 0 });
      const refused =
        file.size > largest
          ? tooLarge(largest)
          : await sendFile(url, file, (percent) => change(key, { percent }), `${begun}-${key}`);
      const isStored = "ids" in refused;
      change(key, isStored ? null : refused);
      if (isStored) stored++;
    }
    if (stored > 0) onStored();
  }

  return { uploads, add, again };
}

const fresh = { percent: null, error: null, details: {} };

/** What comes back for a file: what was stored, or why it was refused; nothing readable when no portal answered. */
type Answer = { ids?: string[]; error?: string; details?: Record<string, string> };

/** What the server would say, without a minute of sending before. */
export const tooLarge = (largest: number): Sent => ({
  error: "file-too-large",
  details: { limit: String(Math.round(largest / 1024 / 1024)) },
});

export type Sent = { ids: string[] } | { error: string; details: Record<string, string> };

/**
 * What the portal stored, or why not; `upload-failed` where nothing readable came back, or nothing moved for a minute,
 * `no-reply` where all of it had left by then. What is sent once more under the same `sending` is stored once.
 * `onProgress` is told 100 only then. XMLHttpRequest, because fetch does not tell how far it is.
 */
export function sendFile(
  url: string,
  file: File,
  onProgress: (percent: number) => void,
  sending?: string,
): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.setRequestHeader("content-type", "application/octet-stream");
    if (sending) request.setRequestHeader("x-sending", sending);
    request.responseType = "json";
    const { heard, end } = waitForNews(() => request.abort());
    request.upload.onprogress = (event) => {
      heard();
      onProgress(Math.min(99, Math.floor((event.loaded / Math.max(1, event.total)) * 100)));
    };
    let unheard = "upload-failed";
    request.upload.onload = () => {
      heard();
      unheard = "no-reply";
      onProgress(100);
    };
    request.onloadend = end;
    request.onload = () => {
      const answer = request.response as Answer | null;
      resolve(
        // A Wi-Fi's sign-in page answers 200 too: only the portal names what it stored.
        request.status === 200 && answer && Array.isArray(answer.ids)
          ? { ids: answer.ids }
          : { error: answer?.error ?? "upload-failed", details: answer?.details ?? {} },
      );
    };
    request.onerror = () => resolve({ error: "upload-failed", details: {} });
    request.onabort = () => resolve({ error: unheard, details: {} });
    request.send(file);
  });
}
