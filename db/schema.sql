-- The whole schema as a fresh database has it. Made by `npm run db:generate` out of drizzle/; to be read, never run.


CREATE TABLE adoption (
  id text PRIMARY KEY NOT NULL,
  unit_id text NOT NULL,
  profile_id text NOT NULL,
  status text DEFAULT 'running' NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  since_on text NOT NULL,
  ended_on text,
  adaptation text DEFAULT '' NOT NULL,
  result text DEFAULT '' NOT NULL,
  illustrative integer DEFAULT false NOT NULL,
  recorded_by_id text,
  recorded_at integer NOT NULL,
  updated_at integer NOT NULL, figures text DEFAULT '[]' NOT NULL, due_on text, renewed_on text, end_reason text DEFAULT '' NOT NULL,
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  FOREIGN KEY (profile_id) REFERENCES profile(id),
  FOREIGN KEY (recorded_by_id) REFERENCES user(id),
  CONSTRAINT "adoption_status_word" CHECK("status" in ('running', 'ended')),
  CONSTRAINT "adoption_version_least" CHECK("version" >= 1),
  CONSTRAINT "adoption_since_on_day" CHECK("since_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "adoption_ended_on_day" CHECK("ended_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "adoption_ended_on_a_day" CHECK((status = 'ended') = (ended_on is not null))
);
CREATE INDEX adoption_profile ON adoption (profile_id,status,since_on);
CREATE UNIQUE INDEX adoption_running_once ON adoption (unit_id,profile_id) WHERE "adoption"."status" = 'running';
CREATE TRIGGER adoption_counted AFTER INSERT ON adoption WHEN NEW.status = 'running' BEGIN
  UPDATE profile SET adopters = adopters + 1 WHERE id = NEW.profile_id;
END;
CREATE TRIGGER adoption_recounted AFTER UPDATE OF status, profile_id ON adoption BEGIN
  UPDATE profile SET adopters = adopters - (OLD.status = 'running') WHERE id = OLD.profile_id;
  UPDATE profile SET adopters = adopters + (NEW.status = 'running') WHERE id = NEW.profile_id;
END;
CREATE TRIGGER adoption_uncounted AFTER DELETE ON adoption WHEN OLD.status = 'running' BEGIN
  UPDATE profile SET adopters = adopters - 1 WHERE id = OLD.profile_id;
END;
CREATE TRIGGER tally_adoption_gone AFTER DELETE ON adoption BEGIN
  DELETE FROM tally_item WHERE kind = 'adoption' AND ref = OLD.id;
END;
CREATE TRIGGER tally_due_adoption AFTER UPDATE OF unit_id, profile_id, status, since_on, illustrative ON adoption BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('adoption', NEW.id);
END;
CREATE TRIGGER tally_due_adoption_new AFTER INSERT ON adoption BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('adoption', NEW.id);
END;

CREATE TABLE amendment (
  profile_id text PRIMARY KEY NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  words text NOT NULL,
  ground text NOT NULL,
  note text DEFAULT '' NOT NULL,
  writer_ids text NOT NULL,
  saved_by_id text NOT NULL,
  saved_at integer NOT NULL,
  FOREIGN KEY (profile_id) REFERENCES profile(id),
  FOREIGN KEY (saved_by_id) REFERENCES user(id),
  CONSTRAINT "amendment_ground_word" CHECK("ground" in ('spelling', 'seen')),
  CONSTRAINT "amendment_version_least" CHECK("version" >= 1)
);

CREATE TABLE answer_save (
  nomination_id text NOT NULL,
  field text NOT NULL,
  saved_by_id text NOT NULL,
  saved_at integer NOT NULL,
  PRIMARY KEY(nomination_id, field),
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  FOREIGN KEY (saved_by_id) REFERENCES user(id)
);

CREATE TABLE attachment (
  id text PRIMARY KEY NOT NULL,
  nomination_id text NOT NULL,
  file_name text NOT NULL,
  sha256 text NOT NULL,
  created_by_id text NOT NULL,
  created_at integer NOT NULL,
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  FOREIGN KEY (sha256) REFERENCES blob(sha256),
  FOREIGN KEY (created_by_id) REFERENCES user(id)
);
CREATE INDEX attachment_blob ON attachment (sha256);
CREATE INDEX attachment_nomination ON attachment (nomination_id);

CREATE TABLE blank (
  id text PRIMARY KEY NOT NULL,
  unit_id text NOT NULL,
  name text NOT NULL,
  paper_width real NOT NULL,
  paper_height real NOT NULL,
  fields text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  updated_by_id text NOT NULL,
  updated_at integer NOT NULL,
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  FOREIGN KEY (updated_by_id) REFERENCES user(id),
  CONSTRAINT "blank_paper" CHECK(paper_width between 80 and 450 and paper_height between 80 and 450),
  CONSTRAINT "blank_version_least" CHECK("version" >= 1)
);
CREATE INDEX blank_unit ON blank (unit_id,name);

CREATE TABLE blank_scan (
  blank_id text PRIMARY KEY NOT NULL,
  sha256 text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  created_by_id text NOT NULL,
  created_at integer NOT NULL,
  FOREIGN KEY (blank_id) REFERENCES blank(id),
  FOREIGN KEY (sha256) REFERENCES blob(sha256),
  FOREIGN KEY (created_by_id) REFERENCES user(id),
  CONSTRAINT "blank_scan_width_least" CHECK("width" >= 1),
  CONSTRAINT "blank_scan_height_least" CHECK("height" >= 1)
);
CREATE INDEX blank_scan_blob ON blank_scan (sha256);

CREATE TABLE blob (
  sha256 text PRIMARY KEY NOT NULL,
  mime text NOT NULL,
  size integer NOT NULL
);

CREATE TABLE blob_chunk (
  sha256 text NOT NULL,
  position integer NOT NULL,
  data blob NOT NULL,
  PRIMARY KEY(sha256, position),
  FOREIGN KEY (sha256) REFERENCES blob(sha256)
);

CREATE TABLE booklet (
  year integer PRIMARY KEY NOT NULL,
  sha256 text,
  size integer DEFAULT 0 NOT NULL,
  pages integer DEFAULT 0 NOT NULL,
  content text DEFAULT '' NOT NULL,
  revision integer DEFAULT 0 NOT NULL,
  asked_by_id text,
  made_at integer,
  FOREIGN KEY (sha256) REFERENCES blob(sha256),
  FOREIGN KEY (asked_by_id) REFERENCES user(id),
  CONSTRAINT "booklet_year_least" CHECK("year" >= 1900),
  CONSTRAINT "booklet_size_least" CHECK("size" >= 0),
  CONSTRAINT "booklet_pages_least" CHECK("pages" >= 0)
);

CREATE TABLE cache_tag (
  tag text PRIMARY KEY NOT NULL,
  revision integer NOT NULL
);
CREATE INDEX cache_tag_revision ON cache_tag (revision);

CREATE TABLE calendar_feed (
  user_id text PRIMARY KEY NOT NULL,
  token_hash text NOT NULL,
  made_at integer NOT NULL,
  FOREIGN KEY (user_id) REFERENCES user(id)
);
CREATE UNIQUE INDEX calendar_feed_token_hash_unique ON calendar_feed (token_hash);

CREATE TABLE campaign (
  id text PRIMARY KEY NOT NULL,
  slug text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  organiser_unit_id text,
  summary text NOT NULL,
  body text DEFAULT '' NOT NULL,
  starts_on text,
  ends_on text,
  deadline_on text,
  listing_days integer DEFAULT 0 NOT NULL,
  quota_individual integer,
  quota_collective integer,
  quota_model integer,
  conference_on text,
  conference_place text,
  figures text DEFAULT '[]' NOT NULL,
  total_collectives integer,
  total_individuals integer,
  source_name text,
  source_url text,
  source_on text, state text DEFAULT 'open' NOT NULL, version integer DEFAULT 1 NOT NULL, strict_quotas integer DEFAULT false NOT NULL, required_questions text DEFAULT '[]' NOT NULL, criteria text DEFAULT '[]' NOT NULL, copied_from_id text, created_by_id text, updated_by_id text, updated_at integer, presented_at_id text REFERENCES campaign(id), illustrative integer DEFAULT false NOT NULL, recommendations integer DEFAULT 0 NOT NULL, name_en text DEFAULT '' NOT NULL, programme text DEFAULT '[]' NOT NULL, conference_papers text DEFAULT '[]' NOT NULL,
  FOREIGN KEY (organiser_unit_id) REFERENCES unit(id),
  CONSTRAINT "campaign_kind_word" CHECK("kind" in ('commendation', 'contest')),
  CONSTRAINT "campaign_starts_on_day" CHECK("starts_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "campaign_ends_on_day" CHECK("ends_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "campaign_deadline_on_day" CHECK("deadline_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "campaign_conference_on_day" CHECK("conference_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "campaign_source_on_day" CHECK("source_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "campaign_listing_days_least" CHECK("listing_days" >= 0)
);
CREATE UNIQUE INDEX campaign_slug_unique ON campaign (slug);
CREATE TRIGGER search_due_campaign AFTER UPDATE ON campaign BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES (iif(OLD.kind = 'contest', 'contest', 'campaign'), NEW.id);
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES (iif(NEW.kind = 'contest', 'contest', 'campaign'), NEW.id);
END;
CREATE TRIGGER search_due_campaign_gone AFTER DELETE ON campaign BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES (iif(OLD.kind = 'contest', 'contest', 'campaign'), OLD.id);
END;
CREATE TRIGGER search_due_campaign_new AFTER INSERT ON campaign BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES (iif(NEW.kind = 'contest', 'contest', 'campaign'), NEW.id);
END;
CREATE TRIGGER search_due_campaign_state AFTER UPDATE OF state ON campaign WHEN (OLD.state = 'draft') IS NOT (NEW.state = 'draft') BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'honour', id FROM recognition WHERE campaign_id = NEW.id;
END;

CREATE TABLE campaign_award (
  campaign_id text NOT NULL,
  level text NOT NULL,
  form text NOT NULL,
  PRIMARY KEY(campaign_id, level, form),
  FOREIGN KEY (campaign_id) REFERENCES campaign(id),
  CONSTRAINT "campaign_award_level_word" CHECK("level" in ('ward', 'district', 'city', 'state')),
  CONSTRAINT "campaign_award_form_word" CHECK("form" in ('commended', 'certificate', 'merit', 'first', 'second', 'third', 'encouragement', 'named'))
);

CREATE TABLE campaign_document (
  campaign_id text NOT NULL,
  document_id text NOT NULL,
  PRIMARY KEY(campaign_id, document_id),
  FOREIGN KEY (campaign_id) REFERENCES campaign(id),
  FOREIGN KEY (document_id) REFERENCES document(id)
);

CREATE TABLE campaign_phase (
  campaign_id text NOT NULL,
  phase text NOT NULL,
  starts_on text,
  ends_on text,
  PRIMARY KEY(campaign_id, phase),
  FOREIGN KEY (campaign_id) REFERENCES campaign(id),
  CONSTRAINT "campaign_phase_phase_word" CHECK("phase" in ('receiving', 'checking', 'listing', 'deciding', 'conference')),
  CONSTRAINT "campaign_phase_starts_on_day" CHECK("starts_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "campaign_phase_ends_on_day" CHECK("ends_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);

CREATE TABLE campaign_quota (
  campaign_id text NOT NULL,
  unit_id text NOT NULL,
  kind text NOT NULL,
  quota integer NOT NULL,
  PRIMARY KEY(campaign_id, unit_id, kind),
  FOREIGN KEY (campaign_id) REFERENCES campaign(id),
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT "campaign_quota_kind_word" CHECK("kind" in ('individual', 'collective', 'model')),
  CONSTRAINT "campaign_quota_quota_least" CHECK("quota" >= 0)
);

CREATE TABLE campaign_slug (
  slug text PRIMARY KEY NOT NULL,
  campaign_id text NOT NULL,
  FOREIGN KEY (campaign_id) REFERENCES campaign(id)
);

CREATE TABLE certificate (
  id text PRIMARY KEY NOT NULL,
  recognition_id text,
  unit_id text NOT NULL,
  level text NOT NULL,
  form text NOT NULL,
  decision_number text NOT NULL,
  decided_on text NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  code text NOT NULL,
  issued_by_id text NOT NULL,
  issued_at integer NOT NULL,
  revoked_at integer,
  FOREIGN KEY (recognition_id) REFERENCES recognition(id) ON DELETE set null,
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  FOREIGN KEY (issued_by_id) REFERENCES user(id),
  CONSTRAINT "certificate_level_word" CHECK("level" in ('ward', 'district', 'city', 'state')),
  CONSTRAINT "certificate_form_word" CHECK("form" in ('commended', 'certificate', 'merit', 'first', 'second', 'third', 'encouragement', 'named')),
  CONSTRAINT "certificate_decided_on_day" CHECK("decided_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "certificate_number_least" CHECK("number" >= 1)
);
CREATE UNIQUE INDEX certificate_code_unique ON certificate (code);
CREATE UNIQUE INDEX certificate_number ON certificate (unit_id,year,number);
CREATE UNIQUE INDEX certificate_recognition ON certificate (recognition_id);
CREATE TRIGGER tally_due_certificate AFTER UPDATE OF revoked_at ON certificate BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('honour', NEW.recognition_id);
END;

CREATE TABLE consent (
  id text PRIMARY KEY NOT NULL,
  nomination_id text NOT NULL,
  channel text NOT NULL,
  giver text NOT NULL,
  giver_name text NOT NULL,
  given_on text NOT NULL,
  recorded_by_id text NOT NULL,
  recorded_at integer NOT NULL,
  withdrawn_at integer, medium text, witness_name text DEFAULT '' NOT NULL, text_id text REFERENCES consent_text(id), words_hash text, carried_from_id text, words_parts text,
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  FOREIGN KEY (recorded_by_id) REFERENCES user(id),
  CONSTRAINT "consent_channel_word" CHECK("channel" in ('roll', 'web', 'notice_board', 'social', 'audio')),
  CONSTRAINT "consent_giver_word" CHECK("giver" in ('self', 'guardian', 'representative')),
  CONSTRAINT "consent_given_on_day" CHECK("given_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
CREATE INDEX consent_carried ON consent (carried_from_id);
CREATE INDEX consent_nomination ON consent (nomination_id);
CREATE TRIGGER search_due_consent AFTER UPDATE ON consent BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'honour', id FROM recognition WHERE nomination_id = NEW.nomination_id;
END;
CREATE TRIGGER search_due_consent_gone AFTER DELETE ON consent BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'honour', id FROM recognition WHERE nomination_id = OLD.nomination_id;
END;
CREATE TRIGGER search_due_consent_new AFTER INSERT ON consent BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'honour', id FROM recognition WHERE nomination_id = NEW.nomination_id;
END;

CREATE TABLE consent_text (
  id text PRIMARY KEY NOT NULL,
  channel text NOT NULL,
  number integer NOT NULL,
  words text NOT NULL,
  document_id text,
  valid_from text NOT NULL,
  created_by_id text,
  created_at integer NOT NULL,
  FOREIGN KEY (document_id) REFERENCES document(id),
  CONSTRAINT "consent_text_channel_word" CHECK("channel" in ('roll', 'web', 'notice_board', 'social', 'audio')),
  CONSTRAINT "consent_text_valid_from_day" CHECK("valid_from" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
CREATE UNIQUE INDEX consent_text_once ON consent_text (channel,number);

CREATE TABLE "consent_withdrawal" (
  id text PRIMARY KEY NOT NULL,
  nomination_id text,
  profile_id text,
  channels text NOT NULL,
  way text NOT NULL,
  asked_by text NOT NULL,
  words text DEFAULT '' NOT NULL,
  request_id text,
  recorded_by_id text,
  asked_at integer NOT NULL,
  answer_by text NOT NULL,
  stop_by text NOT NULL,
  others_too integer DEFAULT false NOT NULL,
  extended_at integer,
  extended_by_id text,
  extension_reason text DEFAULT '' NOT NULL,
  answered_at integer,
  answered_by_id text,
  answer text DEFAULT '' NOT NULL,
  closed_at integer,
  closed_by_id text,
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  FOREIGN KEY (profile_id) REFERENCES profile(id),
  FOREIGN KEY (request_id) REFERENCES word_request(id),
  FOREIGN KEY (recorded_by_id) REFERENCES user(id),
  FOREIGN KEY (extended_by_id) REFERENCES user(id),
  FOREIGN KEY (answered_by_id) REFERENCES user(id),
  FOREIGN KEY (closed_by_id) REFERENCES user(id),
  CONSTRAINT "consent_withdrawal_of_something" CHECK(("nomination_id" is null) <> ("profile_id" is null)),
  CONSTRAINT "consent_withdrawal_way_word" CHECK("way" in ('link', 'ward')),
  CONSTRAINT "consent_withdrawal_answer_by_day" CHECK("answer_by" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "consent_withdrawal_stop_by_day" CHECK("stop_by" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
CREATE INDEX consent_withdrawal_nomination ON consent_withdrawal (nomination_id);
CREATE INDEX consent_withdrawal_open ON consent_withdrawal (closed_at,stop_by);

CREATE TABLE contest_conflict (
  entry_id text NOT NULL,
  user_id text NOT NULL,
  words text NOT NULL,
  declared_at integer NOT NULL,
  PRIMARY KEY(entry_id, user_id),
  FOREIGN KEY (entry_id) REFERENCES contest_entry(id),
  FOREIGN KEY (user_id) REFERENCES user(id)
);

CREATE TABLE contest_entry (
  id text PRIMARY KEY NOT NULL,
  reference text NOT NULL,
  campaign_id text NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  entrant text NOT NULL,
  words text DEFAULT '' NOT NULL,
  unit_id text NOT NULL,
  contact text,
  contact_consented_at integer,
  naming_agreed integer DEFAULT false NOT NULL,
  sent_by_id text,
  created_at integer NOT NULL,
  withdrawn_at integer,
  withdrawn_words text DEFAULT '' NOT NULL,
  FOREIGN KEY (campaign_id) REFERENCES campaign(id),
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  FOREIGN KEY (sent_by_id) REFERENCES user(id),
  CONSTRAINT "contest_entry_kind_word" CHECK("kind" in ('individual', 'collective', 'model'))
);
CREATE INDEX contest_entry_newest ON contest_entry (campaign_id,created_at);
CREATE UNIQUE INDEX contest_entry_reference_unique ON contest_entry (reference);
CREATE INDEX contest_entry_unit ON contest_entry (unit_id,created_at);

CREATE TABLE contest_file (
  id text PRIMARY KEY NOT NULL,
  entry_id text NOT NULL,
  file_name text NOT NULL,
  sha256 text NOT NULL,
  created_at integer NOT NULL,
  FOREIGN KEY (entry_id) REFERENCES contest_entry(id),
  FOREIGN KEY (sha256) REFERENCES blob(sha256)
);
CREATE INDEX contest_file_blob ON contest_file (sha256);
CREATE INDEX contest_file_entry ON contest_file (entry_id);

CREATE TABLE contest_juror (
  round_id text NOT NULL,
  user_id text NOT NULL,
  called_at integer NOT NULL,
  PRIMARY KEY(round_id, user_id),
  FOREIGN KEY (round_id) REFERENCES contest_round(id),
  FOREIGN KEY (user_id) REFERENCES user(id)
);
CREATE INDEX contest_juror_of ON contest_juror (user_id);

CREATE TABLE contest_prize (
  id text PRIMARY KEY NOT NULL,
  campaign_id text NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  level text NOT NULL,
  form text NOT NULL,
  places integer NOT NULL,
  FOREIGN KEY (campaign_id) REFERENCES campaign(id),
  CONSTRAINT "contest_prize_level_word" CHECK("level" in ('ward', 'district', 'city', 'state')),
  CONSTRAINT "contest_prize_form_word" CHECK("form" in ('commended', 'certificate', 'merit', 'first', 'second', 'third', 'encouragement', 'named')),
  CONSTRAINT "contest_prize_places_least" CHECK("places" >= 1)
);
CREATE INDEX contest_prize_of ON contest_prize (campaign_id,position);

CREATE TABLE contest_result (
  campaign_id text PRIMARY KEY NOT NULL,
  decision_number text NOT NULL,
  decided_on text NOT NULL,
  published_at integer NOT NULL,
  FOREIGN KEY (campaign_id) REFERENCES campaign(id),
  CONSTRAINT "contest_result_decided_on_day" CHECK("decided_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);

CREATE TABLE contest_round (
  id text PRIMARY KEY NOT NULL,
  campaign_id text NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  state text DEFAULT 'waiting' NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  criteria text DEFAULT '[]' NOT NULL,
  differs_from integer DEFAULT 20 NOT NULL,
  closed_despite text DEFAULT '' NOT NULL,
  closed_at integer,
  shown_at integer, jury_shown_at integer, starts_on text, ends_on text,
  FOREIGN KEY (campaign_id) REFERENCES campaign(id),
  CONSTRAINT "contest_round_kind_word" CHECK("kind" in ('check', 'score', 'on_site', 'final')),
  CONSTRAINT "contest_round_state_word" CHECK("state" in ('waiting', 'open', 'closed')),
  CONSTRAINT "contest_round_position_least" CHECK("position" >= 1),
  CONSTRAINT "contest_round_version_least" CHECK("version" >= 1),
  CONSTRAINT "contest_round_differs_from_least" CHECK("differs_from" >= 1),
  CONSTRAINT "contest_round_shown_when_closed" CHECK(shown_at is null or state = 'closed')
);
CREATE UNIQUE INDEX contest_round_place ON contest_round (campaign_id,position);

CREATE TABLE contest_sheet (
  round_id text NOT NULL,
  entry_id text NOT NULL,
  user_id text NOT NULL,
  scores text NOT NULL,
  total integer NOT NULL,
  note text DEFAULT '' NOT NULL,
  sent_at integer NOT NULL,
  PRIMARY KEY(round_id, entry_id, user_id),
  FOREIGN KEY (round_id) REFERENCES contest_round(id),
  FOREIGN KEY (entry_id) REFERENCES contest_entry(id),
  FOREIGN KEY (user_id) REFERENCES user(id),
  CONSTRAINT "contest_sheet_total_least" CHECK("total" >= 0)
);

CREATE TABLE contest_standing (
  round_id text NOT NULL,
  entry_id text NOT NULL,
  outcome text NOT NULL,
  ground text NOT NULL,
  words text DEFAULT '' NOT NULL,
  place integer,
  average integer,
  PRIMARY KEY(round_id, entry_id),
  FOREIGN KEY (round_id) REFERENCES contest_round(id),
  FOREIGN KEY (entry_id) REFERENCES contest_entry(id),
  CONSTRAINT "contest_standing_outcome_word" CHECK("outcome" in ('on', 'out')),
  CONSTRAINT "contest_standing_ground_word" CHECK("ground" in ('check', 'rank', 'choice')),
  CONSTRAINT "contest_standing_choice_says_why" CHECK(ground <> 'choice' or words <> '')
);

CREATE TABLE contest_winner (
  entry_id text PRIMARY KEY NOT NULL,
  prize_id text NOT NULL,
  recognition_id text,
  FOREIGN KEY (entry_id) REFERENCES contest_entry(id),
  FOREIGN KEY (prize_id) REFERENCES contest_prize(id),
  FOREIGN KEY (recognition_id) REFERENCES recognition(id) ON DELETE set null
);
CREATE INDEX contest_winner_prize ON contest_winner (prize_id);
CREATE INDEX contest_winner_recognition ON contest_winner (recognition_id);

CREATE TABLE correction (
  id text PRIMARY KEY NOT NULL,
  profile_id text NOT NULL,
  corrected_on text NOT NULL,
  words text NOT NULL,
  corrected_by_id text NOT NULL,
  corrected_at integer NOT NULL,
  FOREIGN KEY (profile_id) REFERENCES profile(id),
  FOREIGN KEY (corrected_by_id) REFERENCES user(id),
  CONSTRAINT "correction_corrected_on_day" CHECK("corrected_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
CREATE INDEX correction_profile ON correction (profile_id,corrected_at);

CREATE TABLE council (
  id text PRIMARY KEY NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  unit_id text NOT NULL,
  campaign_id text,
  name text NOT NULL,
  quorum_part integer NOT NULL,
  quorum_whole integer NOT NULL,
  pass_part integer NOT NULL,
  pass_whole integer NOT NULL,
  pass_more_than integer NOT NULL,
  pass_share_of text NOT NULL,
  least_score integer,
  created_by_id text NOT NULL,
  created_at integer NOT NULL,
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  FOREIGN KEY (campaign_id) REFERENCES campaign(id),
  FOREIGN KEY (created_by_id) REFERENCES user(id),
  CONSTRAINT "council_version_least" CHECK("version" >= 1),
  CONSTRAINT "council_pass_share_of_word" CHECK("pass_share_of" in ('members', 'present', 'cast')),
  CONSTRAINT "council_quorum" CHECK(quorum_part between 1 and quorum_whole),
  CONSTRAINT "council_pass" CHECK(pass_part between 1 and pass_whole)
);
CREATE INDEX council_campaign ON council (campaign_id);
CREATE INDEX council_unit ON council (unit_id,created_at);

CREATE TABLE council_member (
  id text PRIMARY KEY NOT NULL,
  council_id text NOT NULL,
  user_id text,
  name text NOT NULL,
  title text DEFAULT '' NOT NULL,
  seat text NOT NULL,
  ended_at integer,
  FOREIGN KEY (council_id) REFERENCES council(id),
  FOREIGN KEY (user_id) REFERENCES user(id),
  CONSTRAINT "council_member_seat_word" CHECK("seat" in ('chair', 'secretary', 'member'))
);
CREATE INDEX council_member_council ON council_member (council_id);
CREATE UNIQUE INDEX council_member_office ON council_member (council_id,seat) WHERE ended_at is null and seat <> 'member';
CREATE INDEX council_member_seats ON council_member (user_id);
CREATE UNIQUE INDEX council_member_user ON council_member (council_id,user_id) WHERE ended_at is null;

CREATE TABLE council_score (
  item_id text NOT NULL,
  member_id text NOT NULL,
  points text NOT NULL,
  total integer NOT NULL,
  entered_by_id text,
  PRIMARY KEY(item_id, member_id),
  FOREIGN KEY (item_id) REFERENCES meeting_item(id),
  FOREIGN KEY (member_id) REFERENCES council_member(id),
  FOREIGN KEY (entered_by_id) REFERENCES user(id)
);

CREATE TABLE data_ask (
  id text PRIMARY KEY NOT NULL,
  name text NOT NULL,
  birth_year integer,
  wish text NOT NULL,
  asked_by text NOT NULL,
  asked_on text NOT NULL,
  answer_by text NOT NULL,
  unit_id text NOT NULL,
  nomination_id text,
  recorded_by_id text,
  recorded_at integer NOT NULL,
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  FOREIGN KEY (recorded_by_id) REFERENCES user(id),
  CONSTRAINT "data_ask_wish_word" CHECK("wish" in ('copy', 'erase')),
  CONSTRAINT "data_ask_asked_on_day" CHECK("asked_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "data_ask_answer_by_day" CHECK("answer_by" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
CREATE INDEX data_ask_due ON data_ask (answer_by);
CREATE UNIQUE INDEX data_ask_nomination_id_unique ON data_ask (nomination_id);
CREATE INDEX data_ask_unit ON data_ask (unit_id);

CREATE TABLE data_request (
  id text PRIMARY KEY NOT NULL,
  name text NOT NULL,
  birth_year integer,
  asked_by text NOT NULL,
  asked_on text NOT NULL,
  answer_by text NOT NULL,
  places text NOT NULL,
  recorded_by_id text NOT NULL,
  recorded_at integer NOT NULL,
  taken_out_at integer,
  erased_at integer,
  erased_by_id text,
  erased text,
  FOREIGN KEY (recorded_by_id) REFERENCES user(id),
  FOREIGN KEY (erased_by_id) REFERENCES user(id),
  CONSTRAINT "data_request_asked_on_day" CHECK("asked_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "data_request_answer_by_day" CHECK("answer_by" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
CREATE INDEX data_request_newest ON data_request (recorded_at);

CREATE TABLE deed_template (
  id text PRIMARY KEY NOT NULL,
  unit_id text NOT NULL,
  title text NOT NULL,
  kind text,
  field_id text,
  deed text DEFAULT '' NOT NULL,
  created_by_id text NOT NULL,
  created_at integer NOT NULL,
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  FOREIGN KEY (field_id) REFERENCES field(id),
  CONSTRAINT "deed_template_kind_word" CHECK("kind" in ('individual', 'collective', 'model'))
);
CREATE INDEX deed_template_unit ON deed_template (unit_id);

CREATE TABLE document (
  id text PRIMARY KEY NOT NULL,
  number text NOT NULL,
  title text NOT NULL,
  issuer text NOT NULL,
  issued_on text NOT NULL,
  url text,
  summary text, version integer DEFAULT 1 NOT NULL, valid_from text, valid_to text, replaced_by_id text, updated_by_id text, updated_at integer, issued_year_only integer DEFAULT false NOT NULL,
  CONSTRAINT "document_issued_on_day" CHECK("issued_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
CREATE TRIGGER search_due_document AFTER UPDATE ON document BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('document', NEW.id);
END;
CREATE TRIGGER search_due_document_gone AFTER DELETE ON document BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('document', OLD.id);
END;
CREATE TRIGGER search_due_document_new AFTER INSERT ON document BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('document', NEW.id);
END;

CREATE TABLE event (
  id integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  at integer NOT NULL,
  actor_id text,
  action text NOT NULL,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  before text,
  after text,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT "event_id_least" CHECK("id" >= 1)
);
CREATE INDEX event_action ON event (action,id);
CREATE INDEX event_actor ON event (actor_id,id);
CREATE INDEX event_actor_action ON event (actor_id,action,id);
CREATE INDEX event_at ON event (at);
CREATE INDEX event_subject ON event (subject_type,subject_id,id);
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
CREATE TRIGGER event_only_next BEFORE INSERT ON event
WHEN NEW.id <> -1 AND NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM event) BEGIN
  SELECT RAISE(ABORT, 'event is append-only');
END;

CREATE TABLE factor_reset (
  user_id text PRIMARY KEY NOT NULL,
  asked_by_id text NOT NULL,
  asked_at integer NOT NULL,
  FOREIGN KEY (user_id) REFERENCES user(id),
  FOREIGN KEY (asked_by_id) REFERENCES user(id)
);

CREATE TABLE fault (
  id text PRIMARY KEY NOT NULL,
  place text NOT NULL,
  kind text NOT NULL,
  frames text DEFAULT '[]' NOT NULL,
  times integer DEFAULT 1 NOT NULL,
  first_at integer NOT NULL,
  last_at integer NOT NULL,
  request_id text DEFAULT '' NOT NULL,
  CONSTRAINT "fault_times_least" CHECK("times" >= 1)
);
CREATE INDEX fault_last ON fault (last_at);

CREATE TABLE field (
  id text PRIMARY KEY NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  position integer NOT NULL,
  active integer DEFAULT true NOT NULL
, version integer DEFAULT 1 NOT NULL);
CREATE TRIGGER search_due_field AFTER UPDATE OF name, name_en, active ON field BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'story', id FROM profile WHERE field_id = NEW.id;
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('page', '/linh-vuc/' || NEW.id);
END;
CREATE TRIGGER search_due_field_new AFTER INSERT ON field BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('page', '/linh-vuc/' || NEW.id);
END;

CREATE TABLE field_comment (
  id text PRIMARY KEY NOT NULL,
  nomination_id text NOT NULL,
  question text NOT NULL,
  words text NOT NULL,
  mended_from text,
  by_id text NOT NULL,
  at integer NOT NULL,
  answer text DEFAULT '' NOT NULL,
  answered_by_id text,
  answered_at integer, words_before text, words_after text,
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  FOREIGN KEY (by_id) REFERENCES user(id),
  FOREIGN KEY (answered_by_id) REFERENCES user(id)
);
CREATE INDEX field_comment_nomination ON field_comment (nomination_id,at);

CREATE TABLE holiday (
  day text PRIMARY KEY NOT NULL,
  name text NOT NULL,
  created_by_id text,
  created_at integer NOT NULL,
  CONSTRAINT "holiday_day_day" CHECK("day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);

CREATE TABLE honour_book (
  year integer PRIMARY KEY NOT NULL,
  foreword text DEFAULT '' NOT NULL,
  signer text DEFAULT '' NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  updated_by_id text NOT NULL,
  updated_at integer NOT NULL,
  FOREIGN KEY (updated_by_id) REFERENCES user(id),
  CONSTRAINT "honour_book_year_least" CHECK("year" >= 1900),
  CONSTRAINT "honour_book_version_least" CHECK("version" >= 1)
);

CREATE TABLE job (
  id text PRIMARY KEY NOT NULL,
  kind text NOT NULL,
  state text DEFAULT 'waiting' NOT NULL,
  input text NOT NULL,
  result text,
  done integer DEFAULT 0 NOT NULL,
  total integer DEFAULT 0 NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  due_at integer NOT NULL,
  leased_by text,
  leased_until integer,
  cancel_asked_at integer,
  failure text,
  owner_id text,
  unit_id text,
  created_at integer NOT NULL,
  finished_at integer,
  CONSTRAINT "job_state_word" CHECK("state" in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  CONSTRAINT "job_done_least" CHECK("done" >= 0),
  CONSTRAINT "job_attempts_least" CHECK("attempts" >= 0)
);
CREATE INDEX job_due ON job (state,due_at);
CREATE INDEX job_owner ON job (owner_id,created_at);

CREATE TABLE late_code (
  id text PRIMARY KEY NOT NULL,
  campaign_id text NOT NULL,
  code text NOT NULL,
  unit_id text,
  valid_until text NOT NULL,
  note text DEFAULT '' NOT NULL,
  created_by_id text NOT NULL,
  created_at integer NOT NULL,
  withdrawn_at integer,
  FOREIGN KEY (campaign_id) REFERENCES campaign(id),
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT "late_code_valid_until_day" CHECK("valid_until" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
CREATE UNIQUE INDEX late_code_code ON late_code (campaign_id,code);

CREATE TABLE limit_use (
  key text PRIMARY KEY NOT NULL,
  used integer NOT NULL,
  ends_at integer NOT NULL,
  CONSTRAINT "limit_use_used_least" CHECK("used" >= 0)
);
CREATE INDEX limit_use_end ON limit_use (ends_at);

CREATE TABLE loudspeaker_script (
  profile_id text PRIMARY KEY NOT NULL,
  words text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  saved_by_id text NOT NULL,
  saved_at integer NOT NULL,
  FOREIGN KEY (profile_id) REFERENCES profile(id),
  FOREIGN KEY (saved_by_id) REFERENCES user(id),
  CONSTRAINT "loudspeaker_script_version_least" CHECK("version" >= 1)
);

CREATE TABLE "mail_off" (
  user_id text NOT NULL,
  topic text NOT NULL,
  PRIMARY KEY(user_id, topic),
  FOREIGN KEY (user_id) REFERENCES user(id),
  CONSTRAINT "mail_off_topic_word" CHECK("topic" in ('work', 'people', 'decisions', 'changes', 'operations'))
);

CREATE TABLE media (
  id text PRIMARY KEY NOT NULL,
  nomination_id text,
  profile_id text,
  space_id text,
  campaign_id text,
  position integer NOT NULL,
  alt text DEFAULT '' NOT NULL,
  caption text DEFAULT '' NOT NULL,
  credit text DEFAULT '' NOT NULL,
  file_name text DEFAULT '' NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  created_by_id text,
  created_at integer NOT NULL,
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  FOREIGN KEY (profile_id) REFERENCES profile(id),
  FOREIGN KEY (space_id) REFERENCES space(id),
  FOREIGN KEY (campaign_id) REFERENCES campaign(id),
  FOREIGN KEY (created_by_id) REFERENCES user(id),
  CONSTRAINT "media_one_owner" CHECK((coalesce(nomination_id, profile_id) is not null) + (space_id is not null) + (campaign_id is not null) = 1),
  CONSTRAINT "media_position_least" CHECK("position" >= 0)
);
CREATE INDEX media_campaign ON media (campaign_id);
CREATE INDEX media_nomination ON media (nomination_id);
CREATE INDEX media_profile ON media (profile_id);
CREATE INDEX media_space ON media (space_id);

CREATE TABLE media_variant (
  media_id text NOT NULL,
  format text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  sha256 text NOT NULL,
  PRIMARY KEY(media_id, format, width),
  FOREIGN KEY (media_id) REFERENCES media(id) ON DELETE cascade,
  FOREIGN KEY (sha256) REFERENCES blob(sha256),
  CONSTRAINT "media_variant_format_word" CHECK("format" in ('avif', 'webp', 'jpeg')),
  CONSTRAINT "media_variant_width_least" CHECK("width" >= 1),
  CONSTRAINT "media_variant_height_least" CHECK("height" >= 1)
);
CREATE INDEX media_variant_blob ON media_variant (sha256);

CREATE TABLE meeting (
  id text PRIMARY KEY NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  council_id text NOT NULL,
  state text DEFAULT 'planned' NOT NULL,
  starts_at integer NOT NULL,
  place text NOT NULL,
  ballot text NOT NULL,
  conclusion text DEFAULT '' NOT NULL,
  opened_at integer,
  closed_at integer,
  created_by_id text NOT NULL,
  FOREIGN KEY (council_id) REFERENCES council(id),
  FOREIGN KEY (created_by_id) REFERENCES user(id),
  CONSTRAINT "meeting_state_word" CHECK("state" in ('planned', 'open', 'closed', 'cancelled')),
  CONSTRAINT "meeting_ballot_word" CHECK("ballot" in ('open', 'secret')),
  CONSTRAINT "meeting_version_least" CHECK("version" >= 1)
);
CREATE INDEX meeting_council ON meeting (council_id,starts_at);

CREATE TABLE meeting_conflict (
  item_id text NOT NULL,
  member_id text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY(item_id, member_id),
  FOREIGN KEY (item_id) REFERENCES meeting_item(id),
  FOREIGN KEY (member_id) REFERENCES council_member(id)
);

CREATE TABLE meeting_item (
  id text PRIMARY KEY NOT NULL,
  meeting_id text NOT NULL,
  nomination_id text NOT NULL,
  position integer NOT NULL,
  state text DEFAULT 'waiting' NOT NULL,
  round integer DEFAULT 1 NOT NULL,
  result text,
  FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  CONSTRAINT "meeting_item_state_word" CHECK("state" in ('waiting', 'open', 'closed')),
  CONSTRAINT "meeting_item_position_least" CHECK("position" >= 1),
  CONSTRAINT "meeting_item_round_least" CHECK("round" >= 1)
);
CREATE UNIQUE INDEX meeting_item_nomination ON meeting_item (meeting_id,nomination_id);
CREATE INDEX meeting_item_of_nomination ON meeting_item (nomination_id);

CREATE TABLE meeting_member (
  meeting_id text NOT NULL,
  member_id text NOT NULL,
  state text DEFAULT 'called' NOT NULL,
  left_at integer,
  PRIMARY KEY(meeting_id, member_id),
  FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  FOREIGN KEY (member_id) REFERENCES council_member(id),
  CONSTRAINT "meeting_member_state_word" CHECK("state" in ('called', 'present', 'absent', 'left'))
);

CREATE TABLE membership (
  id text PRIMARY KEY NOT NULL,
  user_id text NOT NULL,
  role text NOT NULL,
  unit_id text NOT NULL,
  FOREIGN KEY (user_id) REFERENCES user(id),
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT "membership_role_word" CHECK("role" in ('official', 'moderator', 'admin'))
);
CREATE UNIQUE INDEX membership_once ON membership (user_id,role,unit_id);
CREATE INDEX membership_unit ON membership (unit_id);

CREATE TABLE merge (
  id text PRIMARY KEY NOT NULL,
  kind text NOT NULL,
  kept_id text NOT NULL,
  gone_id text NOT NULL,
  moved text NOT NULL,
  reason text NOT NULL,
  merged_by_id text NOT NULL,
  merged_at integer NOT NULL,
  split_by_id text,
  split_at integer,
  split_reason text DEFAULT '' NOT NULL,
  FOREIGN KEY (merged_by_id) REFERENCES user(id),
  FOREIGN KEY (split_by_id) REFERENCES user(id),
  CONSTRAINT "merge_kind_word" CHECK("kind" in ('story', 'person'))
);
CREATE INDEX merge_gone ON merge (gone_id);
CREATE INDEX merge_kept ON merge (kept_id);
CREATE INDEX merge_newest ON merge (merged_at,id);

CREATE TABLE moderator_remark (
  id text PRIMARY KEY NOT NULL,
  nomination_id text NOT NULL,
  verdict text NOT NULL,
  words text DEFAULT '' NOT NULL,
  by_id text NOT NULL,
  at integer NOT NULL,
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  FOREIGN KEY (by_id) REFERENCES user(id),
  CONSTRAINT "moderator_remark_verdict_word" CHECK("verdict" in ('note', 'agree', 'against'))
);
CREATE INDEX moderator_remark_nomination ON moderator_remark (nomination_id,at);

CREATE TABLE nomination (
  id text PRIMARY KEY NOT NULL,
  reference text,
  state text DEFAULT 'draft' NOT NULL,
  on_hold integer DEFAULT false NOT NULL,
  hold_cause text,
  hold_reason text,
  version integer DEFAULT 1 NOT NULL,
  send_count integer DEFAULT 0 NOT NULL,
  unit_id text NOT NULL,
  campaign_id text,
  kind text,
  name text DEFAULT '' NOT NULL,
  honorific text DEFAULT '' NOT NULL,
  birth_year integer,
  sex text,
  occupation text DEFAULT '' NOT NULL,
  workplace text DEFAULT '' NOT NULL,
  age_group text,
  former_unit_id text,
  neighbourhood text DEFAULT '' NOT NULL,
  field_id text,
  since_year integer,
  until_year integer,
  deed text DEFAULT '' NOT NULL,
  story text,
  figures text DEFAULT '[]' NOT NULL,
  how_to text DEFAULT '' NOT NULL,
  cost text DEFAULT '' NOT NULL,
  needs text DEFAULT '' NOT NULL,
  illustrative integer DEFAULT false NOT NULL,
  created_by_id text NOT NULL,
  created_at integer NOT NULL,
  updated_at integer NOT NULL,
  updated_by_id text,
  submitted_by_id text,
  submitted_at integer,
  decided_by_id text,
  decided_at integer,
  decision_reason text, roll_id text REFERENCES roll(id), roll_position integer, started_from_id text, late_code_id text REFERENCES late_code(id), folded text DEFAULT '' NOT NULL, summary_en text DEFAULT '' NOT NULL, carried_from_id text, sent_folded text DEFAULT '' NOT NULL,
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  FOREIGN KEY (campaign_id) REFERENCES campaign(id),
  FOREIGN KEY (former_unit_id) REFERENCES unit(id),
  FOREIGN KEY (field_id) REFERENCES field(id),
  FOREIGN KEY (created_by_id) REFERENCES user(id),
  FOREIGN KEY (updated_by_id) REFERENCES user(id),
  FOREIGN KEY (submitted_by_id) REFERENCES user(id),
  FOREIGN KEY (decided_by_id) REFERENCES user(id),
  CONSTRAINT "nomination_state_word" CHECK("state" in ('draft', 'submitted', 'returned', 'listed', 'approved', 'rejected', 'withdrawn', 'telling', 'told')),
  CONSTRAINT "nomination_hold_cause_word" CHECK("hold_cause" in ('discipline', 'inspection', 'complaint')),
  CONSTRAINT "nomination_sex_word" CHECK("sex" in ('female', 'male')),
  CONSTRAINT "nomination_kind_word" CHECK("kind" in ('individual', 'collective', 'model')),
  CONSTRAINT "nomination_age_group_word" CHECK("age_group" in ('adult', 'minor', 'under-7')),
  CONSTRAINT "nomination_version_least" CHECK("version" >= 1),
  CONSTRAINT "nomination_send_count_least" CHECK("send_count" >= 0)
);
CREATE INDEX nomination_campaign ON nomination (campaign_id,unit_id,kind);
CREATE INDEX nomination_carried ON nomination (carried_from_id);
CREATE INDEX nomination_counts ON nomination (unit_id,state,campaign_id,kind,field_id,created_by_id);
CREATE INDEX nomination_decided ON nomination (case when "on_hold" then 'tam-giu' when "state" = 'submitted' or "state" = 'told' then 'cho' when "state" = 'listed' then 'niem-yet' when "state" = 'returned' or "state" = 'telling' then 'tra-lai' when "state" = 'approved' or "state" = 'rejected' then 'xong' end,case when "decided_at" is null then 0 else "decided_at" end,id);
CREATE INDEX nomination_folded ON nomination (unit_id,folded,id);
CREATE INDEX nomination_queue ON nomination (case when "on_hold" then 'tam-giu' when "state" = 'submitted' or "state" = 'told' then 'cho' when "state" = 'listed' then 'niem-yet' when "state" = 'returned' or "state" = 'telling' then 'tra-lai' when "state" = 'approved' or "state" = 'rejected' then 'xong' end,case when "submitted_at" is null then 0 else "submitted_at" end,id);
CREATE UNIQUE INDEX nomination_reference_unique ON nomination (reference);
CREATE INDEX nomination_roll ON nomination (roll_id,roll_position);
CREATE INDEX nomination_sought ON nomination (case when "on_hold" then 'tam-giu' when "state" = 'submitted' or "state" = 'told' then 'cho' when "state" = 'listed' then 'niem-yet' when "state" = 'returned' or "state" = 'telling' then 'tra-lai' when "state" = 'approved' or "state" = 'rejected' then 'xong' end,unit_id,campaign_id,field_id,kind,send_count,submitted_at,updated_at,sent_folded,id);
CREATE INDEX nomination_unit ON nomination (unit_id,updated_at);
CREATE INDEX nomination_urgency ON nomination (unit_id,case "state" when 'returned' then 0 when 'draft' then 1 when 'telling' then 1 else 2 end,"updated_at" desc,id);
CREATE TRIGGER nomination_begun AFTER INSERT ON nomination BEGIN
  UPDATE nomination SET folded = (
    WITH t0(x) AS MATERIALIZED (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(NEW.name || ' ' || NEW.deed || ' ' || coalesce(NEW.reference, '')),'à','a'),'À','a'),'á','a'),'Á','a'),'ả','a'),'Ả','a'),'ã','a'),'Ã','a'),'ạ','a'),'Ạ','a'),'ă','a'),'Ă','a'),'ằ','a'),'Ằ','a'),'ắ','a'),'Ắ','a'),'ẳ','a'),'Ẳ','a'),'ẵ','a'),'Ẵ','a')),
      t1(x) AS MATERIALIZED (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x,'ặ','a'),'Ặ','a'),'â','a'),'Â','a'),'ầ','a'),'Ầ','a'),'ấ','a'),'Ấ','a'),'ẩ','a'),'Ẩ','a'),'ẫ','a'),'Ẫ','a'),'ậ','a'),'Ậ','a'),'è','e'),'È','e'),'é','e'),'É','e'),'ẻ','e'),'Ẻ','e') FROM t0),
      t2(x) AS MATERIALIZED (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x,'ẽ','e'),'Ẽ','e'),'ẹ','e'),'Ẹ','e'),'ê','e'),'Ê','e'),'ề','e'),'Ề','e'),'ế','e'),'Ế','e'),'ể','e'),'Ể','e'),'ễ','e'),'Ễ','e'),'ệ','e'),'Ệ','e'),'ì','i'),'Ì','i'),'í','i'),'Í','i') FROM t1),
      t3(x) AS MATERIALIZED (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x,'ỉ','i'),'Ỉ','i'),'ĩ','i'),'Ĩ','i'),'ị','i'),'Ị','i'),'ò','o'),'Ò','o'),'ó','o'),'Ó','o'),'ỏ','o'),'Ỏ','o'),'õ','o'),'Õ','o'),'ọ','o'),'Ọ','o'),'ô','o'),'Ô','o'),'ồ','o'),'Ồ','o') FROM t2),
      t4(x) AS MATERIALIZED (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x,'ố','o'),'Ố','o'),'ổ','o'),'Ổ','o'),'ỗ','o'),'Ỗ','o'),'ộ','o'),'Ộ','o'),'ơ','o'),'Ơ','o'),'ờ','o'),'Ờ','o'),'ớ','o'),'Ớ','o'),'ở','o'),'Ở','o'),'ỡ','o'),'Ỡ','o'),'ợ','o'),'Ợ','o') FROM t3),
      t5(x) AS MATERIALIZED (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x,'ù','u'),'Ù','u'),'ú','u'),'Ú','u'),'ủ','u'),'Ủ','u'),'ũ','u'),'Ũ','u'),'ụ','u'),'Ụ','u'),'ư','u'),'Ư','u'),'ừ','u'),'Ừ','u'),'ứ','u'),'Ứ','u'),'ử','u'),'Ử','u'),'ữ','u'),'Ữ','u') FROM t4),
      t6(x) AS MATERIALIZED (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x,'ự','u'),'Ự','u'),'ỳ','y'),'Ỳ','y'),'ý','y'),'Ý','y'),'ỷ','y'),'Ỷ','y'),'ỹ','y'),'Ỹ','y'),'ỵ','y'),'Ỵ','y'),'đ','d'),'Đ','d') FROM t5)
    SELECT x FROM t6
  ) WHERE id = NEW.id;
