"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState, type ComponentProps, type ReactNode } from "react";
import { SentNotice, type Sent } from "./sent-notice";
import { isTyping } from "../../moderation/keys-dialog";
import { Button, ButtonLink } from "../../ui/button";
import { ConfirmForm, ConfirmQuestion } from "../../ui/confirm-form";
import type { FormHandler } from "../../ui/form-state";
import { useActionForm } from "../../ui/use-action-form";
import { wakeForms } from "../../ui/typed-words";
import { useScripted } from "../../ui/use-scripted";

type Chosen = {
  id: string;
  name: string;
  version: number;
  isDraft: boolean;
  /** Whether it is enough to be sent. */
  isReady: boolean;
};

type DeskSelectionProps = {
  /** The rows of this page. */
  rows: Chosen[];
  /** Ids of those ticked when it was drawn. */
  chosen: string[];
  /** Where the list stands with nothing chosen, and what else its address says. */
  href: string;
  asked: Record<string, string>;
  deleteChosen: FormHandler<never>;
  sendChosen: FormHandler<Sent>;
  children: ReactNode;
};

/** The list with what can be done to the chosen ones; what became of a sending outlives the rows it changed. */
export function DeskSelection({ sendChosen, ...props }: DeskSelectionProps) {
  const sending = useActionForm(sendChosen);
  // Drawn anew for other rows, with nothing of the old ones chosen.
  const rows = props.rows.map(({ id, version }) => `${id}.${version}`).join();
  return (
    <>
      {sending.state.ok ? <SentNotice {...sending.state.data} /> : null}
      <ChosenOfList key={rows} {...props} sending={sending} />
    </>
  );
}

type ChosenOfListProps = Omit<DeskSelectionProps, "sendChosen"> & {
  sending: ComponentProps<typeof ConfirmQuestion>["form"];
};

/**
 * The list inside the form of its ticks, and above it the bar that names who is chosen and says what can be done with them.
 * Without scripts the ticks are sent first, and the page comes back with the bar.
 */
function ChosenOfList({ rows, chosen, href, asked, deleteChosen, sending, children }: ChosenOfListProps) {
  const t = useTranslations("deskList");
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const [ids, choose] = useState(chosen);
  const scripted = useScripted();
  const picked = rows.filter(({ id }) => ids.includes(id));
  useDeskKeys();
  // Boxes ticked before the scripts came are told now, not when the bar's own form wakes.
  useEffect(wakeForms, []);

  function clear() {
    for (const box of boxesIn(form.current)) box.checked = false;
    choose([]);
  }

  return (
    <>
      {picked.length > 0 ? (
        <div
          role="region"
          aria-label={t("chosenBar")}
          className="sticky top-0 z-10 mt-3 flex flex-wrap items-start gap-x-4 gap-y-2 rounded-lg border border-line bg-sand px-4 py-2 text-base"
        >
          <p role="status" className="min-w-0 grow basis-80 py-2 font-semibold wrap-anywhere">
            {t("chosen", { count: picked.length, names: picked.map(({ name }) => name).join(", ") })}
          </p>
          <SendDrafts key={ids.join()} picked={picked} sending={sending} />
          <DeleteDrafts key={`${ids.join()}.`} picked={picked} deleteChosen={deleteChosen} />
          {/* A file, not a page: the router has nothing to do with it. */}
          {(["sheet", "paper"] as const).map((kind) => (
            <a key={kind} href={fileHref(kind, ids, locale)} download className="touch-link py-2">
              {t(kind)}
            </a>
          ))}
          {scripted ? (
            <Button type="button" variant="quiet" onClick={clear}>
              {t("chooseNone")}
            </Button>
          ) : (
            <ButtonLink variant="quiet" href={href}>
              {t("chooseNone")}
            </ButtonLink>
          )}
        </div>
      ) : null}
      <form
        ref={form}
        onChange={() =>
          choose(
            boxesIn(form.current)
              .filter((box) => box.checked)
              .map((box) => box.value),
          )
        }
      >
        {Object.entries(asked).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        {scripted ? null : (
          <p className="mt-3">
            <Button variant="secondary">{t("showChosen")}</Button>
          </p>
        )}
      </form>
    </>
  );
}

type SendDraftsProps = { picked: Chosen[]; sending: ChosenOfListProps["sending"] };

/** All drafts are sent along: which are enough is for the portal to say, and it names those that were not. */
function SendDrafts({ picked, sending }: SendDraftsProps) {
  const t = useTranslations("deskList");
  const drafts = picked.filter(({ isDraft }) => isDraft);
  const ready = drafts.filter(({ isReady }) => isReady);
  if (ready.length === 0) return null;
  const names = (some: Chosen[]) => some.map(({ name }) => name).join(", ");
  const lacking = names(drafts.filter(({ isReady }) => !isReady));
  return (
    <ConfirmQuestion
      form={sending}
      values={{ drafts: written(drafts) }}
      opener={t("send", { count: ready.length })}
      variant="primary"
      means={
        <>
          {t("sendMeans", { count: ready.length, names: names(ready) })}{" "}
          {lacking ? t("sendNot", { names: lacking }) : null}
        </>
      }
      confirm={t("sendConfirm", { count: ready.length })}
    />
  );
}

type DeleteDraftsProps = { picked: Chosen[]; deleteChosen: FormHandler<never> };

function DeleteDrafts({ picked, deleteChosen }: DeleteDraftsProps) {
  const t = useTranslations("deskList");
  const drafts = picked.filter(({ isDraft }) => isDraft);
  if (drafts.length === 0) return <p className="py-2 text-soft">{t("noDraftChosen")}</p>;
  const names = drafts.map(({ name }) => name).join(", ");
  return (
    <ConfirmForm
      action={deleteChosen}
      values={{ drafts: written(drafts) }}
      opener={t("delete", { count: drafts.length })}
      means={t("deleteMeans", { count: drafts.length, names })}
      confirm={t("deleteConfirm", { count: drafts.length })}
    />
  );
}

const files = { sheet: "/api/sheets/nominations", paper: "/api/nominations/paper" } as const;
const fileHref = (kind: "sheet" | "paper", ids: string[], locale: string) =>
  `${files[kind]}?${new URLSearchParams([["locale", locale], ...ids.map((id) => ["chon", id])])}`;

/** "id.version" of each, as the actions read it. */
const written = (drafts: Chosen[]) => drafts.map(({ id, version }) => `${id}.${version}`).join(",");

const boxesIn = (form: HTMLFormElement | null) => [
  ...(form?.querySelectorAll<HTMLInputElement>("input[name=chon]") ?? []),
];

/** "/" searches, j and k walk through the rows, x chooses one, Enter opens; never while something is being typed. */
function useDeskKeys() {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const row = (document.activeElement as HTMLElement | null)?.closest<HTMLElement>("[data-desk-row]");
      if (isTyping(event.target) && !(event.target as HTMLInputElement).matches("[name=chon]")) return;
      if (event.key === "/") {
        event.preventDefault();
        document.querySelector<HTMLInputElement>("[data-desk-search]")?.focus();
      }
      if (event.key === "x") row?.querySelector<HTMLInputElement>("input[name=chon]")?.click();
      const step = { j: 1, k: -1 }[event.key];
      if (!step) return;
      const rows = [...document.querySelectorAll<HTMLElement>("[data-desk-row]")];
      const at = row ? rows.indexOf(row) + step : 0;
      rows[Math.min(rows.length - 1, Math.max(0, at))]?.querySelector("a")?.focus();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
