import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { currentSessionId, requireArea } from "@/app/_server/viewer";
import { FieldsForm } from "@/components/administration/fields-form";
import { ForgetFactor } from "@/components/second-factor/forget-factor";
import { EventList } from "@/components/work/event-list";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { SessionList } from "@/components/users/session-list";
import { UserActions } from "@/components/users/user-actions";
import { readQuery, said } from "@/domain/address/read-query";
import { factorOf } from "@/domain/second-factor/queries.server";
import { formatMoment } from "@/domain/time/dates";
import { listCurrentUnits } from "@/domain/units/queries.server";
import { lastSignIn, listSessions } from "@/domain/users/open-sessions.server";
import { findUser } from "@/domain/users/queries.server";
import { agreeReset, askReset } from "../factor-actions";
import { block, edit, endSession, endSessions, grant, newLink, revoke } from "../actions";

type Props = PageProps<"/[locale]/quan-tri/nguoi-dung/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "admin" });
  return { title: t("user") };
}

export default async function UserPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/quan-tri/nguoi-dung/${id}`, "admin.enter");
  const user = await findUser(actor, id);
  if (!user) notFound();
  const t = await getTranslations("admin");
  const own = await getTranslations("userAdmin");
  const [signedIn, sessions] = [
    await lastSignIn(actor, id),
    await listSessions(actor, id, await currentSessionId()),
  ];
  const factor = actor.id === id ? null : await factorOf(actor, id);
  const { history, ...person } = user;
  return (
    <AdminPage actor={actor} current="/quan-tri/nguoi-dung" width="text">
      <h1 className="text-3xl">{user.name}</h1>
      <p className="mt-1 mb-8 flex wrap-anywhere flex-wrap items-center gap-3 text-soft">
        {user.email}
        {user.blocked ? <Tag tone="red">{t("blocked")}</Tag> : null}
        {user.invited ? <Tag tone="gold">{t("invited")}</Tag> : null}
      </p>
      {readQuery(await searchParams, { xong: said() }).xong ? (
        <Notice tone="success" role="status">
          {own("saved")}
        </Notice>
      ) : null}
      <section className="mb-10">
        <h2 className="mb-3 text-xl">{own("edit")}</h2>
        <FieldsForm
          key={`${user.name} ${user.email}`}
          action={edit}
          values={{ userId: id, wasName: user.name, wasEmail: user.email }}
          submit={own("save")}
          fields={[
            { control: "line", name: "name", label: t("name"), value: user.name },
            { control: "line", name: "email", label: "Email", hint: own("emailHint"), value: user.email },
          ]}
        />
      </section>
      <UserActions
        user={person}
        units={await listCurrentUnits()}
        actions={{ grant, revoke, block, endSessions, newLink }}
      />
      {factor ? (
        <section className="mt-10">
          <h2 className="text-xl">{(await getTranslations("secondFactor"))("own")}</h2>
          <ForgetFactor
            user={person}
            since={formatMoment(factor.enrolledAt)}
            asked={factor.asked && { ...factor.asked, at: formatMoment(factor.asked.at) }}
            ask={askReset}
            agree={agreeReset}
          />
        </section>
      ) : null}
      <section className="mt-10">
        <h2 className="text-xl">{t("sessions")}</h2>
        <p className="mt-1 text-base text-soft">
          {signedIn ? t("lastSignIn", { moment: formatMoment(signedIn) }) : t("neverSignedIn")}
        </p>
        {sessions.length > 0 ? (
          <SessionList
            sessions={sessions}
            ending={(session, label, name) => (
              <ConfirmForm
                action={endSession}
                values={{ userId: id, session }}
                opener={label}
                means={t("endSessionMeans", { name: user.name, session: name })}
                confirm={t("endSessionConfirm")}
              />
            )}
          />
        ) : (
          <p className="mt-2">{t("noSessions")}</p>
        )}
      </section>
      <section className="mt-10">
        <h2 className="mb-3 text-xl">{t("history")}</h2>
        <EventList events={history} />
      </section>
    </AdminPage>
  );
}
