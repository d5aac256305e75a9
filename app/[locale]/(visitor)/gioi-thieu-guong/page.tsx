import { getTranslations } from "next-intl/server";
import { authSecret } from "@/app/_server/auth-secret";
import { errorTitle } from "@/app/_server/error-title";
import { pageMetadata } from "@/app/_server/page-metadata";
import { isPostedWithoutScripts } from "@/app/_server/viewer";
import { SuggestForm } from "@/components/suggestions/suggest-form";
import { PublicPage } from "@/components/site/public-page";
import { readQuery, slug } from "@/domain/address/read-query";
import { makeProof } from "@/domain/suggestions/proof.server";
import { storyAt } from "@/domain/suggestions/subject.server";
import { findUnit } from "@/domain/units/queries.server";
import { localePath } from "@/messages/locales";
import { suggest } from "../actions";

type Props = PageProps<"/[locale]/gioi-thieu-guong">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "suggest" });
  return pageMetadata(locale, "/gioi-thieu-guong", {
    title: await errorTitle(locale, t("title"), await isPostedWithoutScripts()),
    sharingTitle: t("title"),
    description: t("lead"),
  });
}

/** A citizen suggests a good person or model; `?mo-hinh=` asks a ward to adopt that one, `?don-vi=` names the ward. */
export default async function SuggestPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const t = await getTranslations("suggest");
  const asked = readQuery(await searchParams, { "mo-hinh": slug(), "don-vi": slug() });
  const model = asked["mo-hinh"] ? await storyAt(`/mo-hinh/${asked["mo-hinh"]}`) : null;
  const unit = asked["don-vi"] ? await findUnit(asked["don-vi"]) : null;
  return (
    <PublicPage path="/gioi-thieu-guong">
      <div className="max-w-2xl">
        <h1 className="text-4xl">{t("title")}</h1>
        <p className="mt-2 mb-8 text-soft">
          {t("lead")}{" "}
          <a href={localePath(locale, "/gioi-thieu-guong/tra-cuu")} className="link">
            {t("ask")}
          </a>
        </p>
        <SuggestForm
          action={suggest}
          proof={await makeProof(authSecret())}
          given={{
            kind: model?.kind === "model" ? "model" : undefined,
            name: model?.name.slice(0, 200) ?? "",
            reason: model ? t("adoptReason", { name: model.name }) : "",
            model: model?.slug ?? "",
            unit: unit?.label ?? "",
            unitId: unit?.id ?? "",
          }}
        />
      </div>
    </PublicPage>
  );
}