END;
CREATE TRIGGER nomination_named AFTER UPDATE OF name, deed, reference ON nomination
WHEN NEW.name <> OLD.name OR NEW.deed <> OLD.deed OR NEW.reference IS NOT OLD.reference BEGIN
  UPDATE nomination SET folded = (
    WITH t0(x) AS MATERIALIZED (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(NEW.name || ' ' || NEW.deed || ' ' || coalesce(NEW.reference, '')),'à','a'),'À','a'),'á','a'),'Á','a'),'ả','a'),'Ả','a'),'ã','a'),'Ã','a'),'ạ','a'),'Ạ','a'),'ă','a'),'Ă','a'),'ằ','a'),'Ằ','a'),'ắ','a'),'Ắ','a'),'ẳ','a'),'Ẳ','a'),'ẵ','a'),'Ẵ','a')),
      t1(x) AS MATERIALIZED (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x,'ặ','a'),'Ặ','a'),'â','a'),'Â','a'),'ầ','a'),'Ầ','a'),'ấ','a'),'Ấ','a'),'ẩ','a'),'Ẩ','a'),'ẫ','a'),'Ẫ','a'),'ậ','a'),'Ậ','a'),'è','e'),'È','e'),'é','e'),'É','e'),'ẻ','e'),'Ẻ','e') FROM t0),
      t2(x) AS MATERIALIZED (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x,'ẽ','e'),'Ẽ','e'),'ẹ','e'),'Ẹ','e'),'ê','e'),'Ê','e'),'ề','e'),'Ề','e'),'ế','e'),'Ế','e'),'ể','e'),'Ể','e'),'ễ','e'),'Ễ','e'),'ệ','e'),'Ệ','e'),'ì','i'),'Ì','i'),'í','i'),'Í','i') FROM t1),
      t3(x) AS MATERIALIZED (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x,'ỉ','i'),'Ỉ','i'),'ĩ','i'),'Ĩ','i'),'ị','i'),'Ị','i'),'ò','o'),'Ò','o'),'ó','o'),'Ó','o'),'ỏ','o'),'Ỏ','o'),'õ','o'),'Õ','o'),'ọ','o'),'Ọ','o'),'ô','o'),'Ô','o'),'ồ','o'),'Ồ','o') FROM t2),
      t4(x) AS MATERIALIZED (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x,'ố','o'),'Ố','o'),'ổ','o'),'Ổ','o'),'ỗ','o'),'Ỗ','o'),'ộ','o'),'Ộ','o'),'ơ','o'),'Ơ','o'),'ờ','o'),'Ờ','o'),'ớ','o'),'Ớ','o'),'ở','o'),'Ở','o'),'ỡ','o'),'Ỡ','o'),'ợ','o'),'Ợ','o') FROM t3),
      t5(x) AS MATERIALIZED (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x,'ù','u'),'Ù','u'),'ú','u'),'Ú','u'),'ủ','u'),'Ủ','u'),'ũ','u'),'Ũ','u'),'ụ','u'),'Ụ','u'),'ư','u'),'Ư','u'),'ừ','u'),'Ừ','u'),'ứ','u'),'Ứ','u'),'ử','u'),'Ử','u'),'ữ','u'),'Ữ','u') FROM t4),
      t6(x) AS MATERIALIZED (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x,'ự','u'),'Ự','u'),'ỳ','y'),'Ỳ','y'),'ý','y'),'Ý','y'),'ỷ','y'),'Ỷ','y'),'ỹ','y'),'Ỹ','y'),'ỵ','y'),'Ỵ','y'),'đ','d'),'Đ','d') FROM t5)
    SELECT x FROM t6
  ) WHERE id = NEW.id;
