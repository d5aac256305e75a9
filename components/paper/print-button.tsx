"use client";

import { useEffect } from "react";
import { Button, type ButtonVariant } from "../ui/button";

/** Opens the browser's print dialog. At an address ending in `?kho=a3` the page's A3 choice is made already. */
export function PrintButton({ label, variant }: { label: string; variant?: ButtonVariant }) {
  useEffect(() => {
    const a3 = document.querySelector<HTMLInputElement>("#kho-a3");
    if (a3 && new URLSearchParams(location.search).get("kho") === "a3") a3.checked = true;
  }, []);
  return (
    <Button type="button" variant={variant} className="needs-script" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
