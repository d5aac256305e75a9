import { getTranslations } from "next-intl/server";
import { qrPath } from "@/components/paper/qr-path";
import { EnrolForm } from "@/components/second-factor/enrol-form";
import { StandingFactor } from "@/components/second-factor/standing-factor";
import type { Actor } from "@/domain/permissions";
import { enrolmentOf, findFactor } from "@/domain/second-factor/queries.server";
import { needsSecondFactor } from "@/domain/second-factor/required";
import { formatMoment } from "@/domain/time/dates";
import { enrolPhone, removePhone, renewCodes } from "./factor-actions";

/** A person's own second factor: taken up, its codes of paper, taken off. */
export async function OwnFactor({ actor, sessionId }: { actor: Actor; sessionId: string }) {
  const t = await getTranslations("secondFactor");
  const factor = await findFactor(actor.id);
  const enrolment = factor ? null : enrolmentOf(sessionId, actor.email);
  return (
    <section className="mt-10" id="buoc-hai">
      <h2 className="text-xl">{t("own")}</h2>
      {factor ? (
        <StandingFactor
          since={formatMoment(factor.enrolledAt)}
          codesLeft={factor.codesLeft}
          renew={renewCodes}
          remove={needsSecondFactor(actor.memberships) ? null : removePhone}
        />
      ) : (
        <p className="mt-1 text-base text-soft">{t("ownLead")}</p>
      )}
      <EnrolForm
        action={enrolPhone}
        enrolment={enrolment && { ...enrolment, qr: qrPath(enrolment.address) }}
        opener={t("takeUp")}
      />
    </section>
  );
}