END;
CREATE TRIGGER nomination_trace_due AFTER UPDATE OF kind, name, birth_year, workplace, unit_id, deed, campaign_id ON nomination
WHEN OLD.kind IS NOT NEW.kind OR OLD.name IS NOT NEW.name OR OLD.birth_year IS NOT NEW.birth_year OR OLD.workplace IS NOT NEW.workplace
  OR OLD.unit_id IS NOT NEW.unit_id OR OLD.deed IS NOT NEW.deed OR OLD.campaign_id IS NOT NEW.campaign_id BEGIN
  UPDATE person_trace SET due = 1 WHERE source = 'nomination' AND source_id = NEW.id;
END;
CREATE TRIGGER nomination_trace_gone AFTER DELETE ON nomination BEGIN
  DELETE FROM person_trace WHERE source = 'nomination' AND source_id = OLD.id;
  DELETE FROM person_judgement WHERE one_source = 'nomination' AND one_id = OLD.id;
  DELETE FROM person_judgement WHERE other_source = 'nomination' AND other_id = OLD.id;
END;
CREATE TRIGGER nomination_words_sent AFTER UPDATE OF folded, state, send_count ON nomination
WHEN NEW.send_count > 0 AND NEW.state NOT IN ('draft', 'returned', 'withdrawn', 'telling') AND NEW.sent_folded <> NEW.folded BEGIN
  UPDATE nomination SET sent_folded = NEW.folded WHERE id = NEW.id;
