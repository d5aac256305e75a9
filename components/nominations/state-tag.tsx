import { useTranslations } from "next-intl";
import type { NominationState, Standing } from "@/domain/nominations/workflow";
import type { ProfileState } from "@/domain/profiles/vocabulary";
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

/** `story`: how the story it became stands; nothing where none did. */
type StateTagProps = Standing & { story?: ProfileState | null };

/** Where a nomination stands, and whether it is on hold there. */
export function StateTag({ state, onHold, story }: StateTagProps) {
  const t = useTranslations("nomination");
  const gone = state === "approved" && story && story !== "published" ? story : null;
  return (
    <>
      <Tag tone={gone ? "plain" : tones[state]}>{t(gone ? `takenDown.${gone}` : `state.${state}`)}</Tag>
      {onHold ? (
        <>
          {" "}
          <Tag tone="red">{t("onHold")}</Tag>
        </>
      ) : null}
    </>
  );
}
