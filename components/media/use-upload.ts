"use client";

import { useRef, useState } from "react";

export type Upload = {
  key: number;
  name: string;
  percent: number;
  error: string | null;
  details: Record<string, string>;
};

/**
 * Sends files one after the other to `url` as raw bodies, with progress in percent; what was refused stays in
 * the list with the code of its reason. A file of more than `largest` bytes is not even sent. `onDone` is called once all that could be stored are stored.
 */
export function useUpload(url: string, largest: number, onDone: () => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const counter = useRef(0);
  const change = (key: number, values: Partial<Upload> | null) =>
    setUploads((all) =>
      values
        ? all.map((one) => (one.key === key ? { ...one, ...values } : one))
        : all.filter((one) => one.key !== key),
    );

  async function add(files: Iterable<File>) {
    const waiting = [...files].map((file) => ({ file, key: counter.current++ }));
    const rows = waiting.map(({ file, key }) => ({
      key,
      name: file.name,
      percent: 0,
      error: null,
      details: {},
    }));
    setUploads((all) => [...all.filter((one) => !one.error), ...rows]);
    for (const { file, key } of waiting) {
      const refused =
        file.size > largest
          ? tooLarge(largest)
          : await send(url, file, (percent) => change(key, { percent }));
      change(key, refused);
    }
    onDone();
  }

  return { uploads, add };
}

/** What comes back for a file that was refused; nothing readable when the server was not reached. */
type Refusal = { error?: string; details?: Record<string, string> };

/** What the server would say, without a minute of sending before. */
const tooLarge = (largest: number): Partial<Upload> => ({
  error: "file-too-large",
  details: { limit: String(Math.round(largest / 1024 / 1024)) },
});

/** Null when stored; otherwise the refusal. XMLHttpRequest, because fetch does not tell how far it is. */
function send(
  url: string,
  file: File,
  onProgress: (percent: number) => void,
): Promise<Partial<Upload> | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = (event) =>
      onProgress(Math.round((event.loaded / Math.max(1, event.total)) * 100));
    request.onload = () => {
      const refusal = request.response as Refusal | null;
      resolve(
        request.status === 200
          ? null
          : { error: refusal?.error ?? "upload-failed", details: refusal?.details ?? {} },
      );
    };
    request.onerror = () => resolve({ error: "upload-failed" });
    request.send(file);
  });
}
