PRAGMA application_id = 1297306467;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0005');
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
	saved_by VARCHAR(36) NOT NULL, meaning INTEGER, copied_from VARCHAR(36), copied_at DATETIME, confirmed_at DATETIME, 
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
INSERT INTO "answer" VALUES('1c25fb83-3c44-4fc9-b983-36dae225a86d','c045bd0f-632a-4bcd-ba21-d07888ef1a44','a','level',2,NULL,1,'tab-of-mine',0,'76985430-6654-44c6-8549-143863b273b3',1,'tab-of-mine',0,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',1,'ef47ce69-8ce1-4b66-8923-38306750899e','2026-11-25 14:05:00.000000','2027-05-04 09:30:00.000000');
INSERT INTO "answer" VALUES('bc9c9918-7674-453a-92ab-20bab49e5c91','c045bd0f-632a-4bcd-ba21-d07888ef1a44','b','level',0,NULL,1,'tab-of-mine',0,NULL,0,'',0,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',1,'2034f8c3-1615-4067-b123-596df0d45ef5','2026-11-25 14:05:00.000000','2027-05-04 09:30:00.000000');
INSERT INTO "answer" VALUES('02e096e4-7b3b-4a0d-b4a6-2b6887409937','c045bd0f-632a-4bcd-ba21-d07888ef1a44','c','level',0,NULL,1,'tab-of-mine',1,NULL,0,'',0,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',1,NULL,NULL,NULL);
INSERT INTO "answer" VALUES('f17be6cb-0960-40cf-a010-6b2d9c1ab153','c045bd0f-632a-4bcd-ba21-d07888ef1a44','h','level',1,NULL,2,'tab-of-mine',3,NULL,0,'',0,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',1,NULL,NULL,NULL);
INSERT INTO "answer" VALUES('14d6e1bb-5982-4e3a-b9b4-4882d54cc31f','8b0e2249-dbf8-4f04-a50c-c6c96f22577f','a','level',2,NULL,0,'',0,'ebcda0bb-8fc2-490f-89e3-8c800f23cda9',0,'',0,NULL,'6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',1,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','2027-05-04 09:30:00.000000',NULL);
INSERT INTO "answer" VALUES('726bc83f-d25a-4a4f-92d4-1bd8e72f7a03','8b0e2249-dbf8-4f04-a50c-c6c96f22577f','b','level',0,NULL,0,'',0,NULL,0,'',0,NULL,'6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',1,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','2027-05-04 09:30:00.000000',NULL);
INSERT INTO "answer" VALUES('e5382f20-6d5d-4917-91cd-234263ff9ee4','8b0e2249-dbf8-4f04-a50c-c6c96f22577f','c','level',0,NULL,0,'',0,NULL,0,'',0,NULL,'6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',1,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','2027-05-04 09:30:00.000000',NULL);
INSERT INTO "answer" VALUES('3df60503-8bed-4e6b-885e-458ef074acad','8b0e2249-dbf8-4f04-a50c-c6c96f22577f','h','level',1,NULL,0,'',0,NULL,0,'',0,NULL,'6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',1,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','2027-05-04 09:30:00.000000',NULL);
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
	opened_by VARCHAR(36) NOT NULL, copied_from VARCHAR(36), 
	CONSTRAINT pk_assessment PRIMARY KEY (id), 
	CONSTRAINT ck_assessment_status CHECK (status in ('open', 'signed off')), 
	CONSTRAINT fk_assessment_council_id_council FOREIGN KEY(council_id) REFERENCES council (id), 
	CONSTRAINT fk_assessment_content_hash_content_copy FOREIGN KEY(content_hash) REFERENCES content_copy (hash), 
	CONSTRAINT fk_assessment_opened_by_person FOREIGN KEY(opened_by) REFERENCES person (id), 
	CONSTRAINT uq_assessment_council_id_year UNIQUE (council_id, year)
);
INSERT INTO "assessment" VALUES('c045bd0f-632a-4bcd-ba21-d07888ef1a44','e3a2f72e-b92d-43bd-8fa0-72cf458624e1',2027,'9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923','england','district','["housing", "licensing"]','signed off',1,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL);
INSERT INTO "assessment" VALUES('8b0e2249-dbf8-4f04-a50c-c6c96f22577f','e3a2f72e-b92d-43bd-8fa0-72cf458624e1',2028,'9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923','england','district','["housing", "licensing"]','open',1,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','c045bd0f-632a-4bcd-ba21-d07888ef1a44');
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
INSERT INTO "council" VALUES('e3a2f72e-b92d-43bd-8fa0-72cf458624e1','east-surrey-2027','East Surrey Council','england','district',NULL,4);
CREATE TABLE evidence (
	id VARCHAR(36) NOT NULL, 
	assessment_id VARCHAR(36) NOT NULL, 
	question VARCHAR(100) NOT NULL, 
	title_text VARCHAR(36) NOT NULL, 
	place_text VARCHAR(36), 
	dated DATE, 
	position INTEGER NOT NULL, 
	removed_at DATETIME, 
	version INTEGER NOT NULL, review_on DATE, copied_from VARCHAR(36), 
	CONSTRAINT pk_evidence PRIMARY KEY (id), 
	CONSTRAINT fk_evidence_assessment_id_assessment FOREIGN KEY(assessment_id) REFERENCES assessment (id), 
	CONSTRAINT fk_evidence_title_text_text FOREIGN KEY(title_text) REFERENCES text (id), 
	CONSTRAINT fk_evidence_place_text_text FOREIGN KEY(place_text) REFERENCES text (id)
);
INSERT INTO "evidence" VALUES('6fbf0651-d0d7-426c-a638-35e1635d9cd2','c045bd0f-632a-4bcd-ba21-d07888ef1a44','a','755f7627-0bdd-4607-a07d-03ba22100223','5c91c0a1-bc5b-4004-98ea-3dc44ac6af9b','2024-03-27',1,NULL,1,NULL,'ef47ce69-8ce1-4b66-8923-38306750899e');
INSERT INTO "evidence" VALUES('c791c877-71d0-4523-9892-5d4984bcaba8','c045bd0f-632a-4bcd-ba21-d07888ef1a44','a','1bf3c0d7-9278-4087-adae-ff3a20bc05e6','a51cebcd-7ecc-406c-9039-4a2243f01af8','2026-03-27',2,NULL,1,'2028-05-01','ef47ce69-8ce1-4b66-8923-38306750899e');
INSERT INTO "evidence" VALUES('ff42052d-8887-4968-b08f-46d5137a8ce7','8b0e2249-dbf8-4f04-a50c-c6c96f22577f','a','1cbfa5bb-b45d-431b-a5f7-ad1cdc1ba11f','0b41d7df-d6e5-4f71-b1b5-62dfb5b36342','2024-03-27',1,NULL,1,NULL,'c045bd0f-632a-4bcd-ba21-d07888ef1a44');
INSERT INTO "evidence" VALUES('292f68b1-a8a9-4749-9d7a-6c01bf68fb89','8b0e2249-dbf8-4f04-a50c-c6c96f22577f','a','d5058f10-37dd-453f-bcc5-1434d67b3afe','34adaac6-f587-451a-9351-02e1cf252aa9','2026-03-27',2,NULL,1,'2028-05-01','c045bd0f-632a-4bcd-ba21-d07888ef1a44');
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
INSERT INTO "history" VALUES(1,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,NULL,'council','chosen',NULL,'east-surrey-2027, england, district, as its type','0000000000000000000000000000000000000000000000000000000000000000','f1bcbc60893ba45cf30084d4417360414ff0cf711dd8504d9d1f050ad2e604b0');
INSERT INTO "history" VALUES(2,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','assessment','opened',NULL,'2027, content 9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923','f1bcbc60893ba45cf30084d4417360414ff0cf711dd8504d9d1f050ad2e604b0','f34effa7845bcbf97232d489ae4e6a48f1f749a54d3b78cff692d614aa42585d');
INSERT INTO "history" VALUES(3,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','predecessor ef47ce69-8ce1-4b66-8923-38306750899e','brought in',NULL,'E07000207, 2026, file fd825febbf3e65fcb89a7b4dcf28b33aec9ddcf78a69e9c00fa0b2c8649712c4, 395b0dde93e2c474e3d16b80d93acaa9016eda7200df595d15c883ff61b53c59','f34effa7845bcbf97232d489ae4e6a48f1f749a54d3b78cff692d614aa42585d','f44ec6dc210f867656508f33e08ee0cc3b87f15be6f9430d825e72b7574fc832');
INSERT INTO "history" VALUES(4,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','predecessor 2034f8c3-1615-4067-b123-596df0d45ef5','brought in',NULL,'E07000210, 2026, file f385af4084aad10fd6d99470ecb976bdd1f41429b050851c09955c5650dd069c, cec176d573ac3717d18c48419e057d2d800b61eeddbc16019c9cda63f9699014','f44ec6dc210f867656508f33e08ee0cc3b87f15be6f9430d825e72b7574fc832','b2d5077f6de5b4c4fc2a6c5dc73c5296c4287f21b923187efa1a2382a5bc8076');
INSERT INTO "history" VALUES(5,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','tab-of-mine',NULL,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','a:level','taken over','','2 from E07000207, 2026','b2d5077f6de5b4c4fc2a6c5dc73c5296c4287f21b923187efa1a2382a5bc8076','55e37a3d892e09b03fb53dd0f666cc249d5667a531ca5a99d3068afef20c2f9f');
INSERT INTO "history" VALUES(6,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','tab-of-mine',NULL,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','a:note','taken over','','05ee981b83163c238d49e9a5cfbf51dd88ea78198eea4142de464243d5466987 from E07000207, 2026','55e37a3d892e09b03fb53dd0f666cc249d5667a531ca5a99d3068afef20c2f9f','e4ca22692d8c2435ac847aa148f8d3ac4ad73801c0bbdbd1992e826116ff05d4');
INSERT INTO "history" VALUES(7,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','a:evidence 6fbf0651-d0d7-426c-a638-35e1635d9cd2','evidence added',NULL,'4eec8a77320b74b33ea841d106fad881dc5ef5ca82e2f1622edd112aee6b8628 a088c8277b06561d2aef7fed629392c478d03ef00cd6a3a74a9d34f245a8e72b','e4ca22692d8c2435ac847aa148f8d3ac4ad73801c0bbdbd1992e826116ff05d4','d8024b106848c225f80c31a4ab8a8482112402a747aea4db41c0f4dfb8b8b706');
INSERT INTO "history" VALUES(8,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','a:evidence c791c877-71d0-4523-9892-5d4984bcaba8','evidence added',NULL,'877e8a825303ccd6de704c6364ce4b40abb265b2cc74f83c7bcaec156132dcdd 88326c7d94b556609c906f3f57616d19c6f928c02a11aa4b784d5be2c2c3e9e2','d8024b106848c225f80c31a4ab8a8482112402a747aea4db41c0f4dfb8b8b706','42ff37102972d424140d759d5ba57eb5eb15fceee1531b8d69044e08e41531ed');
INSERT INTO "history" VALUES(9,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','tab-of-mine',NULL,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','b:level','taken over','','0 from E07000210, 2026','42ff37102972d424140d759d5ba57eb5eb15fceee1531b8d69044e08e41531ed','a1783efdc359a42a6754c49d6f9974d6fe31e37f0a71234d1e88c6440e092f45');
INSERT INTO "history" VALUES(10,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','tab-of-mine',1,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','c:level','saved','','0','a1783efdc359a42a6754c49d6f9974d6fe31e37f0a71234d1e88c6440e092f45','fc2f791a5bb79f378e9cd20a841ace3519f439f594628ee557346e550787a1ed');
INSERT INTO "history" VALUES(11,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','tab-of-mine',2,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','h:level','saved','','2','fc2f791a5bb79f378e9cd20a841ace3519f439f594628ee557346e550787a1ed','34df1a1703ae3885b77c8a1208e7363ce97c636c255d3c2194aba1dca097728c');
INSERT INTO "history" VALUES(12,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','paper frame','framed','version 0: empty','version 1: report_of meeting','34df1a1703ae3885b77c8a1208e7363ce97c636c255d3c2194aba1dca097728c','558c55312f9772b752062eb2520fb15ae543d3110e4147715b2a028bfc853ff3');
INSERT INTO "history" VALUES(13,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','assessment','snapshot kept',NULL,'snapshot ab2ce87a-91b6-4ae6-a741-8d55d4a4ab3c 1463cbc961dcab45d7838659dcc5542842ffd0e475be606ca34a7e0db5939d4a','558c55312f9772b752062eb2520fb15ae543d3110e4147715b2a028bfc853ff3','b5cc1548ee7aa74abfa70e1d2497135112988e29da7144344186d9bf797d58ac');
INSERT INTO "history" VALUES(14,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','housing','theme completed',NULL,NULL,'b5cc1548ee7aa74abfa70e1d2497135112988e29da7144344186d9bf797d58ac','e539dc1afcca7b1e185e86b641e84689c3a79a114cd7d77166e649e7c7c0e5d9');
INSERT INTO "history" VALUES(15,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','licensing','theme completed',NULL,NULL,'e539dc1afcca7b1e185e86b641e84689c3a79a114cd7d77166e649e7c7c0e5d9','f51a637fe1787843e483bf5c28236bc86ac85f940e5687f3aaab3761b3b62226');
INSERT INTO "history" VALUES(16,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','assessment','signed off','open','sign-off 1 90251f1abb47611e241e68f4e718117faf600a71947303980e81c03213132cbb','f51a637fe1787843e483bf5c28236bc86ac85f940e5687f3aaab3761b3b62226','8cdd30d987b96ce0ace676b40530847a921e78a4e055603ccfc4fa76ceb4fcf8');
INSERT INTO "history" VALUES(17,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','assessment','reopened','sign-off 1 90251f1abb47611e241e68f4e718117faf600a71947303980e81c03213132cbb','b145b138dc8c001da0a358bef3d25c14837427350e799c5f831e54177874f9bf','8cdd30d987b96ce0ace676b40530847a921e78a4e055603ccfc4fa76ceb4fcf8','00ae5c73f1492d7f7b5bbffe6027bb46243310465b3dfd2e073f6bd05e2ca071');
INSERT INTO "history" VALUES(18,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','tab-of-mine',3,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','h:level','saved','2','1','00ae5c73f1492d7f7b5bbffe6027bb46243310465b3dfd2e073f6bd05e2ca071','49628d6e4fa1d8114b48e0819d715dd9c6946f27ef79fbe07d952e13912edcb5');
INSERT INTO "history" VALUES(19,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','assessment','signed off','open','sign-off 2 71ed20b603b56327ce3c0a3119b7fbe636e7eaad817165158bb7957fc8ecc1f3','49628d6e4fa1d8114b48e0819d715dd9c6946f27ef79fbe07d952e13912edcb5','c430ded34fe3ef01be5152c60e2f22ebec45e8984c2e0bbe6ca10992c75dc6bf');
INSERT INTO "history" VALUES(20,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'c045bd0f-632a-4bcd-ba21-d07888ef1a44','assessment','held',NULL,'request','c430ded34fe3ef01be5152c60e2f22ebec45e8984c2e0bbe6ca10992c75dc6bf','cad69f3497507b0fcde25ed15a0cd1225adff13318e5c63dc7e49155413676fd');
INSERT INTO "history" VALUES(21,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'8b0e2249-dbf8-4f04-a50c-c6c96f22577f','assessment','opened','2027, content 9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923','2028, content 9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923, 4 copied, 0 new','cad69f3497507b0fcde25ed15a0cd1225adff13318e5c63dc7e49155413676fd','36c79b9a79deb6d7cd5185cb5ac956350e491bcd8eb7e37be6b2a38e7256e3ee');
CREATE TABLE hold (
	assessment_id VARCHAR(36) NOT NULL, 
	why VARCHAR(20) NOT NULL, 
	at DATETIME NOT NULL, 
	"by" VARCHAR(36) NOT NULL, 
	CONSTRAINT pk_hold PRIMARY KEY (assessment_id), 
	CONSTRAINT ck_hold_why CHECK (why in ('request', 'claim', 'inquiry', 'other')), 
	CONSTRAINT fk_hold_assessment_id_assessment FOREIGN KEY(assessment_id) REFERENCES assessment (id), 
	CONSTRAINT fk_hold_by_person FOREIGN KEY("by") REFERENCES person (id)
);
INSERT INTO "hold" VALUES('c045bd0f-632a-4bcd-ba21-d07888ef1a44','request','2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01');
CREATE TABLE meta (
	"key" VARCHAR(40) NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('history','21 36c79b9a79deb6d7cd5185cb5ac956350e491bcd8eb7e37be6b2a38e7256e3ee');
INSERT INTO "meta" VALUES('home','e3a2f72e-b92d-43bd-8fa0-72cf458624e1');
CREATE TABLE paper_frame (
	assessment_id VARCHAR(36) NOT NULL, 
	report_of VARCHAR(200) NOT NULL, 
	contact VARCHAR(200) NOT NULL, 
	wards VARCHAR(200) NOT NULL, 
	key_decision VARCHAR(200) NOT NULL, 
	publication VARCHAR(200) NOT NULL, 
	meeting VARCHAR(200) NOT NULL, 
	meeting_date DATE, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_paper_frame PRIMARY KEY (assessment_id), 
	CONSTRAINT fk_paper_frame_assessment_id_assessment FOREIGN KEY(assessment_id) REFERENCES assessment (id)
);
INSERT INTO "paper_frame" VALUES('c045bd0f-632a-4bcd-ba21-d07888ef1a44','Head of licensing','','','','','Cabinet',NULL,1);
CREATE TABLE person (
	id VARCHAR(36) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_person PRIMARY KEY (id), 
	CONSTRAINT ck_person_kind CHECK (kind in ('personal', 'account', 'system'))
);
INSERT INTO "person" VALUES('6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','personal','Personal mode');
CREATE TABLE predecessor (
	id VARCHAR(36) NOT NULL, 
	assessment_id VARCHAR(36) NOT NULL, 
	council VARCHAR(100) NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	year INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	"by" VARCHAR(36) NOT NULL, 
	summary TEXT NOT NULL, 
	body TEXT NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_predecessor PRIMARY KEY (id), 
	CONSTRAINT fk_predecessor_assessment_id_assessment FOREIGN KEY(assessment_id) REFERENCES assessment (id), 
	CONSTRAINT fk_predecessor_by_person FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT uq_predecessor_assessment_id_council UNIQUE (assessment_id, council)
);
INSERT INTO "predecessor" VALUES('ef47ce69-8ce1-4b66-8923-38306750899e','c045bd0f-632a-4bcd-ba21-d07888ef1a44','E07000207','Elmbridge Borough Council',2026,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','{"year":2026,"content_hash":"9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923","signed_on":"2026-11-25","kept_on":null,"scores":{"score":"125/3","lowest":"125/3","highest":"125/3"},"band":"developing","too_few":false,"asked":4,"answered":3,"unknown":1,"na":1,"items":2,"themes":[{"id":"housing","score":"0","band":"foundation"},{"id":"licensing","score":"250/3","band":"leading"}]}','{"assessment":{"council":{"id":"E07000207","name":"Elmbridge Borough Council","nation":"england","type":"district","functions":["housing","licensing"]},"year":2026,"status":"signed off","content":"9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923"},"answers":{"a":{"state":"answered","level":2,"reason":"","note":"1bb74f85-eb81-473f-9328-60e66e6c5de8","saved_at":"2026-11-25T14:05:00Z","evidence":[{"title":"906c629e-989a-4bf1-a05c-d2a1cd47e71b","place":"59c65277-67ee-48c4-805d-632d460ded2e","dated":"2024-03-27","review_on":null},{"title":"5e9e962f-7052-4d64-b073-658a74fdcf0a","place":"fd2a9699-d6e8-4028-a15b-a4513ff23f07","dated":"2026-03-27","review_on":"2028-05-01"}],"meaning":1,"taken_from":null},"b":{"state":"na","level":null,"reason":"6bf620c9-0d57-4154-b02b-c07a2a68fb9f","note":"","saved_at":"2026-11-25T14:05:00Z","evidence":[],"meaning":1,"taken_from":null},"c":{"state":"answered","level":1,"reason":"","note":"","saved_at":"2026-11-25T14:05:00Z","evidence":[],"meaning":1,"taken_from":null},"h":{"state":"unknown","level":null,"reason":"","note":"","saved_at":"2026-11-25T14:05:00Z","evidence":[],"meaning":1,"taken_from":null}},"result":{"overall":{"score_exact":"125/3","lowest_exact":"125/3","highest_exact":"125/3","band":"developing"},"themes":{"housing":{"score_exact":"0","lowest_exact":"0","highest_exact":"0","band":"foundation","applicable":1,"answered":1},"licensing":{"score_exact":"250/3","lowest_exact":"250/3","highest_exact":"250/3","band":"leading","applicable":2,"answered":2}},"questions":{"a":{"state":"answered","level":2},"b":{"state":"na","level":null},"c":{"state":"answered","level":1},"h":{"state":"unknown","level":null}}},"sign_off":{"at":"2026-11-25T14:05:00Z"},"snapshot":null}','395b0dde93e2c474e3d16b80d93acaa9016eda7200df595d15c883ff61b53c59');
INSERT INTO "predecessor" VALUES('2034f8c3-1615-4067-b123-596df0d45ef5','c045bd0f-632a-4bcd-ba21-d07888ef1a44','E07000210','Mole Valley District Council',2026,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','{"year":2026,"content_hash":"9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923","signed_on":null,"kept_on":null,"scores":{"score":"50","lowest":"50/3","highest":"250/3"},"band":"developing","too_few":true,"asked":4,"answered":2,"unknown":0,"na":0,"items":1,"themes":[{"id":"housing","score":null,"band":null},{"id":"licensing","score":"50","band":"developing"}]}','{"assessment":{"council":{"id":"E07000210","name":"Mole Valley District Council","nation":"england","type":"district","functions":["housing","licensing"]},"year":2026,"status":"open","content":"9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923"},"answers":{"a":{"state":"answered","level":3,"reason":"","note":"df6a1c5d-92ac-43c4-a92e-efdee0a3e442","saved_at":"2026-11-25T14:05:00Z","evidence":[{"title":"12af30ed-5574-48cf-8fa2-8127ff2dee0f","place":"56b03e93-b0f8-4b48-ba91-74ea462adcf0","dated":null,"review_on":null}],"meaning":1,"taken_from":null},"b":{"state":"answered","level":0,"reason":"","note":"","saved_at":"2026-11-25T14:05:00Z","evidence":[],"meaning":1,"taken_from":null},"c":{"state":"unanswered","level":null,"reason":"","note":"","saved_at":null,"evidence":[],"meaning":1,"taken_from":null},"h":{"state":"unanswered","level":null,"reason":"","note":"","saved_at":null,"evidence":[],"meaning":1,"taken_from":null}},"result":{"overall":{"score_exact":"50","lowest_exact":"50/3","highest_exact":"250/3","band":"developing"},"themes":{"housing":{"score_exact":null,"lowest_exact":"0","highest_exact":"100","band":null,"applicable":1,"answered":0},"licensing":{"score_exact":"50","lowest_exact":"100/3","highest_exact":"200/3","band":"developing","applicable":3,"answered":2}},"questions":{"a":{"state":"answered","level":3},"b":{"state":"answered","level":0},"c":{"state":"unanswered","level":null},"h":{"state":"unanswered","level":null}}},"sign_off":null,"snapshot":null}','cec176d573ac3717d18c48419e057d2d800b61eeddbc16019c9cda63f9699014');
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
CREATE TABLE sign_off (
	id VARCHAR(36) NOT NULL, 
	assessment_id VARCHAR(36) NOT NULL, 
	number INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	"by" VARCHAR(36) NOT NULL, 
	approved_by VARCHAR(200) NOT NULL, 
	approved_role VARCHAR(200) NOT NULL, 
	approved_on DATE NOT NULL, 
	summary TEXT NOT NULL, 
	body TEXT NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	reopened_at DATETIME, 
	reopened_by VARCHAR(36), 
	reopened_reason_text VARCHAR(36), 
	CONSTRAINT pk_sign_off PRIMARY KEY (id), 
	CONSTRAINT fk_sign_off_assessment_id_assessment FOREIGN KEY(assessment_id) REFERENCES assessment (id), 
	CONSTRAINT fk_sign_off_by_person FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT fk_sign_off_reopened_by_person FOREIGN KEY(reopened_by) REFERENCES person (id), 
	CONSTRAINT fk_sign_off_reopened_reason_text_text FOREIGN KEY(reopened_reason_text) REFERENCES text (id), 
	CONSTRAINT uq_sign_off_assessment_id_number UNIQUE (assessment_id, number)
);
INSERT INTO "sign_off" VALUES('3ecedb6b-26e3-43cf-8948-e0c3fa473fd1','c045bd0f-632a-4bcd-ba21-d07888ef1a44',1,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','A. Jones','Chief Executive','2026-11-25','{"scores":{"score":"400/9","lowest":"400/9","highest":"400/9"},"band":"developing","held":false,"too_few":false,"applicable":4,"answered":4,"unknown":0,"with_evidence":1,"evidenced":"1/2","caps":0,"bands":{"foundation":"Foundation","developing":"Developing","leading":"Leading"},"themes":{"housing":{"title":"Housing","scores":{"score":"200/3","lowest":"200/3","highest":"200/3"},"band":"developing","held":false,"too_few":false,"applicable":1,"answered":1},"licensing":{"title":"Licensing","scores":{"score":"200/9","lowest":"200/9","highest":"200/9"},"band":"foundation","held":false,"too_few":false,"applicable":3,"answered":3}}}','{"format":1,"year":2027,"council":{"id":"e3a2f72e-b92d-43bd-8fa0-72cf458624e1","register_id":"east-surrey-2027","name":"East Surrey Council","nation":"england","type":"district","functions":null,"first_month":4},"nation":"england","functions":["housing","licensing"],"content_hash":"9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923","opened_from":null,"themes":{"housing":{"completed":true,"owner":"","due":null,"version":1},"licensing":{"completed":true,"owner":"","due":null,"version":1}},"answers":{"a":{"question":"a","answer":{"state":"level","level":2,"evidence":2},"reason":"","version":1,"tab":"","note":"4ad83fb6-e1fb-41f5-8da2-e40d33105eec","note_version":1,"note_tab":"","saved_at":"2027-05-04T09:30:00Z","copied":null,"confirmed_at":"2027-05-04T09:30:00Z","taken_from":{"council":"Elmbridge Borough Council","year":2026}},"b":{"question":"b","answer":{"state":"level","level":0,"evidence":0},"reason":"","version":1,"tab":"","note":"","note_version":0,"note_tab":"","saved_at":"2027-05-04T09:30:00Z","copied":null,"confirmed_at":"2027-05-04T09:30:00Z","taken_from":{"council":"Mole Valley District Council","year":2026}},"c":{"question":"c","answer":{"state":"level","level":0,"evidence":0},"reason":"","version":1,"tab":"","note":"","note_version":0,"note_tab":"","saved_at":"2027-05-04T09:30:00Z","copied":null,"confirmed_at":null,"taken_from":null},"h":{"question":"h","answer":{"state":"level","level":2,"evidence":0},"reason":"","version":1,"tab":"","note":"","note_version":0,"note_tab":"","saved_at":"2027-05-04T09:30:00Z","copied":null,"confirmed_at":null,"taken_from":null}},"evidence":{"a":[{"id":"6fbf0651-d0d7-426c-a638-35e1635d9cd2","title":"2cba70ed-783a-4b88-9909-d97bf7431694","place":"20dfdcb1-0100-4901-9824-8c7eacbffef2","dated":"2024-03-27","version":1,"review_on":null,"copied_from":"ef47ce69-8ce1-4b66-8923-38306750899e"},{"id":"c791c877-71d0-4523-9892-5d4984bcaba8","title":"843f4d3a-fd4e-4321-af92-702135cf4d73","place":"3f89367a-f9ec-4db1-9474-8a2bed279d47","dated":"2026-03-27","version":1,"review_on":"2028-05-01","copied_from":"ef47ce69-8ce1-4b66-8923-38306750899e"}]},"result":{"overall":{"scores":{"score":"400/9","lowest":"400/9","highest":"400/9"},"band":"developing","band_uncapped":"developing","capped_by":[],"themes_left_out":[],"too_few":false},"themes":{"housing":{"scores":{"score":"200/3","lowest":"200/3","highest":"200/3"},"counts":{"applicable":1,"answered":1,"unknown":0,"na":0,"out_of_scope":0,"evidenced":"0"},"band":"developing","band_uncapped":"developing","capped_by":[],"answered_weight":"1","too_few":false},"licensing":{"scores":{"score":"200/9","lowest":"200/9","highest":"200/9"},"counts":{"applicable":3,"answered":3,"unknown":0,"na":0,"out_of_scope":0,"evidenced":"1"},"band":"foundation","band_uncapped":"foundation","capped_by":[],"answered_weight":"1","too_few":false}},"capabilities":{"policy":{"scores":{"score":"100/3","lowest":"100/3","highest":"100/3"},"counts":{"applicable":4,"answered":4,"unknown":0,"na":0,"out_of_scope":0,"evidenced":"1/2"}},"people":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"identify":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"refer":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"partners":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"assure":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}}},"cells":{"housing":{"policy":{"scores":{"score":"200/3","lowest":"200/3","highest":"200/3"},"counts":{"applicable":1,"answered":1,"unknown":0,"na":0,"out_of_scope":0,"evidenced":"0"}}},"licensing":{"policy":{"scores":{"score":"200/9","lowest":"200/9","highest":"200/9"},"counts":{"applicable":3,"answered":3,"unknown":0,"na":0,"out_of_scope":0,"evidenced":"1"}}}},"questions":{"h":{"state":"answered","level":2,"share":"200/3","potential":"100/3","potential_overall":"50/3","caps":false},"a":{"state":"answered","level":2,"share":"200/9","potential":"100/9","potential_overall":"50/9","caps":false},"b":{"state":"answered","level":0,"share":"0","potential":"100/3","potential_overall":"50/3","caps":false},"c":{"state":"answered","level":0,"share":"0","potential":"100/3","potential_overall":"50/3","caps":false}}},"resources":[{"id":"r","title":"R","publisher":"Home Office","url":"https://www.gov.uk/r","year":2025,"kind":"guidance","tier":"foundation","nations":["england","wales","scotland","northern-ireland"],"functions":[],"themes":[],"capabilities":["policy"],"questions":[],"summary":"What to do with it.","checked":"2026-11-22","status":"current","replaced_by":null}],"suggestions":{"a":{"tier":"leading","next":"Step from 2 of a.","resources":[]},"b":{"tier":"foundation","next":"Step from 0 of b.","resources":[{"resource":0,"reason":"general","theme":"Licensing","capability":"Policy"}]},"c":{"tier":"foundation","next":"Step from 0 of c.","resources":[{"resource":0,"reason":"general","theme":"Licensing","capability":"Policy"}]},"h":{"tier":"leading","next":"Step from 2 of h.","resources":[]}},"for_theme":{"housing":[],"licensing":[{"resource":0,"reason":"general","theme":"Licensing","capability":""}]}}','90251f1abb47611e241e68f4e718117faf600a71947303980e81c03213132cbb','2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','7641456c-537f-4021-a36f-14d959204a4f');
INSERT INTO "sign_off" VALUES('2ced8823-9eb3-4059-9792-117e774295e3','c045bd0f-632a-4bcd-ba21-d07888ef1a44',2,'2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','A. Jones','Chief Executive','2026-11-25','{"scores":{"score":"250/9","lowest":"250/9","highest":"250/9"},"band":"foundation","held":false,"too_few":false,"applicable":4,"answered":4,"unknown":0,"with_evidence":1,"evidenced":"1/2","caps":0,"bands":{"foundation":"Foundation","developing":"Developing","leading":"Leading"},"themes":{"housing":{"title":"Housing","scores":{"score":"100/3","lowest":"100/3","highest":"100/3"},"band":"foundation","held":false,"too_few":false,"applicable":1,"answered":1},"licensing":{"title":"Licensing","scores":{"score":"200/9","lowest":"200/9","highest":"200/9"},"band":"foundation","held":false,"too_few":false,"applicable":3,"answered":3}}}','{"format":1,"year":2027,"council":{"id":"e3a2f72e-b92d-43bd-8fa0-72cf458624e1","register_id":"east-surrey-2027","name":"East Surrey Council","nation":"england","type":"district","functions":null,"first_month":4},"nation":"england","functions":["housing","licensing"],"content_hash":"9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923","opened_from":null,"themes":{"housing":{"completed":true,"owner":"","due":null,"version":1},"licensing":{"completed":true,"owner":"","due":null,"version":1}},"answers":{"a":{"question":"a","answer":{"state":"level","level":2,"evidence":2},"reason":"","version":1,"tab":"","note":"82b71c1a-79bc-41f8-b282-9db357c5e3ce","note_version":1,"note_tab":"","saved_at":"2027-05-04T09:30:00Z","copied":null,"confirmed_at":"2027-05-04T09:30:00Z","taken_from":{"council":"Elmbridge Borough Council","year":2026}},"b":{"question":"b","answer":{"state":"level","level":0,"evidence":0},"reason":"","version":1,"tab":"","note":"","note_version":0,"note_tab":"","saved_at":"2027-05-04T09:30:00Z","copied":null,"confirmed_at":"2027-05-04T09:30:00Z","taken_from":{"council":"Mole Valley District Council","year":2026}},"c":{"question":"c","answer":{"state":"level","level":0,"evidence":0},"reason":"","version":1,"tab":"","note":"","note_version":0,"note_tab":"","saved_at":"2027-05-04T09:30:00Z","copied":null,"confirmed_at":null,"taken_from":null},"h":{"question":"h","answer":{"state":"level","level":1,"evidence":0},"reason":"","version":2,"tab":"","note":"","note_version":0,"note_tab":"","saved_at":"2027-05-04T09:30:00Z","copied":null,"confirmed_at":null,"taken_from":null}},"evidence":{"a":[{"id":"6fbf0651-d0d7-426c-a638-35e1635d9cd2","title":"03e66fc7-7fd6-4740-a446-e3dd70df711a","place":"4488facf-e1fe-4203-a1f2-5cdcb1c855f6","dated":"2024-03-27","version":1,"review_on":null,"copied_from":"ef47ce69-8ce1-4b66-8923-38306750899e"},{"id":"c791c877-71d0-4523-9892-5d4984bcaba8","title":"fafd032b-c052-468d-be73-2f954034b224","place":"c63d3e6d-5910-4bd1-8c64-83dc65697b00","dated":"2026-03-27","version":1,"review_on":"2028-05-01","copied_from":"ef47ce69-8ce1-4b66-8923-38306750899e"}]},"result":{"overall":{"scores":{"score":"250/9","lowest":"250/9","highest":"250/9"},"band":"foundation","band_uncapped":"foundation","capped_by":[],"themes_left_out":[],"too_few":false},"themes":{"housing":{"scores":{"score":"100/3","lowest":"100/3","highest":"100/3"},"counts":{"applicable":1,"answered":1,"unknown":0,"na":0,"out_of_scope":0,"evidenced":"0"},"band":"foundation","band_uncapped":"foundation","capped_by":[],"answered_weight":"1","too_few":false},"licensing":{"scores":{"score":"200/9","lowest":"200/9","highest":"200/9"},"counts":{"applicable":3,"answered":3,"unknown":0,"na":0,"out_of_scope":0,"evidenced":"1"},"band":"foundation","band_uncapped":"foundation","capped_by":[],"answered_weight":"1","too_few":false}},"capabilities":{"policy":{"scores":{"score":"25","lowest":"25","highest":"25"},"counts":{"applicable":4,"answered":4,"unknown":0,"na":0,"out_of_scope":0,"evidenced":"1/2"}},"people":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"identify":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"refer":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"partners":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"assure":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}}},"cells":{"housing":{"policy":{"scores":{"score":"100/3","lowest":"100/3","highest":"100/3"},"counts":{"applicable":1,"answered":1,"unknown":0,"na":0,"out_of_scope":0,"evidenced":"0"}}},"licensing":{"policy":{"scores":{"score":"200/9","lowest":"200/9","highest":"200/9"},"counts":{"applicable":3,"answered":3,"unknown":0,"na":0,"out_of_scope":0,"evidenced":"1"}}}},"questions":{"h":{"state":"answered","level":1,"share":"100/3","potential":"200/3","potential_overall":"100/3","caps":false},"a":{"state":"answered","level":2,"share":"200/9","potential":"100/9","potential_overall":"50/9","caps":false},"b":{"state":"answered","level":0,"share":"0","potential":"100/3","potential_overall":"50/3","caps":false},"c":{"state":"answered","level":0,"share":"0","potential":"100/3","potential_overall":"50/3","caps":false}}},"resources":[{"id":"r","title":"R","publisher":"Home Office","url":"https://www.gov.uk/r","year":2025,"kind":"guidance","tier":"foundation","nations":["england","wales","scotland","northern-ireland"],"functions":[],"themes":[],"capabilities":["policy"],"questions":[],"summary":"What to do with it.","checked":"2026-11-22","status":"current","replaced_by":null}],"suggestions":{"a":{"tier":"leading","next":"Step from 2 of a.","resources":[]},"b":{"tier":"foundation","next":"Step from 0 of b.","resources":[{"resource":0,"reason":"general","theme":"Licensing","capability":"Policy"}]},"c":{"tier":"foundation","next":"Step from 0 of c.","resources":[{"resource":0,"reason":"general","theme":"Licensing","capability":"Policy"}]},"h":{"tier":"developing","next":"Step from 1 of h.","resources":[]}},"for_theme":{"housing":[{"resource":0,"reason":"general","theme":"Housing","capability":""}],"licensing":[{"resource":0,"reason":"general","theme":"Licensing","capability":""}]}}','71ed20b603b56327ce3c0a3119b7fbe636e7eaad817165158bb7957fc8ecc1f3',NULL,NULL,NULL);
CREATE TABLE snapshot (
	id VARCHAR(36) NOT NULL, 
	assessment_id VARCHAR(36) NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	at DATETIME NOT NULL, 
	"by" VARCHAR(36) NOT NULL, 
	summary TEXT NOT NULL, 
	body TEXT NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_snapshot PRIMARY KEY (id), 
	CONSTRAINT fk_snapshot_assessment_id_assessment FOREIGN KEY(assessment_id) REFERENCES assessment (id), 
	CONSTRAINT fk_snapshot_by_person FOREIGN KEY("by") REFERENCES person (id), 
	CONSTRAINT uq_snapshot_assessment_id_name UNIQUE (assessment_id, name)
);
INSERT INTO "snapshot" VALUES('ab2ce87a-91b6-4ae6-a741-8d55d4a4ab3c','c045bd0f-632a-4bcd-ba21-d07888ef1a44','Board, third quarter','2027-05-04 09:30:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','{"scores":{"score":"400/9","lowest":"400/9","highest":"400/9"},"band":"developing","held":false,"too_few":false,"applicable":4,"answered":4,"unknown":0,"with_evidence":1,"evidenced":"1/2","caps":0,"bands":{"foundation":"Foundation","developing":"Developing","leading":"Leading"},"themes":{"housing":{"title":"Housing","scores":{"score":"200/3","lowest":"200/3","highest":"200/3"},"band":"developing","held":false,"too_few":false,"applicable":1,"answered":1},"licensing":{"title":"Licensing","scores":{"score":"200/9","lowest":"200/9","highest":"200/9"},"band":"foundation","held":false,"too_few":false,"applicable":3,"answered":3}}}','{"format":1,"year":2027,"council":{"id":"e3a2f72e-b92d-43bd-8fa0-72cf458624e1","register_id":"east-surrey-2027","name":"East Surrey Council","nation":"england","type":"district","functions":null,"first_month":4},"nation":"england","functions":["housing","licensing"],"content_hash":"9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923","opened_from":null,"themes":{"housing":{"completed":false,"owner":"","due":null,"version":0},"licensing":{"completed":false,"owner":"","due":null,"version":0}},"answers":{"a":{"question":"a","answer":{"state":"level","level":2,"evidence":2},"reason":"","version":1,"tab":"","note":"a09ad950-9bfe-4d56-991b-58f7e7c72b83","note_version":1,"note_tab":"","saved_at":"2027-05-04T09:30:00Z","copied":null,"confirmed_at":"2027-05-04T09:30:00Z","taken_from":{"council":"Elmbridge Borough Council","year":2026}},"b":{"question":"b","answer":{"state":"level","level":0,"evidence":0},"reason":"","version":1,"tab":"","note":"","note_version":0,"note_tab":"","saved_at":"2027-05-04T09:30:00Z","copied":null,"confirmed_at":"2027-05-04T09:30:00Z","taken_from":{"council":"Mole Valley District Council","year":2026}},"c":{"question":"c","answer":{"state":"level","level":0,"evidence":0},"reason":"","version":1,"tab":"","note":"","note_version":0,"note_tab":"","saved_at":"2027-05-04T09:30:00Z","copied":null,"confirmed_at":null,"taken_from":null},"h":{"question":"h","answer":{"state":"level","level":2,"evidence":0},"reason":"","version":1,"tab":"","note":"","note_version":0,"note_tab":"","saved_at":"2027-05-04T09:30:00Z","copied":null,"confirmed_at":null,"taken_from":null}},"evidence":{"a":[{"id":"6fbf0651-d0d7-426c-a638-35e1635d9cd2","title":"86b2e0e6-3bde-4065-a47b-ad0d4a3ab84a","place":"441bec2d-2dd7-4aa8-a731-546627501f27","dated":"2024-03-27","version":1,"review_on":null,"copied_from":"ef47ce69-8ce1-4b66-8923-38306750899e"},{"id":"c791c877-71d0-4523-9892-5d4984bcaba8","title":"fb990f99-632c-408f-ad0a-675e3a4c9414","place":"868e706b-dd64-4904-a1e5-4b039b5ec9a5","dated":"2026-03-27","version":1,"review_on":"2028-05-01","copied_from":"ef47ce69-8ce1-4b66-8923-38306750899e"}]},"result":{"overall":{"scores":{"score":"400/9","lowest":"400/9","highest":"400/9"},"band":"developing","band_uncapped":"developing","capped_by":[],"themes_left_out":[],"too_few":false},"themes":{"housing":{"scores":{"score":"200/3","lowest":"200/3","highest":"200/3"},"counts":{"applicable":1,"answered":1,"unknown":0,"na":0,"out_of_scope":0,"evidenced":"0"},"band":"developing","band_uncapped":"developing","capped_by":[],"answered_weight":"1","too_few":false},"licensing":{"scores":{"score":"200/9","lowest":"200/9","highest":"200/9"},"counts":{"applicable":3,"answered":3,"unknown":0,"na":0,"out_of_scope":0,"evidenced":"1"},"band":"foundation","band_uncapped":"foundation","capped_by":[],"answered_weight":"1","too_few":false}},"capabilities":{"policy":{"scores":{"score":"100/3","lowest":"100/3","highest":"100/3"},"counts":{"applicable":4,"answered":4,"unknown":0,"na":0,"out_of_scope":0,"evidenced":"1/2"}},"people":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"identify":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"refer":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"partners":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"assure":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}}},"cells":{"housing":{"policy":{"scores":{"score":"200/3","lowest":"200/3","highest":"200/3"},"counts":{"applicable":1,"answered":1,"unknown":0,"na":0,"out_of_scope":0,"evidenced":"0"}}},"licensing":{"policy":{"scores":{"score":"200/9","lowest":"200/9","highest":"200/9"},"counts":{"applicable":3,"answered":3,"unknown":0,"na":0,"out_of_scope":0,"evidenced":"1"}}}},"questions":{"h":{"state":"answered","level":2,"share":"200/3","potential":"100/3","potential_overall":"50/3","caps":false},"a":{"state":"answered","level":2,"share":"200/9","potential":"100/9","potential_overall":"50/9","caps":false},"b":{"state":"answered","level":0,"share":"0","potential":"100/3","potential_overall":"50/3","caps":false},"c":{"state":"answered","level":0,"share":"0","potential":"100/3","potential_overall":"50/3","caps":false}}},"resources":[{"id":"r","title":"R","publisher":"Home Office","url":"https://www.gov.uk/r","year":2025,"kind":"guidance","tier":"foundation","nations":["england","wales","scotland","northern-ireland"],"functions":[],"themes":[],"capabilities":["policy"],"questions":[],"summary":"What to do with it.","checked":"2026-11-22","status":"current","replaced_by":null}],"suggestions":{"a":{"tier":"leading","next":"Step from 2 of a.","resources":[]},"b":{"tier":"foundation","next":"Step from 0 of b.","resources":[{"resource":0,"reason":"general","theme":"Licensing","capability":"Policy"}]},"c":{"tier":"foundation","next":"Step from 0 of c.","resources":[{"resource":0,"reason":"general","theme":"Licensing","capability":"Policy"}]},"h":{"tier":"leading","next":"Step from 2 of h.","resources":[]}},"for_theme":{"housing":[],"licensing":[{"resource":0,"reason":"general","theme":"Licensing","capability":""}]}}','1463cbc961dcab45d7838659dcc5542842ffd0e475be606ca34a7e0db5939d4a');
CREATE TABLE text (
	id VARCHAR(36) NOT NULL, 
	body TEXT, 
	salt VARCHAR(32) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	erased_at DATETIME, 
	CONSTRAINT pk_text PRIMARY KEY (id)
);
INSERT INTO "text" VALUES('1bb74f85-eb81-473f-9328-60e66e6c5de8','Ask the team in Esher.','ac6249ebf19da634f0f3430e89f0cb19','46cf08a77b3aea03f9575012109b1a142378f4aaed3ee89cc0bd32174117f371',NULL);
INSERT INTO "text" VALUES('906c629e-989a-4bf1-a05c-d2a1cd47e71b','Policy','a179278d6d782bd3c42f3abb63955059','407fbd04154a0c164aa79c46a60860b0d9724e4efbc45bf311cf2cd62e86a814',NULL);
INSERT INTO "text" VALUES('59c65277-67ee-48c4-805d-632d460ded2e','https://www.elmbridge.example/policy','602b684b9d091bdae2c3a2b42dd160ae','f81adeafae6c2adbe539c3dd28075be6d2b69db896a12997d9b2551cca6733a3',NULL);
INSERT INTO "text" VALUES('5e9e962f-7052-4d64-b073-658a74fdcf0a','Minutes','e54f5f976e2ef00278a0e6a5096fcc1f','6d68d63d0569f6d2d7a4c659fc376357fbd421b919dfcb72f967c6860410142f',NULL);
INSERT INTO "text" VALUES('fd2a9699-d6e8-4028-a15b-a4513ff23f07','Shelf 4','8307294de43c448cae4851bb0d20c638','206b5efa1f22986f44f5403ac2ff92f9d393992e8f947f3d6e256494c56fbd87',NULL);
INSERT INTO "text" VALUES('6bf620c9-0d57-4154-b02b-c07a2a68fb9f','The county does it.','d606d4e6d5f026b9f71b7c707cc310b4','927d87125ef8ba33b692e8d646dbb53bd1dd1a5b8af9c095a0ebaa669eb96673',NULL);
INSERT INTO "text" VALUES('df6a1c5d-92ac-43c4-a92e-efdee0a3e442','Ask the team in Dorking.','eff1d1cc8c202d9b21a9b96ff773186c','8e693882325e2aa85a7c2dc9d7f957c580e876094597663af705099fb5219e0f',NULL);
INSERT INTO "text" VALUES('12af30ed-5574-48cf-8fa2-8127ff2dee0f','Licensing policy','2b488ed857ad602ca18c958916d183dc','fd01024258c4abbabe7d1a1918ab466a45e6c6411d047703937db5c0f289fc20',NULL);
INSERT INTO "text" VALUES('56b03e93-b0f8-4b48-ba91-74ea462adcf0','Shared drive','25bef130cac670d9b0e81c756cb1547c','155f4da1ef693f6e8c32493938049bfa75b07665ef5e45dad745d9282a7cb0da',NULL);
INSERT INTO "text" VALUES('76985430-6654-44c6-8549-143863b273b3','Ask the team in Esher.','7ee9025a46e88708d8ece53afe783c79','05ee981b83163c238d49e9a5cfbf51dd88ea78198eea4142de464243d5466987',NULL);
INSERT INTO "text" VALUES('755f7627-0bdd-4607-a07d-03ba22100223','Policy','df6e4c055db8b2c12ad69d5a3b862f68','4eec8a77320b74b33ea841d106fad881dc5ef5ca82e2f1622edd112aee6b8628',NULL);
INSERT INTO "text" VALUES('5c91c0a1-bc5b-4004-98ea-3dc44ac6af9b','https://www.elmbridge.example/policy','83dc7a98f9480c076a027350494a8f1c','a088c8277b06561d2aef7fed629392c478d03ef00cd6a3a74a9d34f245a8e72b',NULL);
INSERT INTO "text" VALUES('1bf3c0d7-9278-4087-adae-ff3a20bc05e6','Minutes','7c9ec956e1da080256bf2b46cfb08ee3','877e8a825303ccd6de704c6364ce4b40abb265b2cc74f83c7bcaec156132dcdd',NULL);
INSERT INTO "text" VALUES('a51cebcd-7ecc-406c-9039-4a2243f01af8','Shelf 4','b125a6bc11c019b8076533da83ae425e','88326c7d94b556609c906f3f57616d19c6f928c02a11aa4b784d5be2c2c3e9e2',NULL);
INSERT INTO "text" VALUES('a09ad950-9bfe-4d56-991b-58f7e7c72b83','Ask the team in Esher.','32c400099b421b7911e69d307969fc74','4695db387e1964c6b252b7c1eb9dd83f25a9765e37212d30cc6cfc002955b915',NULL);
INSERT INTO "text" VALUES('86b2e0e6-3bde-4065-a47b-ad0d4a3ab84a','Policy','26d6e8f923ed22fbfccbccd4e02d9916','fb72b93ae7d36c212ba288b545ed92264540a77e0e6ed782e0a2604a3dc15e54',NULL);
INSERT INTO "text" VALUES('441bec2d-2dd7-4aa8-a731-546627501f27','https://www.elmbridge.example/policy','97b7c41e440e8d54b117a2a96ef3f2a6','743d15292d6c2782bf964b13fdf877c4130a7ec04d3e9b8f31e8d58830e5074a',NULL);
INSERT INTO "text" VALUES('fb990f99-632c-408f-ad0a-675e3a4c9414','Minutes','4f3146e4c0ccc112d5a9940d4653b25b','bb13f042619132c1c1dcc386410f217c81579298b2b5329dd885bb0f315a14bf',NULL);
INSERT INTO "text" VALUES('868e706b-dd64-4904-a1e5-4b039b5ec9a5','Shelf 4','8c149ab18ddf5e8854c9a96d42a61446','473bbc5a8d2b954a9c6ff3c4ac540ac659cb250367cf6aa7d90fe388cf2e33ff',NULL);
INSERT INTO "text" VALUES('4ad83fb6-e1fb-41f5-8da2-e40d33105eec','Ask the team in Esher.','5806bfa1b6ae3f2260f70f45903b81d4','2f37791206ff338eee0e7b00404eff9b9f9eab3e42efe4f0565743f4813f20cd',NULL);
INSERT INTO "text" VALUES('2cba70ed-783a-4b88-9909-d97bf7431694','Policy','e825f3d1688f7f84bdcfcca08ddb9799','bd9576c189b2f52ae2385c1f45c538dd8a8dff9ab699814e0107b0c084f66db8',NULL);
INSERT INTO "text" VALUES('20dfdcb1-0100-4901-9824-8c7eacbffef2','https://www.elmbridge.example/policy','cb08cc9d6a0e93013eeb539cdbdccbe8','4814f78ce7c3f0620526033543a12df4d72a81a6d51ff57b0e8716fa5be1450e',NULL);
INSERT INTO "text" VALUES('843f4d3a-fd4e-4321-af92-702135cf4d73','Minutes','e161f90bd5780c4d8781e054b7a7bfad','6b29adf6dfdb69a5caf7bb5e379951c5b4b0e4ec8d6e59b683fc6d2bde7345ae',NULL);
INSERT INTO "text" VALUES('3f89367a-f9ec-4db1-9474-8a2bed279d47','Shelf 4','158a89134588fcfbded3e04fc3da2623','fd39e83e228d05ae9801d9f950e86200552cd3ae753116d83338704aff0b57a8',NULL);
INSERT INTO "text" VALUES('7641456c-537f-4021-a36f-14d959204a4f','Question h was answered for another council.','3d7ef87c1c388e59717d3a662e6ac8dd','b145b138dc8c001da0a358bef3d25c14837427350e799c5f831e54177874f9bf',NULL);
INSERT INTO "text" VALUES('82b71c1a-79bc-41f8-b282-9db357c5e3ce','Ask the team in Esher.','49d6c83d8318bb1ad5f8cd8dd38f0a12','65065e0a6247051a29e414a787cf33322c16a011893ca27518aba3706b4bc3d6',NULL);
INSERT INTO "text" VALUES('03e66fc7-7fd6-4740-a446-e3dd70df711a','Policy','e1a99b56a37ca5b5a4196035327b42e5','d0bf3ce39173e06171e694c0dcb211d0be5b4bfb60e956266f1adf3c74fa3f81',NULL);
INSERT INTO "text" VALUES('4488facf-e1fe-4203-a1f2-5cdcb1c855f6','https://www.elmbridge.example/policy','fb93ee42940f6cab5d38468f8cc25703','b2e89de860451d0a9f191d36aaeba7f63f3506edcab62cea997df353eb936b5a',NULL);
INSERT INTO "text" VALUES('fafd032b-c052-468d-be73-2f954034b224','Minutes','848502ddfcc19c1b3bf1a66e88e31b17','50d23b98b343e3c5ab1aa679c5361a84f3dcec8aade7fee98d25102cd871312c',NULL);
INSERT INTO "text" VALUES('c63d3e6d-5910-4bd1-8c64-83dc65697b00','Shelf 4','f0ce342548e45df35bbf3677ce18fd19','88562b8fd4e0d34d0c5497106771b5e69bb6f9fe6be75dc76a32ab0737692a96',NULL);
INSERT INTO "text" VALUES('ebcda0bb-8fc2-490f-89e3-8c800f23cda9','Ask the team in Esher.','f9d951628c859c959b7f8198b8b791f6','0a9b4885c02612efeae57a1637232b215ec7bca7a0333399e02cc085d1a8492e',NULL);
INSERT INTO "text" VALUES('1cbfa5bb-b45d-431b-a5f7-ad1cdc1ba11f','Policy','c544a6d3e18000f38583cfd3944a0251','3dfbda3ab9934fe70e3dd251d93401f645ee707e44566e3d0d56af414f188a00',NULL);
INSERT INTO "text" VALUES('d5058f10-37dd-453f-bcc5-1434d67b3afe','Minutes','f2694e6c1c6ca74fef4c080f10187628','fb0d796bc11c5d4a0b85ce22a4c8eea5f2104eeec999616353204722171decc0',NULL);
INSERT INTO "text" VALUES('0b41d7df-d6e5-4f71-b1b5-62dfb5b36342','https://www.elmbridge.example/policy','7b2008a2146a0097f1e817285499781b','6b5d8de159e5fa6fd2c6476215d236a0fd48dda0ddf673434c46cee22fe882ee',NULL);
INSERT INTO "text" VALUES('34adaac6-f587-451a-9351-02e1cf252aa9','Shelf 4','c371d20448abd572f18485d73f52f58f','94cc1d55b20d8cd96164199d1247585552f8de1729c8f53091c81f8798c463e1',NULL);
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
INSERT INTO "theme_state" VALUES('c045bd0f-632a-4bcd-ba21-d07888ef1a44','housing','completed','',NULL,1);
INSERT INTO "theme_state" VALUES('c045bd0f-632a-4bcd-ba21-d07888ef1a44','licensing','completed','',NULL,1);
CREATE INDEX ix_evidence_assessment_id_question ON evidence (assessment_id, question);
CREATE INDEX ix_history_assessment_id_subject_tab ON history (assessment_id, subject, tab);
CREATE TRIGGER history_no_update BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;
CREATE TRIGGER history_no_delete BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;
CREATE INDEX ix_history_assessment_id_seq ON history (assessment_id, seq);
CREATE TRIGGER sign_off_stays BEFORE UPDATE OF summary, body, digest ON sign_off BEGIN SELECT RAISE(ABORT, 'what was frozen is never changed'); END;
CREATE TRIGGER snapshot_stays BEFORE UPDATE OF summary, body, digest ON snapshot BEGIN SELECT RAISE(ABORT, 'what was frozen is never changed'); END;
CREATE TRIGGER predecessor_stays BEFORE UPDATE ON predecessor BEGIN SELECT RAISE(ABORT, 'what a predecessor answered is never changed'); END;
COMMIT;
