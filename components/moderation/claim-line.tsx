import { useTranslations } from "next-intl";
import type { Claim } from "@/domain/nominations/claim.server";
import { formatMoment } from "@/domain/time/dates";
import { ButtonForm } from "../ui/button-form";
import type { FormHandler } from "../ui/form-state";

type ClaimLineProps = {
  claim: Claim | null;
  nominationId: string;
  place: string;
  action: FormHandler<never>;
};

/** Who says to be reading it now, and the way to say or to unsay it. It locks nothing. */
export function ClaimLine({ claim, nominationId, place, action }: ClaimLineProps) {
  const t = useTranslations("moderation");
  const isOwn = claim?.isOwn ?? false;
  return (
    <div className="mb-2 flex flex-wrap items-center justify-between gap-x-3 text-[0.95rem]">
      {claim ? (
        <p className={isOwn ? "text-sage" : "font-semibold text-gold-deep"}>
          {t(isOwn ? "claimOwn" : "claimOther", { by: claim.by, until: formatMoment(claim.until) })}
        </p>
      ) : null}
      <div data-claim className="contents">
        <ButtonForm
          action={action}
          values={{ what: isOwn ? "leave" : "claim", nominationId, queue: place }}
          variant="secondary"
          buttonClassName="border-0! bg-transparent! px-0! text-[0.95rem]! font-normal! underline underline-offset-4"
        >
          <span data-press="x">{t(isOwn ? "claimLeave" : "claim")}</span>
        </ButtonForm>
      </div>
    </div>
  );
}
