import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { deskGroupNames, deskOrders, type DeskGroup } from "@/domain/nominations/desk-groups";
import { profileKinds } from "@/domain/profiles/vocabulary";
import { localePath } from "@/messages/locales";
import { Button } from "../../ui/button";
import type { DeskAddress } from "./desk-address";
import { deskHref } from "./desk-address";

/** The list's groups with how many each holds: tabs on a desk, a row to be pushed along on a phone. */
export function DeskTabs({ asked, counts }: { asked: DeskAddress; counts: Record<DeskGroup, number> }) {
  const t = useTranslations("deskList");
  const desk = useTranslations("desk");
  const locale = useLocale();
  return (
    <nav
      aria-label={desk("filter")}
      className="-mx-4 mt-3 flex gap-2 overflow-x-auto px-4 py-1 md:mx-0 md:mt-0 md:gap-0 md:border-b md:border-edge md:px-0 md:pb-0"
    >
      {deskGroupNames
        .filter((group) => group !== "chi-tieu" || asked.loc === group)
        .map((group) => (
          <a
            key={group}
            href={localePath(locale, deskHref({ ...asked, loc: group, trang: 1 }))}
            aria-current={group === asked.loc ? "page" : undefined}
            className="tap shrink-0 gap-1.5 rounded-full border border-edge px-4 text-base whitespace-nowrap hover:border-ink aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper md:rounded-none md:border-0 md:border-b-3 md:border-transparent md:px-3 md:aria-[current]:border-red md:aria-[current]:bg-transparent md:aria-[current]:font-semibold md:aria-[current]:text-red"
          >
            {t(`group.${group || "tat-ca"}`)} <span className="tabular-nums">{counts[group]}</span>
          </a>
        ))}
    </nav>
  );
}

type DeskFilterProps = {
  asked: DeskAddress;
  campaigns: { id: string; name: string }[];
  fields: { value: string; label: string }[];
  places: string[];
};

/** Search, choices and order of the list; what is asked for stands in the address. */
export function DeskFilter({ asked, campaigns, fields, places }: DeskFilterProps) {
  const t = useTranslations("deskList");
  const locale = useLocale();
  const filtered = [asked.q, asked.dot, asked.loai, asked["linh-vuc"], asked.kp].some(Boolean);
  return (
    <form
      role="search"
      action={localePath(locale, "/ban-lam-viec")}
      className="mt-3 grid grid-cols-2 items-center gap-2 md:flex md:flex-wrap"
    >
      {asked.loc ? <input type="hidden" name="loc" value={asked.loc} /> : null}
      <div className="relative col-span-2 md:w-60">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2"
        />
        <input
          name="q"
          type="search"
          data-desk-search
          aria-label={t("search")}
          placeholder={t("search")}
          defaultValue={asked.q}
          className="min-h-11 w-full rounded-lg border border-edge bg-raised pr-3 pl-9 text-base placeholder:text-soft"
        />
      </div>
      <Choice
        name="dot"
        label={t("campaign")}
        any={t("any.campaign")}
        value={asked.dot}
        options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Choice
        name="loai"
        label={t("kind")}
        any={t("any.kind")}
        value={asked.loai}
        options={profileKinds.map((kind) => ({ value: kind, label: t(`kindShort.${kind}`) }))}
      />
      <Choice
        name="linh-vuc"
        label={t("field")}
        any={t("any.field")}
        value={asked["linh-vuc"]}
        options={fields}
      />
      <Choice
        name="kp"
        label={t("place")}
        any={t("any.place")}
        value={asked.kp}
        options={places.map((name) => ({ value: name, label: name }))}
      />
      <Choice
        name="xep"
        label={t("order")}
        any={t("orders.viec")}
        value={asked.xep}
        options={deskOrders
          .filter((order) => order !== "")
          .map((order) => ({ value: order, label: t(`orders.${order}`) }))}
      />
      <Button variant="secondary" className="px-4">
        {t("apply")}
      </Button>
      {filtered ? (
        <a href={localePath(locale, deskHref({ loc: asked.loc }))} className="touch-link text-base">
          {t("clear")}
        </a>
      ) : null}
    </form>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  any: string;
  value: string;
  options: { value: string; label: string }[];
};

function Choice({ name, label, any, value, options }: ChoiceProps) {
  if (options.length === 0) return null;
  return (
    <select
      name={name}
      aria-label={label}
      defaultValue={value}
      className="min-h-11 w-full min-w-0 rounded-lg border border-edge bg-raised px-2 text-base md:w-auto md:max-w-38"
    >
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
