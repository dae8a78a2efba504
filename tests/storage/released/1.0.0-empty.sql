PRAGMA application_id = 1297306467;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE answer (
	id VARCHAR(36) NOT NULL, 
	assessment_id VARCHAR(36) NOT NULL, 
	question VARCHAR(100) NOT NULL, 
	state VARCHAR(20) NOT NULL, 
	level INTEGER, 
	reason_text VARCHAR(36), 
	version INTEGER NOT NULL, 
	version_tab VARCHAR(64) NOT NULL, 
	version_n BIGINT NOT NULL, 
	note_text VARCHAR(36), 
	note_version INTEGER NOT NULL, 
	note_tab VARCHAR(64) NOT NULL, 
	note_n BIGINT NOT NULL, 
	saved_at DATETIME, 
	saved_by VARCHAR(36) NOT NULL, 
	CONSTRAINT pk_answer PRIMARY KEY (id), 
	CONSTRAINT ck_answer_state CHECK (state in ('none', 'level', 'unknown', 'na')), 
	CONSTRAINT ck_answer_level CHECK ((state = 'level') = (level is not null)), 
	CONSTRAINT ck_answer_reason CHECK ((state = 'na') = (reason_text is not null)), 
	CONSTRAINT fk_answer_assessment_id_assessment FOREIGN KEY(assessment_id) REFERENCES assessment (id), 
	CONSTRAINT fk_answer_reason_text_text FOREIGN KEY(reason_text) REFERENCES text (id), 
	CONSTRAINT fk_answer_note_text_text FOREIGN KEY(note_text) REFERENCES text (id), 
	CONSTRAINT fk_answer_saved_by_person FOREIGN KEY(saved_by) REFERENCES person (id), 
	CONSTRAINT uq_answer_assessment_id_question UNIQUE (assessment_id, question)
);
CREATE TABLE assessment (
	id VARCHAR(36) NOT NULL, 
	council_id VARCHAR(36) NOT NULL, 
	year INTEGER NOT NULL, 
	content_hash VARCHAR(64) NOT NULL, 
	nation VARCHAR(100) NOT NULL, 
	type VARCHAR(100) NOT NULL, 
	functions JSON NOT NULL, 
	status VARCHAR(20) NOT NULL, 
	version INTEGER NOT NULL, 
	opened_at DATETIME NOT NULL, 
	opened_by VARCHAR(36) NOT NULL, 
	CONSTRAINT pk_assessment PRIMARY KEY (id), 
	CONSTRAINT ck_assessment_status CHECK (status in ('open', 'signed off')), 
	CONSTRAINT fk_assessment_council_id_council FOREIGN KEY(council_id) REFERENCES council (id), 
	CONSTRAINT fk_assessment_content_hash_content_copy FOREIGN KEY(content_hash) REFERENCES content_copy (hash), 
	CONSTRAINT fk_assessment_opened_by_person FOREIGN KEY(opened_by) REFERENCES person (id), 
	CONSTRAINT uq_assessment_council_id_year UNIQUE (council_id, year)
);
CREATE TABLE content_copy (
	hash VARCHAR(64) NOT NULL, 
	format INTEGER NOT NULL, 
	label VARCHAR(200) NOT NULL, 
	law_checked DATE NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_content_copy PRIMARY KEY (hash)
);
CREATE TABLE council (
	id VARCHAR(36) NOT NULL, 
	register_id VARCHAR(100), 
	name VARCHAR(200) NOT NULL, 
	nation VARCHAR(100) NOT NULL, 
	type VARCHAR(100) NOT NULL, 
	functions JSON, 
	first_month INTEGER NOT NULL, 
	CONSTRAINT pk_council PRIMARY KEY (id), 
	CONSTRAINT ck_council_first_month CHECK (first_month between 1 and 12), 
	CONSTRAINT uq_council_register_id UNIQUE (register_id)
);
CREATE TABLE evidence (
	id VARCHAR(36) NOT NULL, 
	assessment_id VARCHAR(36) NOT NULL, 
	question VARCHAR(100) NOT NULL, 
	title_text VARCHAR(36) NOT NULL, 
	place_text VARCHAR(36), 
	dated DATE, 
	position INTEGER NOT NULL, 
	removed_at DATETIME, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_evidence PRIMARY KEY (id), 
	CONSTRAINT fk_evidence_assessment_id_assessment FOREIGN KEY(assessment_id) REFERENCES assessment (id), 
	CONSTRAINT fk_evidence_title_text_text FOREIGN KEY(title_text) REFERENCES text (id), 
	CONSTRAINT fk_evidence_place_text_text FOREIGN KEY(place_text) REFERENCES text (id)
);
CREATE TABLE history (
	seq INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	actor VARCHAR(36) NOT NULL, 
	tab VARCHAR(64), 
	n BIGINT, 
	assessment_id VARCHAR(36), 
	subject VARCHAR(300) NOT NULL, 
	action VARCHAR(40) NOT NULL, 
	"before" TEXT, 
	"after" TEXT, 
	previous_hash VARCHAR(64) NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_history PRIMARY KEY (seq), 
	CONSTRAINT fk_history_actor_person FOREIGN KEY(actor) REFERENCES person (id)
);
CREATE TABLE meta (
	"key" VARCHAR(40) NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('history','0 0000000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE person (
	id VARCHAR(36) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_person PRIMARY KEY (id), 
	CONSTRAINT ck_person_kind CHECK (kind in ('personal', 'account', 'system'))
);
INSERT INTO "person" VALUES('6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','personal','Personal mode');
CREATE TABLE refused (
	assessment_id VARCHAR(36) NOT NULL, 
	question VARCHAR(100) NOT NULL, 
	part VARCHAR(10) NOT NULL, 
	person_id VARCHAR(36) NOT NULL, 
	value_text VARCHAR(36), 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_refused PRIMARY KEY (assessment_id, question, part, person_id), 
	CONSTRAINT ck_refused_part CHECK (part in ('level', 'note')), 
	CONSTRAINT fk_refused_assessment_id_assessment FOREIGN KEY(assessment_id) REFERENCES assessment (id), 
	CONSTRAINT fk_refused_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_refused_value_text_text FOREIGN KEY(value_text) REFERENCES text (id)
);
CREATE TABLE text (
	id VARCHAR(36) NOT NULL, 
	body TEXT, 
	salt VARCHAR(32) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	erased_at DATETIME, 
	CONSTRAINT pk_text PRIMARY KEY (id)
);
CREATE TABLE theme_state (
	assessment_id VARCHAR(36) NOT NULL, 
	theme VARCHAR(100) NOT NULL, 
	status VARCHAR(20) NOT NULL, 
	owner VARCHAR(200) NOT NULL, 
	due DATE, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_theme_state PRIMARY KEY (assessment_id, theme), 
	CONSTRAINT ck_theme_state_status CHECK (status in ('open', 'completed')), 
	CONSTRAINT fk_theme_state_assessment_id_assessment FOREIGN KEY(assessment_id) REFERENCES assessment (id)
);
CREATE INDEX ix_evidence_assessment_id_question ON evidence (assessment_id, question);
CREATE INDEX ix_history_assessment_id_subject_tab ON history (assessment_id, subject, tab);
CREATE TRIGGER history_no_update BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;
CREATE TRIGGER history_no_delete BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;
COMMIT;