END;
CREATE TRIGGER tally_due_nomination AFTER UPDATE OF decided_at, unit_id, former_unit_id, campaign_id, field_id, illustrative ON nomination
WHEN NEW.decided_at IS NOT NULL OR OLD.decided_at IS NOT NULL BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('decision', NEW.id);
END;
CREATE TRIGGER tally_due_nomination_new AFTER INSERT ON nomination WHEN NEW.decided_at IS NOT NULL BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('decision', NEW.id);
END;
CREATE TRIGGER tally_nomination_gone AFTER DELETE ON nomination BEGIN
  DELETE FROM tally_item WHERE kind = 'decision' AND ref = OLD.id;
END;

CREATE TABLE nomination_version (
  nomination_id text NOT NULL,
  number integer NOT NULL,
  content text NOT NULL,
  submitted_by_id text NOT NULL,
  submitted_at integer NOT NULL, answer text DEFAULT '' NOT NULL,
  PRIMARY KEY(nomination_id, number),
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  FOREIGN KEY (submitted_by_id) REFERENCES user(id),
  CONSTRAINT "nomination_version_number_least" CHECK("number" >= 1)
);

CREATE TABLE nomination_writer (
  nomination_id text NOT NULL,
  user_id text NOT NULL,
  PRIMARY KEY(nomination_id, user_id),
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  FOREIGN KEY (user_id) REFERENCES user(id)
);

