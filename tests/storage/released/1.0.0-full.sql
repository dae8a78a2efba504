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
INSERT INTO "answer" VALUES('41c56e20-5574-416d-bc8d-475a1007aa05','4ada7546-a7dd-4150-bed6-f4c840ca6005','a','level',2,NULL,1,'tab-of-mine',1,'b408cc6a-cba8-4241-af3f-e47be38182cb',1,'tab-of-mine',4,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01');
INSERT INTO "answer" VALUES('6e41dab7-3653-43ef-9aed-e83d9a961d0d','4ada7546-a7dd-4150-bed6-f4c840ca6005','b','na',NULL,'c8db7712-060b-4913-91bc-1597d6370cdd',1,'tab-of-mine',2,NULL,0,'',0,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01');
INSERT INTO "answer" VALUES('12cdf5ef-e80e-4f07-8a45-9dfcc528b296','4ada7546-a7dd-4150-bed6-f4c840ca6005','h','unknown',NULL,NULL,1,'tab-of-mine',3,NULL,0,'',0,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01');
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
INSERT INTO "assessment" VALUES('4ada7546-a7dd-4150-bed6-f4c840ca6005','8d6cc2f0-3954-4682-93be-3d9c0fcc4e94',2026,'9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923','england','district','["housing", "licensing"]','open',1,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01');
CREATE TABLE content_copy (
	hash VARCHAR(64) NOT NULL, 
	format INTEGER NOT NULL, 
	label VARCHAR(200) NOT NULL, 
	law_checked DATE NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_content_copy PRIMARY KEY (hash)
);
INSERT INTO "content_copy" VALUES('9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923',1,'2026.1','2026-11-22','{"authorities":{"functions":[{"id":"licensing","name":"Licensing"},{"id":"housing","name":"Housing"}],"nations":[{"id":"england","name":"England"},{"id":"wales","name":"Wales"},{"id":"scotland","name":"Scotland"},{"id":"northern-ireland","name":"Northern-ireland"}],"types":[{"functions":["licensing","housing"],"id":"district","name":"District council"},{"functions":[],"id":"county","name":"County council"}]},"capabilities":[{"id":"policy","name":"Policy","summary":"A column."},{"id":"people","name":"People","summary":"A column."},{"id":"identify","name":"Identify","summary":"A column."},{"id":"refer","name":"Refer","summary":"A column."},{"id":"partners","name":"Partners","summary":"A column."},{"id":"assure","name":"Assure","summary":"A column."}],"format":1,"questionnaires":[{"functions":["housing"],"gaps":{},"id":"housing","law_checked":"2026-11-22","questions":[{"applies_to":{"functions":[],"nations":[]},"basis":[],"capability":"policy","critical":false,"evidence":["A dated document"],"id":"h","levels":[{"label":"Level 0","next":"Step from 0 of h.","points":"0","text":"What is true at level 0."},{"label":"Level 1","next":"Step from 1 of h.","points":"1","text":"What is true at level 1."},{"label":"Level 2","next":"Step from 2 of h.","points":"2","text":"What is true at level 2."},{"label":"Level 3","points":"3","text":"What is true at level 3."}],"meaning":1,"minutes":2,"not_applicable":true,"text":"What of h?","weight":"1","why":"Because it matters."}],"summary":"What this theme is about.","title":"Housing","version":"2026.1","weight":"1"},{"functions":["licensing"],"gaps":{},"id":"licensing","law_checked":"2026-11-22","questions":[{"applies_to":{"functions":[],"nations":[]},"basis":[],"capability":"policy","critical":true,"evidence":["A dated document"],"id":"a","levels":[{"label":"Level 0","next":"Step from 0 of a.","points":"0","text":"What is true at level 0."},{"label":"Level 1","next":"Step from 1 of a.","points":"1","text":"What is true at level 1."},{"label":"Level 2","next":"Step from 2 of a.","points":"2","text":"What is true at level 2."},{"label":"Level 3","points":"3","text":"What is true at level 3."}],"meaning":1,"minutes":2,"not_applicable":true,"text":"What of a?","weight":"1","why":"Because it matters."},{"applies_to":{"functions":[],"nations":[]},"basis":[],"capability":"policy","critical":false,"evidence":["A dated document"],"id":"b","levels":[{"label":"Level 0","next":"Step from 0 of b.","points":"0","text":"What is true at level 0."},{"label":"Level 1","next":"Step from 1 of b.","points":"1","text":"What is true at level 1."},{"label":"Level 2","next":"Step from 2 of b.","points":"2","text":"What is true at level 2."},{"label":"Level 3","points":"3","text":"What is true at level 3."}],"meaning":1,"minutes":2,"not_applicable":true,"text":"What of b?","weight":"1","why":"Because it matters."},{"applies_to":{"functions":[],"nations":[]},"basis":[],"capability":"policy","critical":false,"evidence":["A dated document"],"id":"c","levels":[{"label":"Level 0","next":"Step from 0 of c.","points":"0","text":"What is true at level 0."},{"label":"Level 1","points":"1","text":"What is true at level 1."}],"meaning":1,"minutes":2,"not_applicable":false,"text":"What of c?","weight":"1","why":"Because it matters."}],"summary":"What this theme is about.","title":"Licensing","version":"2026.1","weight":"1"}],"scale":{"bands":[{"from":"0","id":"foundation","name":"Foundation"},{"from":"40","id":"developing","name":"Developing"},{"from":"75","id":"leading","name":"Leading"}],"levels":["Not in place","Basic","Developing","Leading"]}}');
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
INSERT INTO "council" VALUES('8d6cc2f0-3954-4682-93be-3d9c0fcc4e94','E07000207','Elmbridge Borough Council','england','district',NULL,4);
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
INSERT INTO "evidence" VALUES('8ea9f23a-f1eb-4c3e-ac0c-550f7a6c394d','4ada7546-a7dd-4150-bed6-f4c840ca6005','a','6e688043-7508-4cc7-81b2-7f55d4a69ffb','6000571d-a702-4d66-8ec1-054a76c7d7cd','2026-03-27',1,NULL,1);
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
INSERT INTO "history" VALUES(1,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,NULL,'council','chosen',NULL,'E07000207, england, district, as its type','0000000000000000000000000000000000000000000000000000000000000000','f38c340156e6f8097b836bff847e9381869ab266d55a684607ba4c15f6430f17');
INSERT INTO "history" VALUES(2,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'4ada7546-a7dd-4150-bed6-f4c840ca6005','assessment','opened',NULL,'2026, content 9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923','f38c340156e6f8097b836bff847e9381869ab266d55a684607ba4c15f6430f17','83aa4e5c3b24d786da178af6fe26b6b8a5f9a9f44a9e9c8d65e12559786d05ea');
INSERT INTO "history" VALUES(3,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','tab-of-mine',1,'4ada7546-a7dd-4150-bed6-f4c840ca6005','a:level','saved','','2','83aa4e5c3b24d786da178af6fe26b6b8a5f9a9f44a9e9c8d65e12559786d05ea','079047d6b2495a6347153d90a01c1e9a80619b98572eb3ac6bd6393532e474d3');
INSERT INTO "history" VALUES(4,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','tab-of-mine',2,'4ada7546-a7dd-4150-bed6-f4c840ca6005','b:level','saved','','na 07ce162e855e81d3ec4246cc4b61ec8120ebb2d44d828ef7c2968610c36aa20d','079047d6b2495a6347153d90a01c1e9a80619b98572eb3ac6bd6393532e474d3','7ff04f50707834ed7c210487235933561dacfb40739288fb5a5770df3a627fc3');
INSERT INTO "history" VALUES(5,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','tab-of-mine',3,'4ada7546-a7dd-4150-bed6-f4c840ca6005','h:level','saved','','unknown','7ff04f50707834ed7c210487235933561dacfb40739288fb5a5770df3a627fc3','6c8145b524aff2ed332ebafa64a767e1c3755f2508f2f25532be4f032f04b8da');
INSERT INTO "history" VALUES(6,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','tab-of-mine',4,'4ada7546-a7dd-4150-bed6-f4c840ca6005','a:note','saved','','55c5c2a8290b7b4f8f4ae4f792b1773de7c0420659d5a45b38c69ad0204d43da','6c8145b524aff2ed332ebafa64a767e1c3755f2508f2f25532be4f032f04b8da','88f18a6d7ff0327c500990ff3828a2bcd0dc6e6ca118a3d283e2b4046cf0a70b');
INSERT INTO "history" VALUES(7,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','tab-of-theirs',5,'4ada7546-a7dd-4150-bed6-f4c840ca6005','a:level','refused','2','236fe8c51adec073e04c3035a3b8a0b62efff9aafd84412acfeba4f92ecf614f','88f18a6d7ff0327c500990ff3828a2bcd0dc6e6ca118a3d283e2b4046cf0a70b','d457123a37a2f32dd8f2e6be512fec0308b829368f3f5d41ce62a4f2b4113ff6');
INSERT INTO "history" VALUES(8,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'4ada7546-a7dd-4150-bed6-f4c840ca6005','a:evidence 8ea9f23a-f1eb-4c3e-ac0c-550f7a6c394d','evidence added',NULL,'a13e3a62b813bb161412a5809329316dc19c08e6c9b2c3792c0cfb737d2a4897 bb5184fd82944b7b9f459f88b8ee14f3fffba25709d17d087b9b45ce73e25154','d457123a37a2f32dd8f2e6be512fec0308b829368f3f5d41ce62a4f2b4113ff6','6459ccb183341d9fcf0c6a61fef2ab89d810534514f0af926418055e8dcee085');
INSERT INTO "history" VALUES(9,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'4ada7546-a7dd-4150-bed6-f4c840ca6005','licensing','theme set',NULL,'owner set, due 2026-12-05','6459ccb183341d9fcf0c6a61fef2ab89d810534514f0af926418055e8dcee085','5737936b13bcbc461ceae083a84fd4c3a6db9c430f2a34f0d515c36a810a5339');
INSERT INTO "history" VALUES(10,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'4ada7546-a7dd-4150-bed6-f4c840ca6005','housing','theme completed',NULL,NULL,'5737936b13bcbc461ceae083a84fd4c3a6db9c430f2a34f0d515c36a810a5339','d3c5c674983246cb19b4307e8180282f3cb4320b25a8493aa2f65dd2381c1ec6');
CREATE TABLE meta (
	"key" VARCHAR(40) NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('history','10 d3c5c674983246cb19b4307e8180282f3cb4320b25a8493aa2f65dd2381c1ec6');
INSERT INTO "meta" VALUES('home','8d6cc2f0-3954-4682-93be-3d9c0fcc4e94');
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
INSERT INTO "refused" VALUES('4ada7546-a7dd-4150-bed6-f4c840ca6005','a','level','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','f2c1a195-7045-4abb-bfa9-fe267f41689b','2026-11-25 14:05:00.000000');
CREATE TABLE text (
	id VARCHAR(36) NOT NULL, 
	body TEXT, 
	salt VARCHAR(32) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	erased_at DATETIME, 
	CONSTRAINT pk_text PRIMARY KEY (id)
);
INSERT INTO "text" VALUES('c8db7712-060b-4913-91bc-1597d6370cdd','The county does it','b0ad1f6931f6b5b346ad803ed901d48c','07ce162e855e81d3ec4246cc4b61ec8120ebb2d44d828ef7c2968610c36aa20d',NULL);
INSERT INTO "text" VALUES('b408cc6a-cba8-4241-af3f-e47be38182cb','A note with ŵ
and a second line','26d9c7e019e9f3ecd26cf2022f4ef141','55c5c2a8290b7b4f8f4ae4f792b1773de7c0420659d5a45b38c69ad0204d43da',NULL);
INSERT INTO "text" VALUES('f2c1a195-7045-4abb-bfa9-fe267f41689b','1','61c1119557b33ab14f0bf8337627a982','236fe8c51adec073e04c3035a3b8a0b62efff9aafd84412acfeba4f92ecf614f',NULL);
INSERT INTO "text" VALUES('6e688043-7508-4cc7-81b2-7f55d4a69ffb','Policy','b33650a078f6d7a52957beb23822cc64','a13e3a62b813bb161412a5809329316dc19c08e6c9b2c3792c0cfb737d2a4897',NULL);
INSERT INTO "text" VALUES('6000571d-a702-4d66-8ec1-054a76c7d7cd','https://www.marshford.example/policy','9d84096b3027e373a143ed83859d752a','bb5184fd82944b7b9f459f88b8ee14f3fffba25709d17d087b9b45ce73e25154',NULL);
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
INSERT INTO "theme_state" VALUES('4ada7546-a7dd-4150-bed6-f4c840ca6005','licensing','open','Licensing team','2026-12-05',1);
INSERT INTO "theme_state" VALUES('4ada7546-a7dd-4150-bed6-f4c840ca6005','housing','completed','',NULL,1);
CREATE INDEX ix_evidence_assessment_id_question ON evidence (assessment_id, question);
CREATE INDEX ix_history_assessment_id_subject_tab ON history (assessment_id, subject, tab);
CREATE TRIGGER history_no_update BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;
CREATE TRIGGER history_no_delete BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;
COMMIT;
