import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { adoptionStatuses } from "@/domain/adoptions/vocabulary";
import { profileKinds } from "@/domain/profiles/vocabulary";
import { Button } from "../ui/button";
import { Select, TextInput } from "../ui/controls";

/** The lists of the API that can be tried. */
export const triedLists = ["profiles", "recognitions", "adoptions", "units"] as const;
export type TriedList = (typeof triedLists)[number];

const setOf = {
  profiles: "cau-chuyen",
  recognitions: "bang-vang",
  adoptions: "nhan-rong",
  units: "don-vi",
} as const;

/** One plain GET form for each list: what is chosen becomes the API's own parameters. */
export function ApiForms({ action, heading: Heading = "h3" }: { action: string; heading?: "h2" | "h3" }) {
  const t = useTranslations("openData");
  const kind = (list: TriedList) => (
    <Select
      id={`${list}-kind`}
      name="kind"
      label={t("tryKind")}
      options={[
        { value: "", label: t("tryAnyKind") },
        ...profileKinds.map((value) => ({ value, label: t(`kindOf.${value}`) })),
      ]}
    />
  );
  const year = (list: TriedList) => (
    <TextInput id={`${list}-year`} name="year" label={t("tryYear")} inputMode="numeric" maxLength={4} />
  );
  const status = (
    <Select
      id="adoptions-status"
      name="status"
      label={t("tryStatus")}
      options={[
        { value: "", label: t("tryAnyStatus") },
        ...adoptionStatuses.map((value) => ({ value, label: t(`statusOf.${value}`) })),
      ]}
    />
  );
  const own: Record<TriedList, ReactNode> = {
    profiles: [<div key="k">{kind("profiles")}</div>, <div key="y">{year("profiles")}</div>],
    recognitions: [<div key="k">{kind("recognitions")}</div>, <div key="y">{year("recognitions")}</div>],
    adoptions: <div>{status}</div>,
    units: null,
  };
  return (
    <div className="mt-4 grid gap-x-10 gap-y-6 md:grid-cols-2">
      {triedLists.map((list) => (
        <form key={list} action={action} className="border-t border-line pt-3">
          <Heading className="text-xl">{t(`set.${setOf[list]}.title`)}</Heading>
          <p className="mb-3 text-base text-soft wrap-anywhere">
            <code>/api/v1/{list}</code>
          </p>
          <input type="hidden" name="list" value={list} />
          {own[list]}
          {list === "units" ? null : (
            <>
              <TextInput
                id={`${list}-unit`}
                name="unit"
                label={t("tryUnit")}
                hint={t("tryUnitHint")}
                autoCapitalize="none"
                maxLength={200}
              />
              <TextInput
                id={`${list}-limit`}
                name="limit"
                label={t("tryLimit")}
                inputMode="numeric"
                defaultValue="5"
                maxLength={3}
              />
            </>
          )}
          <Button variant="secondary">{t("tryButton")}</Button>
        </form>
      ))}
    </div>
  );
}