CREATE TABLE notice (
  id integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  nomination_id text NOT NULL,
  starts_on text NOT NULL,
  ends_on text NOT NULL,
  place text DEFAULT '' NOT NULL,
  listed_by_id text NOT NULL,
  listed_at integer NOT NULL,
  stopped_at integer,
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  FOREIGN KEY (listed_by_id) REFERENCES user(id),
  CONSTRAINT "notice_starts_on_day" CHECK("starts_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "notice_ends_on_day" CHECK("ends_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "notice_days_in_order" CHECK(starts_on <= ends_on)
);
CREATE INDEX notice_end ON notice (ends_on);
CREATE INDEX notice_nomination ON notice (nomination_id);
CREATE UNIQUE INDEX notice_standing ON notice (nomination_id) WHERE stopped_at is null;

CREATE TABLE notice_comment (
  id text PRIMARY KEY NOT NULL,
  notice_id integer NOT NULL,
  words text NOT NULL,
  contact text,
  contact_consented_at integer,
  contact_erased_at integer,
  created_at integer NOT NULL, answer text DEFAULT '' NOT NULL, answer_shown integer DEFAULT false NOT NULL, answered_by_id text REFERENCES user(id), answered_at integer,
  FOREIGN KEY (notice_id) REFERENCES notice(id)
);
CREATE INDEX notice_comment_newest ON notice_comment (notice_id,created_at);

CREATE TABLE notice_photo (
  id text PRIMARY KEY NOT NULL,
  place_id text NOT NULL,
  sha256 text NOT NULL,
  created_by_id text NOT NULL,
  created_at integer NOT NULL,
  FOREIGN KEY (place_id) REFERENCES notice_place(id),
  FOREIGN KEY (sha256) REFERENCES blob(sha256),
  FOREIGN KEY (created_by_id) REFERENCES user(id)
);
CREATE INDEX notice_photo_blob ON notice_photo (sha256);
CREATE INDEX notice_photo_place ON notice_photo (place_id);

CREATE TABLE notice_place (
  id text PRIMARY KEY NOT NULL,
  notice_id integer NOT NULL,
  place text NOT NULL,
  from_on text NOT NULL,
  to_on text,
  added_by_id text NOT NULL,
  added_at integer NOT NULL,
  FOREIGN KEY (notice_id) REFERENCES notice(id),
  FOREIGN KEY (added_by_id) REFERENCES user(id),
  CONSTRAINT "notice_place_from_on_day" CHECK("from_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "notice_place_to_on_day" CHECK("to_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "notice_place_days_in_order" CHECK(to_on is null or from_on <= to_on)
);
CREATE INDEX notice_place_notice ON notice_place (notice_id);

CREATE TABLE notification (
  id text PRIMARY KEY NOT NULL,
  user_id text NOT NULL,
  kind text NOT NULL,
  data text NOT NULL,
  path text NOT NULL,
  created_at integer NOT NULL,
  read_at integer,
  FOREIGN KEY (user_id) REFERENCES user(id)
);
CREATE INDEX notification_inbox ON notification (user_id,created_at);
CREATE INDEX notification_unread ON notification (path) WHERE read_at is null;

CREATE TABLE office_identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  user_id text NOT NULL,
  bound_at integer NOT NULL,
  PRIMARY KEY(issuer, subject),
  FOREIGN KEY (user_id) REFERENCES user(id)
);
CREATE UNIQUE INDEX office_identity_user ON office_identity (user_id,issuer);

CREATE TABLE one_time_link (
  token_hash text PRIMARY KEY NOT NULL,
  purpose text NOT NULL,
  user_id text NOT NULL,
  created_by_id text,
  expires_at integer NOT NULL,
  used_at integer,
  FOREIGN KEY (user_id) REFERENCES user(id),
  FOREIGN KEY (created_by_id) REFERENCES user(id),
  CONSTRAINT "one_time_link_purpose_word" CHECK("purpose" in ('invitation', 'password_reset'))
);

CREATE TABLE open_vote (
  item_id text NOT NULL,
  member_id text NOT NULL,
  choice text NOT NULL,
  entered_by_id text,
  PRIMARY KEY(item_id, member_id),
  FOREIGN KEY (item_id) REFERENCES meeting_item(id),
  FOREIGN KEY (member_id) REFERENCES council_member(id),
  FOREIGN KEY (entered_by_id) REFERENCES user(id),
  CONSTRAINT "open_vote_choice_word" CHECK("choice" in ('for', 'against', 'abstain'))
);

CREATE TABLE "outbox" (
  id text PRIMARY KEY NOT NULL,
  kind text NOT NULL,
  occasion text NOT NULL,
  user_id text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  state text DEFAULT 'waiting' NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  failure text,
  due_at integer NOT NULL,
  leased_until integer,
  created_at integer NOT NULL,
  sent_at integer,
  FOREIGN KEY (user_id) REFERENCES user(id),
  CONSTRAINT "outbox_kind_word" CHECK("kind" in ('digest', 'link', 'trial', 'operations')),
  CONSTRAINT "outbox_state_word" CHECK("state" in ('waiting', 'handing', 'sent', 'unsure', 'refused', 'cancelled')),
  CONSTRAINT "outbox_attempts_least" CHECK("attempts" >= 0)
);
CREATE INDEX outbox_created ON outbox (created_at);
CREATE INDEX outbox_due ON outbox (state,due_at);
CREATE UNIQUE INDEX outbox_occasion ON outbox (occasion);

CREATE TABLE "outreach" (
  id text PRIMARY KEY NOT NULL,
  nomination_id text,
  profile_id text,
  kind text NOT NULL,
  part text,
  place text NOT NULL,
  used_on text NOT NULL,
  copies integer,
  photo_sha256 text,
  by_others integer DEFAULT false NOT NULL,
  recorded_by_id text NOT NULL,
  recorded_at integer NOT NULL,
  pulled_at integer,
  pulled_by_id text,
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  FOREIGN KEY (profile_id) REFERENCES profile(id),
  FOREIGN KEY (photo_sha256) REFERENCES blob(sha256),
  FOREIGN KEY (recorded_by_id) REFERENCES user(id),
  FOREIGN KEY (pulled_by_id) REFERENCES user(id),
  CONSTRAINT "outreach_kind_word" CHECK("kind" in ('poster', 'bulletin', 'zalo', 'facebook', 'loudspeaker', 'printed-roll', 'other')),
  CONSTRAINT "outreach_part_word" CHECK("part" in ('poster', 'square', 'wide', 'caption', 'script', 'bulletin')),
  CONSTRAINT "outreach_used_on_day" CHECK("used_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "outreach_copies_least" CHECK("copies" >= 1),
  CONSTRAINT "outreach_of_something" CHECK(nomination_id is not null or profile_id is not null)
);
CREATE INDEX outreach_nomination ON outreach (nomination_id);
CREATE INDEX outreach_photo ON outreach (photo_sha256);
CREATE INDEX outreach_profile ON outreach (profile_id);

CREATE TABLE paper_wording (
  id text PRIMARY KEY NOT NULL,
  kind text NOT NULL,
  unit_id text,
  parts text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  updated_by_id text NOT NULL,
  updated_at integer NOT NULL,
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  FOREIGN KEY (updated_by_id) REFERENCES user(id),
  CONSTRAINT "paper_wording_kind_word" CHECK("kind" in ('achievement', 'proposal', 'minutes', 'decision', 'notice', 'notice-closing', 'invitation')),
  CONSTRAINT "paper_wording_version_least" CHECK("version" >= 1)
);

CREATE TABLE pending_decision (
  id text PRIMARY KEY NOT NULL,
  nomination_id text NOT NULL,
  step text NOT NULL,
  input text NOT NULL,
  actor_id text NOT NULL,
  taken_at integer NOT NULL,
  due_at integer NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  FOREIGN KEY (actor_id) REFERENCES user(id),
  CONSTRAINT "pending_decision_attempts_least" CHECK("attempts" >= 0)
);
CREATE INDEX pending_decision_due ON pending_decision (due_at);
CREATE UNIQUE INDEX pending_decision_nomination_id_unique ON pending_decision (nomination_id);

CREATE TABLE person (
  id text PRIMARY KEY NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  birth_year integer,
  merged_into_id text,
  created_at integer NOT NULL,
  CONSTRAINT "person_kind_word" CHECK("kind" in ('individual', 'collective', 'model'))
);

CREATE TABLE person_judgement (
  one_source text NOT NULL,
  one_id text NOT NULL,
  other_source text NOT NULL,
  other_id text NOT NULL,
  same integer NOT NULL,
  judged_by_id text NOT NULL,
  judged_at integer NOT NULL, new_deed integer DEFAULT false NOT NULL,
  PRIMARY KEY(one_source, one_id, other_source, other_id),
  CONSTRAINT "person_judgement_one_source_word" CHECK("one_source" in ('nomination', 'recognition', 'profile')),
  CONSTRAINT "person_judgement_other_source_word" CHECK("other_source" in ('nomination', 'recognition', 'profile'))
);
CREATE INDEX person_judgement_other ON person_judgement (other_source,other_id);

CREATE TABLE person_trace (
  source text NOT NULL,
  source_id text NOT NULL,
  person_id text,
  kind text,
  name_key text NOT NULL,
  birth_year integer,
  workplace_key text DEFAULT '' NOT NULL,
  deed_key text DEFAULT '' NOT NULL,
  unit_id text,
  campaign_id text,
  year integer, of_source text DEFAULT 'nomination' NOT NULL, of_id text DEFAULT '' NOT NULL, name text DEFAULT '' NOT NULL, due integer DEFAULT false NOT NULL,
  PRIMARY KEY(source, source_id),
  FOREIGN KEY (person_id) REFERENCES person(id),
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT "person_trace_source_word" CHECK("source" in ('nomination', 'recognition', 'profile')),
  CONSTRAINT "person_trace_kind_word" CHECK("kind" in ('individual', 'collective', 'model'))
);
CREATE INDEX person_trace_name ON person_trace (name_key,birth_year,of_id,of_source,unit_id);
CREATE INDEX person_trace_of ON person_trace (of_source,of_id);
CREATE INDEX person_trace_person ON person_trace (person_id);
CREATE INDEX person_trace_place ON person_trace (unit_id,name_key);
CREATE INDEX person_trace_place_year ON person_trace (unit_id,birth_year,kind);

CREATE TABLE printer (
  id text PRIMARY KEY NOT NULL,
  unit_id text NOT NULL,
  name text NOT NULL,
  from_left real NOT NULL,
  from_top real NOT NULL,
  bar real NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  updated_by_id text NOT NULL,
  updated_at integer NOT NULL,
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  FOREIGN KEY (updated_by_id) REFERENCES user(id),
  CONSTRAINT "printer_version_least" CHECK("version" >= 1)
);
CREATE INDEX printer_unit ON printer (unit_id,name);

CREATE TABLE profile (
  id text PRIMARY KEY NOT NULL,
  slug text NOT NULL,
  kind text NOT NULL,
  state text DEFAULT 'published' NOT NULL,
  name text NOT NULL,
  honorific text DEFAULT '' NOT NULL,
  deed text NOT NULL,
  story text NOT NULL,
  figures text DEFAULT '[]' NOT NULL,
  how_to text DEFAULT '' NOT NULL,
  cost text DEFAULT '' NOT NULL,
  needs text DEFAULT '' NOT NULL,
  birth_year integer,
  unit_id text,
  organisation text DEFAULT '' NOT NULL,
  neighbourhood text DEFAULT '' NOT NULL,
  field_id text,
  since_year integer,
  until_year integer,
  illustrative integer DEFAULT false NOT NULL,
  source_name text DEFAULT '' NOT NULL,
  source_url text,
  source_on text,
  source_note text DEFAULT '' NOT NULL,
  nomination_id text,
  adopters integer DEFAULT 0 NOT NULL,
  published_at integer NOT NULL,
  updated_at integer NOT NULL, lead_since integer, scene text, source_period text, office_note text DEFAULT '' NOT NULL, summary_en text DEFAULT '' NOT NULL, merged_into_id text REFERENCES profile(id),
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  FOREIGN KEY (field_id) REFERENCES field(id),
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  CONSTRAINT "profile_kind_word" CHECK("kind" in ('individual', 'collective', 'model')),
  CONSTRAINT "profile_state_word" CHECK("state" in ('published', 'hidden', 'revoked')),
  CONSTRAINT "profile_source_on_day" CHECK("source_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "profile_adopters_least" CHECK("adopters" >= 0)
);
CREATE INDEX profile_field ON profile (state,field_id,published_at,id);
CREATE INDEX profile_illustrative ON profile (id) WHERE "profile"."illustrative" = 1;
CREATE INDEX profile_kind ON profile (state,kind,published_at,id);
CREATE INDEX profile_lead ON profile (lead_since) WHERE "profile"."lead_since" is not null;
CREATE INDEX profile_merged ON profile (merged_into_id) WHERE "profile"."merged_into_id" is not null;
CREATE INDEX profile_newest ON profile (state,published_at,id,kind);
CREATE UNIQUE INDEX profile_nomination_id_unique ON profile (nomination_id);
CREATE UNIQUE INDEX profile_slug_unique ON profile (slug);
CREATE INDEX profile_spread ON profile (state,kind,adopters,published_at,id);
CREATE INDEX profile_then ON profile (state,unit_id,published_at,id);
CREATE TRIGGER profile_deleted BEFORE DELETE ON profile BEGIN
  DELETE FROM search_entry WHERE kind = 'story' AND ref = OLD.id;
END;
CREATE TRIGGER profile_listing AFTER UPDATE OF state, published_at ON profile BEGIN
  UPDATE profile_unit SET published_at = iif(NEW.state = 'published', NEW.published_at, NULL) WHERE profile_id = NEW.id;
  UPDATE recognition SET published_at = iif(NEW.state = 'published', NEW.published_at, NULL) WHERE profile_id = NEW.id;
END;
CREATE TRIGGER profile_trace_due AFTER UPDATE OF kind, name, birth_year, organisation, unit_id, deed, nomination_id ON profile
WHEN OLD.kind IS NOT NEW.kind OR OLD.name IS NOT NEW.name OR OLD.birth_year IS NOT NEW.birth_year OR OLD.organisation IS NOT NEW.organisation
  OR OLD.unit_id IS NOT NEW.unit_id OR OLD.deed IS NOT NEW.deed OR OLD.nomination_id IS NOT NEW.nomination_id BEGIN
  UPDATE person_trace SET due = 1 WHERE source = 'profile' AND source_id = NEW.id;
END;
CREATE TRIGGER profile_trace_gone AFTER DELETE ON profile BEGIN
  DELETE FROM person_trace WHERE source = 'profile' AND source_id = OLD.id;
  DELETE FROM person_judgement WHERE one_source = 'profile' AND one_id = OLD.id;
  DELETE FROM person_judgement WHERE other_source = 'profile' AND other_id = OLD.id;
END;
CREATE TRIGGER profile_unpublished AFTER UPDATE OF state ON profile WHEN NEW.state <> 'published' BEGIN
  DELETE FROM search_entry WHERE kind = 'story' AND ref = NEW.id;
END;
CREATE TRIGGER search_due_profile AFTER UPDATE ON profile WHEN OLD.adopters IS NEW.adopters BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('story', NEW.id);
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'honour', id FROM recognition WHERE profile_id = NEW.id;
END;
CREATE TRIGGER search_due_profile_new AFTER INSERT ON profile BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('story', NEW.id);
END;
CREATE TRIGGER short_address_of_new_profile AFTER INSERT ON profile BEGIN INSERT INTO short_address (profile_id) VALUES (NEW.id); END;
CREATE TRIGGER tally_due_profile AFTER UPDATE OF state, kind, unit_id, field_id, nomination_id, illustrative, adopters, published_at ON profile BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('story', NEW.id);
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'adoption', id FROM adoption WHERE profile_id = NEW.id;
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'honour', id FROM recognition WHERE profile_id = NEW.id;
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'tip', id FROM suggestion WHERE nomination_id IN (OLD.nomination_id, NEW.nomination_id);
END;
CREATE TRIGGER tally_due_profile_new AFTER INSERT ON profile BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('story', NEW.id);
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'tip', id FROM suggestion WHERE nomination_id = NEW.nomination_id;
END;
CREATE TRIGGER tally_profile_gone AFTER DELETE ON profile BEGIN
  DELETE FROM tally_item WHERE kind = 'story' AND ref = OLD.id;
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'tip', id FROM suggestion WHERE nomination_id = OLD.nomination_id;
END;
CREATE TRIGGER tally_profile_unpublished AFTER UPDATE OF state ON profile WHEN NEW.state <> 'published' BEGIN
  DELETE FROM tally_item WHERE kind = 'story' AND ref = NEW.id;
  DELETE FROM tally_item WHERE kind = 'adoption' AND ref IN (SELECT id FROM adoption WHERE profile_id = NEW.id);
END;

CREATE TABLE profile_slug (
  slug text PRIMARY KEY NOT NULL,
  profile_id text NOT NULL,
  FOREIGN KEY (profile_id) REFERENCES profile(id)
);

CREATE TABLE profile_unit (
  profile_id text NOT NULL,
  unit_id text NOT NULL,
  published_at integer,
  PRIMARY KEY(unit_id, profile_id),
  FOREIGN KEY (profile_id) REFERENCES profile(id),
  FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX profile_unit_newest ON profile_unit (unit_id,published_at,profile_id);
CREATE INDEX profile_unit_profile ON profile_unit (profile_id);
CREATE TRIGGER profile_unit_listing AFTER INSERT ON profile_unit BEGIN
  UPDATE profile_unit SET published_at = (SELECT published_at FROM profile WHERE id = NEW.profile_id AND state = 'published')
  WHERE unit_id = NEW.unit_id AND profile_id = NEW.profile_id;
END;
CREATE TRIGGER search_due_profile_unit AFTER UPDATE OF unit_id ON profile_unit BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('story', NEW.profile_id);
END;
CREATE TRIGGER search_due_profile_unit_gone AFTER DELETE ON profile_unit BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('story', OLD.profile_id);
END;
CREATE TRIGGER search_due_profile_unit_new AFTER INSERT ON profile_unit BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('story', NEW.profile_id);
END;
CREATE TRIGGER tally_due_profile_unit AFTER UPDATE OF unit_id ON profile_unit BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('story', NEW.profile_id);
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'honour', id FROM recognition WHERE profile_id = NEW.profile_id;
END;
CREATE TRIGGER tally_due_profile_unit_gone AFTER DELETE ON profile_unit BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('story', OLD.profile_id);
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'honour', id FROM recognition WHERE profile_id = OLD.profile_id;
END;
CREATE TRIGGER tally_due_profile_unit_new AFTER INSERT ON profile_unit BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('story', NEW.profile_id);
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'honour', id FROM recognition WHERE profile_id = NEW.profile_id;
END;

CREATE TABLE publication (
  nomination_id text PRIMARY KEY NOT NULL,
  due_at integer NOT NULL,
  job_id text NOT NULL,
  set_by_id text NOT NULL,
  set_at integer NOT NULL,
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  FOREIGN KEY (set_by_id) REFERENCES user(id)
);
CREATE INDEX publication_due ON publication (due_at);

CREATE TABLE reason_template (
  id text PRIMARY KEY NOT NULL,
  step text NOT NULL,
  title text NOT NULL,
  words text NOT NULL,
  position integer DEFAULT 0 NOT NULL,
  active integer DEFAULT true NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT "reason_template_step_word" CHECK("step" in ('return', 'reject', 'hold', 'release', 'return-story'))
);

CREATE TABLE recall (
  id text PRIMARY KEY NOT NULL,
  profile_id text NOT NULL,
  kind text NOT NULL,
  reason text NOT NULL,
  decision_number text DEFAULT '' NOT NULL,
  decided_on text,
  recalled_by_id text NOT NULL,
  recalled_at integer NOT NULL,
  restored_at integer,
  closed_at integer,
  closed_by_id text,
  FOREIGN KEY (profile_id) REFERENCES profile(id),
  FOREIGN KEY (recalled_by_id) REFERENCES user(id),
  FOREIGN KEY (closed_by_id) REFERENCES user(id),
  CONSTRAINT "recall_kind_word" CHECK("kind" in ('hidden', 'revoked')),
  CONSTRAINT "recall_decided_on_day" CHECK("decided_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
CREATE INDEX recall_open ON recall (closed_at,restored_at,recalled_at);
CREATE INDEX recall_profile ON recall (profile_id,recalled_at);

CREATE TABLE recognition (
  id text PRIMARY KEY NOT NULL,
  profile_id text,
  nomination_id text,
  campaign_id text,
  level text NOT NULL,
  form text NOT NULL,
  year integer NOT NULL,
  decision_number text,
  decided_on text,
  note text DEFAULT '' NOT NULL,
  kind text,
  name text DEFAULT '' NOT NULL,
  honorific text DEFAULT '' NOT NULL,
  unit_id text,
  neighbourhood text DEFAULT '' NOT NULL,
  field_id text,
  deed text DEFAULT '' NOT NULL,
  occupation text DEFAULT '' NOT NULL,
  workplace text DEFAULT '' NOT NULL,
  named_by text,
  published_at integer, signer text DEFAULT '' NOT NULL, golden_book_number text DEFAULT '' NOT NULL, birth_year integer,
  FOREIGN KEY (profile_id) REFERENCES profile(id),
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  FOREIGN KEY (campaign_id) REFERENCES campaign(id),
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  FOREIGN KEY (field_id) REFERENCES field(id),
  CONSTRAINT "recognition_of_somebody" CHECK("recognition"."profile_id" is not null or ("recognition"."kind" is not null and "recognition"."name" <> '')),
  CONSTRAINT "recognition_kind_word" CHECK("kind" in ('individual', 'collective', 'model')),
  CONSTRAINT "recognition_named_by_word" CHECK("named_by" in ('consent', 'decision')),
  CONSTRAINT "recognition_level_word" CHECK("level" in ('ward', 'district', 'city', 'state')),
  CONSTRAINT "recognition_form_word" CHECK("form" in ('commended', 'certificate', 'merit', 'first', 'second', 'third', 'encouragement', 'named')),
  CONSTRAINT "recognition_decided_on_day" CHECK("decided_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
CREATE INDEX recognition_campaign ON recognition (campaign_id,published_at,profile_id);
CREATE UNIQUE INDEX recognition_nomination_id_unique ON recognition (nomination_id);
CREATE INDEX recognition_profile ON recognition (profile_id);
CREATE INDEX recognition_year ON recognition (year,published_at,profile_id);
CREATE TRIGGER recognition_listing AFTER INSERT ON recognition BEGIN
  UPDATE recognition SET published_at = (SELECT published_at FROM profile WHERE id = NEW.profile_id AND state = 'published')
  WHERE id = NEW.id;
END;
CREATE TRIGGER recognition_told AFTER UPDATE OF profile_id ON recognition BEGIN
  UPDATE recognition SET published_at = (SELECT published_at FROM profile WHERE id = NEW.profile_id AND state = 'published')
  WHERE id = NEW.id;
END;
CREATE TRIGGER recognition_trace_due AFTER UPDATE OF kind, name, birth_year, workplace, unit_id, deed, campaign_id, year, nomination_id, profile_id ON recognition
WHEN OLD.kind IS NOT NEW.kind OR OLD.name IS NOT NEW.name OR OLD.birth_year IS NOT NEW.birth_year OR OLD.workplace IS NOT NEW.workplace
  OR OLD.unit_id IS NOT NEW.unit_id OR OLD.deed IS NOT NEW.deed OR OLD.campaign_id IS NOT NEW.campaign_id OR OLD.year IS NOT NEW.year
  OR OLD.nomination_id IS NOT NEW.nomination_id OR OLD.profile_id IS NOT NEW.profile_id BEGIN
  UPDATE person_trace SET due = 1 WHERE source = 'recognition' AND source_id = NEW.id;
END;
CREATE TRIGGER recognition_trace_gone AFTER DELETE ON recognition BEGIN
  DELETE FROM person_trace WHERE source = 'recognition' AND source_id = OLD.id;
  DELETE FROM person_judgement WHERE one_source = 'recognition' AND one_id = OLD.id;
  DELETE FROM person_judgement WHERE other_source = 'recognition' AND other_id = OLD.id;
END;
CREATE TRIGGER search_due_recognition AFTER UPDATE OF profile_id, nomination_id, campaign_id, year, kind, name, honorific, unit_id, field_id, deed, occupation, workplace, named_by, decision_number ON recognition BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'story', NEW.profile_id WHERE NEW.profile_id IS NOT NULL;
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('honour', NEW.id);
END;
CREATE TRIGGER search_due_recognition_gone AFTER DELETE ON recognition BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'story', OLD.profile_id WHERE OLD.profile_id IS NOT NULL;
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('honour', OLD.id);
END;
CREATE TRIGGER search_due_recognition_new AFTER INSERT ON recognition BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'story', NEW.profile_id WHERE NEW.profile_id IS NOT NULL;
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('honour', NEW.id);
END;
CREATE TRIGGER tally_due_recognition AFTER UPDATE OF profile_id, nomination_id, campaign_id, year, kind, occupation, unit_id, field_id ON recognition BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('honour', NEW.id);
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'story', id FROM profile WHERE id IN (OLD.profile_id, NEW.profile_id);
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'adoption', id FROM adoption WHERE profile_id IN (OLD.profile_id, NEW.profile_id);
END;
CREATE TRIGGER tally_due_recognition_gone AFTER DELETE ON recognition BEGIN
  DELETE FROM tally_item WHERE kind = 'honour' AND ref = OLD.id;
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'story', OLD.profile_id WHERE OLD.profile_id IS NOT NULL;
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'adoption', id FROM adoption WHERE profile_id = OLD.profile_id;
END;
CREATE TRIGGER tally_due_recognition_new AFTER INSERT ON recognition BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('honour', NEW.id);
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'story', NEW.profile_id WHERE NEW.profile_id IS NOT NULL;
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'adoption', id FROM adoption WHERE profile_id = NEW.profile_id;
END;

CREATE TABLE recording (
  profile_id text PRIMARY KEY NOT NULL,
  sha256 text NOT NULL,
  file_name text NOT NULL,
  read_by text DEFAULT '' NOT NULL,
  recorded_on text,
  version integer DEFAULT 1 NOT NULL,
  added_by_id text NOT NULL,
  added_at integer NOT NULL,
  FOREIGN KEY (profile_id) REFERENCES profile(id),
  FOREIGN KEY (sha256) REFERENCES blob(sha256),
  FOREIGN KEY (added_by_id) REFERENCES user(id),
  CONSTRAINT "recording_recorded_on_day" CHECK("recorded_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "recording_version_least" CHECK("version" >= 1)
);
CREATE INDEX recording_blob ON recording (sha256);

CREATE TABLE recovery_code (
  user_id text NOT NULL,
  code_hash text NOT NULL,
  PRIMARY KEY(user_id, code_hash),
  FOREIGN KEY (user_id) REFERENCES user(id)
);

CREATE TABLE reference_counter (
  year integer PRIMARY KEY NOT NULL,
  last integer NOT NULL
);

CREATE TABLE review_claim (
  nomination_id text PRIMARY KEY NOT NULL,
  user_id text NOT NULL,
  until integer NOT NULL,
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  FOREIGN KEY (user_id) REFERENCES user(id)
);
CREATE INDEX review_claim_user ON review_claim (user_id);

CREATE TABLE roll (
  id text PRIMARY KEY NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  unit_id text NOT NULL,
  campaign_id text NOT NULL,
  number text DEFAULT '' NOT NULL,
  dated_on text,
  illustrative integer DEFAULT false NOT NULL,
  created_by_id text NOT NULL,
  created_at integer NOT NULL,
  updated_at integer NOT NULL,
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  FOREIGN KEY (campaign_id) REFERENCES campaign(id),
  FOREIGN KEY (created_by_id) REFERENCES user(id),
  CONSTRAINT "roll_dated_on_day" CHECK("dated_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "roll_version_least" CHECK("version" >= 1)
);
CREATE INDEX roll_campaign ON roll (campaign_id,unit_id);
CREATE INDEX roll_unit ON roll (unit_id,updated_at);

CREATE TABLE roll_cell (
  nomination_id text NOT NULL,
  column_name text NOT NULL,
  words text NOT NULL,
  PRIMARY KEY(nomination_id, column_name)
);

CREATE TABLE "rule_basis" (
  id text PRIMARY KEY NOT NULL,
  rule text NOT NULL,
  document_id text NOT NULL,
  article text DEFAULT '' NOT NULL,
  says text DEFAULT '' NOT NULL,
  valid_from text,
  valid_to text,
  to_check integer DEFAULT false NOT NULL,
  version integer DEFAULT 1 NOT NULL, clock text, days integer,
  FOREIGN KEY (document_id) REFERENCES document(id),
  CONSTRAINT "rule_basis_rule_word" CHECK("rule" in ('listing', 'hold', 'own-nomination', 'once-for-one-deed', 'consent', 'press')),
  CONSTRAINT "rule_basis_valid_from_day" CHECK("valid_from" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "rule_basis_valid_to_day" CHECK("valid_to" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);

CREATE TABLE search_due (
  kind text NOT NULL,
  ref text NOT NULL,
  PRIMARY KEY(kind, ref)
);

CREATE TABLE search_entry (
  id integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  kind text NOT NULL,
  ref text NOT NULL,
  published_at integer NOT NULL,
  facets text NOT NULL,
  head text NOT NULL,
  CONSTRAINT "search_entry_kind_word" CHECK("kind" in ('story', 'honour', 'campaign', 'contest', 'document', 'space', 'unit', 'page'))
);
CREATE UNIQUE INDEX search_entry_about ON search_entry (kind,ref);
CREATE TRIGGER search_entry_delete BEFORE DELETE ON search_entry BEGIN
  DELETE FROM search_folded WHERE rowid = OLD.id;
  DELETE FROM search_head WHERE rowid = OLD.id;
  DELETE FROM search_head_exact WHERE rowid = OLD.id;
  DELETE FROM search_exact WHERE rowid = OLD.id;
END;

CREATE VIRTUAL TABLE search_exact USING fts5(name, deed, story, units, former, field, facets, tokenize = "unicode61 remove_diacritics 0 tokenchars '-:'", content = '', contentless_delete = 1);

CREATE VIRTUAL TABLE search_folded USING fts5(name, deed, story, units, former, field, facets, tokenize = "unicode61 remove_diacritics 0 tokenchars '-:'", prefix = '2 3', content = '', contentless_delete = 1);

CREATE VIRTUAL TABLE search_head USING fts5(name, deed, units, facets, tokenize = "unicode61 remove_diacritics 0 tokenchars '-:'", prefix = '2 3', content = '', contentless_delete = 1);

CREATE VIRTUAL TABLE search_head_exact USING fts5(head, facets, tokenize = "unicode61 remove_diacritics 0 tokenchars '-:'", content = '', contentless_delete = 1);

CREATE TABLE search_synonym (
  id text PRIMARY KEY NOT NULL,
  words text NOT NULL,
  meant text NOT NULL,
  active integer DEFAULT true NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT "search_synonym_version_least" CHECK("version" >= 1)
);

CREATE TABLE search_word (
  word text PRIMARY KEY NOT NULL
);

CREATE TABLE second_factor (
  user_id text PRIMARY KEY NOT NULL,
  secret text NOT NULL,
  enrolled_at integer NOT NULL,
  last_step integer NOT NULL,
  FOREIGN KEY (user_id) REFERENCES user(id)
);

CREATE TABLE secret_paper (
  key text PRIMARY KEY NOT NULL,
  item_id text NOT NULL,
  sealed text,
  choice text,
  FOREIGN KEY (item_id) REFERENCES meeting_item(id),
  CONSTRAINT "secret_paper_choice_word" CHECK("choice" in ('for', 'against', 'abstain')),
  CONSTRAINT "secret_paper_either" CHECK((sealed is null) <> (choice is null))
) WITHOUT ROWID;
CREATE INDEX secret_paper_item ON secret_paper (item_id);

CREATE TABLE secret_turn (
  item_id text NOT NULL,
  member_id text NOT NULL,
  PRIMARY KEY(item_id, member_id),
  FOREIGN KEY (item_id) REFERENCES meeting_item(id),
  FOREIGN KEY (member_id) REFERENCES council_member(id)
) WITHOUT ROWID;

CREATE TABLE session (
  id text PRIMARY KEY NOT NULL,
  user_id text NOT NULL,
  created_at integer NOT NULL,
  seen_at integer NOT NULL,
  ended_at integer,
  user_agent text DEFAULT '' NOT NULL, address text DEFAULT '' NOT NULL, device text, half integer DEFAULT false NOT NULL,
  FOREIGN KEY (user_id) REFERENCES user(id)
);
CREATE INDEX session_user ON session (user_id);

CREATE TABLE sheet_import (
  id text PRIMARY KEY NOT NULL,
  unit_id text NOT NULL,
  campaign_id text NOT NULL,
  roll_id text,
  job_id text,
  file_name text NOT NULL,
  tables text,
  choices text,
  outcome text,
  created_by_id text NOT NULL,
  created_at integer NOT NULL,
  made_at integer, pasted integer DEFAULT false NOT NULL,
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  FOREIGN KEY (campaign_id) REFERENCES campaign(id),
  FOREIGN KEY (roll_id) REFERENCES roll(id),
  FOREIGN KEY (job_id) REFERENCES job(id),
  FOREIGN KEY (created_by_id) REFERENCES user(id)
);
CREATE INDEX sheet_import_unit ON sheet_import (unit_id,created_at);

CREATE TABLE sheet_mapping (
  unit_id text NOT NULL,
  head text NOT NULL,
  columns text NOT NULL,
  updated_by_id text NOT NULL,
  updated_at integer NOT NULL,
  PRIMARY KEY(unit_id, head),
  FOREIGN KEY (unit_id) REFERENCES unit(id)
);

CREATE TABLE short_address (
  number integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  profile_id text NOT NULL,
  FOREIGN KEY (profile_id) REFERENCES profile(id)
);
CREATE UNIQUE INDEX short_address_profile_id_unique ON short_address (profile_id);
CREATE TRIGGER short_address_no_update BEFORE UPDATE ON short_address WHEN NEW.number <> OLD.number BEGIN SELECT RAISE(ABORT, 'a printed number stays'); END;

CREATE TABLE space (
  id text PRIMARY KEY NOT NULL,
  slug text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  shown integer DEFAULT true NOT NULL,
  name text NOT NULL,
  unit_id text NOT NULL,
  address text DEFAULT '' NOT NULL,
  hours text DEFAULT '' NOT NULL,
  visiting text DEFAULT '' NOT NULL,
  description text DEFAULT '' NOT NULL,
  activities text DEFAULT '[]' NOT NULL,
  illustrative integer DEFAULT false NOT NULL,
  source_name text DEFAULT '' NOT NULL,
  source_url text,
  updated_by_id text,
  updated_at integer NOT NULL, latitude real, longitude real, week text, closed_days text DEFAULT '[]' NOT NULL, on_holidays text, way text DEFAULT '' NOT NULL, contact text DEFAULT '' NOT NULL, cost text DEFAULT '' NOT NULL, access text DEFAULT '' NOT NULL, happenings text DEFAULT '[]' NOT NULL,
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  FOREIGN KEY (updated_by_id) REFERENCES user(id),
  CONSTRAINT "space_version_least" CHECK("version" >= 1)
);
CREATE UNIQUE INDEX space_slug_unique ON space (slug);
CREATE INDEX space_unit ON space (unit_id);
CREATE TRIGGER search_due_space AFTER UPDATE ON space BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('space', NEW.id);
END;
CREATE TRIGGER search_due_space_gone AFTER DELETE ON space BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('space', OLD.id);
END;
CREATE TRIGGER search_due_space_new AFTER INSERT ON space BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('space', NEW.id);
END;

CREATE TABLE story_end (
  profile_id text PRIMARY KEY NOT NULL,
  ends_on text NOT NULL,
  reason text NOT NULL,
  job_id text NOT NULL,
  set_by_id text NOT NULL,
  set_at integer NOT NULL,
  FOREIGN KEY (profile_id) REFERENCES profile(id),
  FOREIGN KEY (set_by_id) REFERENCES user(id),
  CONSTRAINT "story_end_ends_on_day" CHECK("ends_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);

CREATE TABLE suggestion (
  id text PRIMARY KEY NOT NULL,
  reference text NOT NULL,
  topic text NOT NULL,
  state text DEFAULT 'new' NOT NULL,
  kind text,
  profile_id text,
  name text NOT NULL,
  reason text NOT NULL,
  place text DEFAULT '' NOT NULL,
  contact text,
  contact_consented_at integer,
  contact_erased_at integer,
  outcome text DEFAULT '' NOT NULL,
  nomination_id text,
  settled_by_id text,
  settled_at integer,
  illustrative integer DEFAULT false NOT NULL,
  created_at integer NOT NULL, outcome_told integer DEFAULT false NOT NULL, taken_up_at integer, taken_up_by_id text REFERENCES user(id),
  FOREIGN KEY (profile_id) REFERENCES profile(id),
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  FOREIGN KEY (settled_by_id) REFERENCES user(id),
  CONSTRAINT "suggestion_topic_word" CHECK("topic" in ('suggestion', 'mistake')),
  CONSTRAINT "suggestion_state_word" CHECK("state" in ('new', 'handled', 'nominated', 'declined')),
  CONSTRAINT "suggestion_kind_word" CHECK("kind" in ('individual', 'collective', 'model')),
  CONSTRAINT "suggestion_settled_without_contact" CHECK(state = 'new' or contact is null)
);
CREATE INDEX suggestion_newest ON suggestion (created_at,id);
CREATE INDEX suggestion_nomination ON suggestion (nomination_id);
CREATE UNIQUE INDEX suggestion_reference_unique ON suggestion (reference);
CREATE TRIGGER tally_due_suggestion AFTER UPDATE OF topic, state, nomination_id, illustrative ON suggestion BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('tip', NEW.id);
END;
CREATE TRIGGER tally_due_suggestion_new AFTER INSERT ON suggestion BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('tip', NEW.id);
END;
CREATE TRIGGER tally_suggestion_gone AFTER DELETE ON suggestion BEGIN
  DELETE FROM tally_item WHERE kind = 'tip' AND ref = OLD.id;
END;

CREATE TABLE suggestion_unit (
  suggestion_id text NOT NULL,
  unit_id text NOT NULL,
  PRIMARY KEY(unit_id, suggestion_id),
  FOREIGN KEY (suggestion_id) REFERENCES suggestion(id),
  FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX suggestion_unit_of ON suggestion_unit (suggestion_id);
CREATE TRIGGER tally_due_suggestion_unit_gone AFTER DELETE ON suggestion_unit BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('tip', OLD.suggestion_id);
END;
CREATE TRIGGER tally_due_suggestion_unit_new AFTER INSERT ON suggestion_unit BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('tip', NEW.suggestion_id);
END;

CREATE TABLE tally (
  scope text NOT NULL,
  measure text NOT NULL,
  year integer NOT NULL,
  key text NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY(scope, measure, year, key),
  CONSTRAINT "tally_count_least" CHECK("count" >= 0)
);
CREATE INDEX tally_largest ON tally (scope,measure,count);

CREATE TABLE tally_due (
  kind text NOT NULL,
  ref text NOT NULL,
  PRIMARY KEY(kind, ref)
);

CREATE TABLE tally_item (
  kind text NOT NULL,
  ref text NOT NULL,
  scopes text NOT NULL,
  cells text NOT NULL,
  PRIMARY KEY(kind, ref),
  CONSTRAINT "tally_item_kind_word" CHECK("kind" in ('story', 'adoption', 'honour', 'tip', 'decision'))
);
CREATE TRIGGER tally_item_counted AFTER INSERT ON tally_item BEGIN
  INSERT INTO tally (scope, measure, year, key, count)
    SELECT s.value, c.value ->> 0, c.value ->> 1, c.value ->> 2, 1 FROM json_each(NEW.scopes) AS s, json_each(NEW.cells) AS c WHERE true
    ON CONFLICT (scope, measure, year, key) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER tally_item_no_update BEFORE UPDATE ON tally_item BEGIN SELECT RAISE(ABORT, 'a counted thing is counted anew, never changed'); END;
CREATE TRIGGER tally_item_uncounted AFTER DELETE ON tally_item BEGIN
  UPDATE tally SET count = count - 1 WHERE (scope, measure, year, key) IN
    (SELECT s.value, c.value ->> 0, c.value ->> 1, c.value ->> 2 FROM json_each(OLD.scopes) AS s, json_each(OLD.cells) AS c);
  DELETE FROM tally WHERE count = 0 AND (scope, measure, year, key) IN
    (SELECT s.value, c.value ->> 0, c.value ->> 1, c.value ->> 2 FROM json_each(OLD.scopes) AS s, json_each(OLD.cells) AS c);
END;

CREATE TABLE unit (
  id text PRIMARY KEY NOT NULL,
  code text,
  kind text NOT NULL,
  name text NOT NULL,
  name_en text,
  parent_id text,
  district_name text,
  province_name text,
  area_km2 real,
  population integer,
  valid_from text,
  valid_to text,
  search_key text NOT NULL,
  CONSTRAINT "unit_kind_word" CHECK("kind" in ('city', 'district', 'town', 'ward', 'commune', 'special_zone')),
  CONSTRAINT "unit_valid_from_day" CHECK("valid_from" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "unit_valid_to_day" CHECK("valid_to" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
CREATE INDEX unit_parent ON unit (parent_id);
CREATE INDEX unit_valid_to ON unit (valid_to);
CREATE TRIGGER search_due_unit AFTER UPDATE ON unit BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('unit', NEW.id);
END;
CREATE TRIGGER search_due_unit_gone AFTER DELETE ON unit BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('unit', OLD.id);
END;
CREATE TRIGGER search_due_unit_new AFTER INSERT ON unit BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('unit', NEW.id);
END;

CREATE TABLE unit_contact (
  unit_id text PRIMARY KEY NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  address text DEFAULT '' NOT NULL,
  phone text DEFAULT '' NOT NULL,
  email text DEFAULT '' NOT NULL,
  hours text DEFAULT '' NOT NULL,
  website text,
  updated_by_id text NOT NULL,
  updated_at integer NOT NULL,
  FOREIGN KEY (unit_id) REFERENCES unit(id),
  FOREIGN KEY (updated_by_id) REFERENCES user(id),
  CONSTRAINT "unit_contact_version_least" CHECK("version" >= 1)
);

CREATE TABLE unit_merger (
  id text PRIMARY KEY NOT NULL,
  from_ids text NOT NULL,
  into text NOT NULL,
  effective_on text NOT NULL,
  document_id text NOT NULL,
  applied_at integer,
  created_by_id text NOT NULL,
  created_at integer NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  FOREIGN KEY (document_id) REFERENCES document(id),
  CONSTRAINT "unit_merger_effective_on_day" CHECK("effective_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT "unit_merger_version_least" CHECK("version" >= 1)
);

CREATE TABLE unit_successor (
  from_id text NOT NULL,
  to_id text NOT NULL,
  extent text NOT NULL,
  effective_on text NOT NULL,
  PRIMARY KEY(from_id, to_id),
  FOREIGN KEY (from_id) REFERENCES unit(id),
  FOREIGN KEY (to_id) REFERENCES unit(id),
  CONSTRAINT "unit_successor_extent_word" CHECK("extent" in ('whole', 'part', 'unchanged')),
  CONSTRAINT "unit_successor_effective_on_day" CHECK("effective_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
CREATE INDEX unit_successor_to ON unit_successor (to_id);
CREATE TRIGGER search_due_successor AFTER INSERT ON unit_successor BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'story', profile_id FROM profile_unit WHERE unit_id = NEW.to_id;
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('unit', NEW.from_id);
END;

CREATE TABLE user (
  id text PRIMARY KEY NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  search_key text DEFAULT '' NOT NULL,
  password_hash text,
  blocked_at integer,
  created_at integer NOT NULL
, last_sign_in_at integer);
CREATE UNIQUE INDEX user_email_unique ON user (email);

CREATE TABLE week_story (
  week text PRIMARY KEY NOT NULL,
  profile_id text NOT NULL,
  chosen_by_id text NOT NULL,
  chosen_at integer NOT NULL,
  FOREIGN KEY (profile_id) REFERENCES profile(id),
  FOREIGN KEY (chosen_by_id) REFERENCES user(id)
);
CREATE INDEX week_story_profile ON week_story (profile_id);

CREATE TABLE word_answer (
  id text PRIMARY KEY NOT NULL,
  request_id text,
  nomination_id text NOT NULL,
  whose text NOT NULL,
  way text NOT NULL,
  outcome text NOT NULL,
  answered_by text NOT NULL,
  answered_at integer NOT NULL,
  words_hash text NOT NULL,
  shown text NOT NULL,
  channels text DEFAULT '{}' NOT NULL,
  words text DEFAULT '' NOT NULL,
  read_by text DEFAULT '' NOT NULL,
  read_place text DEFAULT '' NOT NULL,
  read_on text,
  recorded_by_id text,
  settled_as text,
  reply text DEFAULT '' NOT NULL,
  settled_by_id text,
  settled_at integer,
  FOREIGN KEY (request_id) REFERENCES word_request(id),
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  FOREIGN KEY (recorded_by_id) REFERENCES user(id),
  FOREIGN KEY (settled_by_id) REFERENCES user(id),
  CONSTRAINT "word_answer_whose_word" CHECK("whose" in ('self', 'guardian', 'representative', 'residence', 'workplace', 'witness')),
  CONSTRAINT "word_answer_way_word" CHECK("way" in ('link', 'reading')),
  CONSTRAINT "word_answer_outcome_word" CHECK("outcome" in ('confirmed', 'correction', 'unread', 'agree', 'object')),
  CONSTRAINT "word_answer_settled_as_word" CHECK("settled_as" in ('taken', 'answered')),
  CONSTRAINT "word_answer_read_on_day" CHECK("read_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
CREATE INDEX word_answer_nomination ON word_answer (nomination_id,answered_at);
CREATE INDEX word_answer_request ON word_answer (request_id);

CREATE TABLE word_request (
  id text PRIMARY KEY NOT NULL,
  nomination_id text NOT NULL,
  whose text NOT NULL,
  name text NOT NULL,
  token_hash text NOT NULL,
  asked_by_id text NOT NULL,
  asked_at integer NOT NULL,
  due_on text NOT NULL,
  expires_at integer NOT NULL,
  ended_at integer,
  FOREIGN KEY (nomination_id) REFERENCES nomination(id),
  FOREIGN KEY (asked_by_id) REFERENCES user(id),
  CONSTRAINT "word_request_whose_word" CHECK("whose" in ('self', 'guardian', 'representative', 'residence', 'workplace', 'witness')),
  CONSTRAINT "word_request_due_on_day" CHECK("due_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
CREATE INDEX word_request_nomination ON word_request (nomination_id);
CREATE UNIQUE INDEX word_request_token_hash_unique ON word_request (token_hash);