import { useTranslations } from "next-intl";
import type { NominationState, Standing } from "@/domain/nominations/workflow";
import { Tag, type TagTone } from "../ui/tag";

const tones: Record<NominationState, TagTone> = {
  draft: "plain",
  submitted: "gold",
  returned: "red",
  listed: "gold",
  approved: "sage",
  rejected: "plain",
  withdrawn: "plain",
  telling: "sage",
  told: "gold",
};

/** Where a nomination stands, and whether it is on hold there. */
export function StateTag({ state, onHold }: Standing) {
  const t = useTranslations("nomination");
  return (
    <>
      <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
      {onHold ? (
        <>
          {" "}
          <Tag tone="red">{t("onHold")}</Tag>
        </>
      ) : null}
    </>
  );
}
