/** What its form must say of a campaign, as it is typed. */
export const typedCampaign = {
  kind: "commendation",
  organiserUnitId: "tp-ho-chi-minh",
  summary: "Đợt của thành phố.",
  deadlineOn: "26/01/2099",
  listingDays: "10",
};

/** What a decision's form says, as it is typed. */
export const typedDecision = {
  number: "01/QĐ-UBND",
  decidedOn: "19/05/2023",
  signer: "",
  level: "district",
  form: "commended",
  kind: "individual",
  announced: "1",
  names: "Nguyễn Văn Thử; Dạy chữ buổi tối",
};
