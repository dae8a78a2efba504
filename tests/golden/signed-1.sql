PRAGMA application_id = 1297306467;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
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
INSERT INTO "answer" VALUES('5a9a6093-1d5a-4398-b52e-1830ec08933b','70a52e9b-174c-48ef-b1e3-5d02c5149b72','a','level',2,NULL,1,'tab-of-mine',1,'60faf39f-c543-49ea-89ed-b50c139d1e36',1,'tab-of-mine',5,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',1,NULL,NULL,NULL);
INSERT INTO "answer" VALUES('d41dbbe1-b68d-44f3-aa9d-3293cd406411','70a52e9b-174c-48ef-b1e3-5d02c5149b72','b','na',NULL,'16a9ae44-8279-4346-8b51-62b9c1d51af3',1,'tab-of-mine',2,NULL,0,'',0,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',1,NULL,NULL,NULL);
INSERT INTO "answer" VALUES('d62f314f-36b5-451d-b5f7-a7861a0804ad','70a52e9b-174c-48ef-b1e3-5d02c5149b72','c','level',1,NULL,1,'tab-of-mine',3,NULL,0,'',0,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',1,NULL,NULL,NULL);
INSERT INTO "answer" VALUES('54c81d39-7b9c-4c53-9ee9-02f927eee2f0','70a52e9b-174c-48ef-b1e3-5d02c5149b72','h','level',1,NULL,2,'tab-of-mine',6,NULL,0,'',0,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',1,NULL,NULL,NULL);
INSERT INTO "answer" VALUES('0eaf7097-66b7-4970-87c1-3f1e769c127b','0825115f-02b7-4e6d-be36-9c0b712100b4','a','level',2,NULL,0,'',0,'a077520c-3eb3-4fa4-a36c-7424388a7d30',0,'',0,NULL,'6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',1,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','2026-11-25 14:05:00.000000',NULL);
INSERT INTO "answer" VALUES('c416961a-ae88-4f62-8342-1fb3366a03f8','0825115f-02b7-4e6d-be36-9c0b712100b4','b','na',NULL,'902e198a-c7a8-4b73-b4ea-2bbc66d8de13',0,'',0,NULL,0,'',0,NULL,'6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',1,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','2026-11-25 14:05:00.000000',NULL);
INSERT INTO "answer" VALUES('697d7266-5ecf-4756-88c5-779257c36ab4','0825115f-02b7-4e6d-be36-9c0b712100b4','c','level',1,NULL,0,'',0,NULL,0,'',0,NULL,'6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',1,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','2026-11-25 14:05:00.000000',NULL);
INSERT INTO "answer" VALUES('0b7d369d-ebd8-410a-a150-7a091c154f25','0825115f-02b7-4e6d-be36-9c0b712100b4','h','level',1,NULL,0,'',0,NULL,0,'',0,NULL,'6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',1,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','2026-11-25 14:05:00.000000',NULL);
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
INSERT INTO "assessment" VALUES('70a52e9b-174c-48ef-b1e3-5d02c5149b72','28a23954-5ff1-4050-b209-949b8a7b5b3e',2026,'9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923','england','district','["housing", "licensing"]','signed off',1,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL);
INSERT INTO "assessment" VALUES('0825115f-02b7-4e6d-be36-9c0b712100b4','28a23954-5ff1-4050-b209-949b8a7b5b3e',2027,'9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923','england','district','["housing", "licensing"]','open',1,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','70a52e9b-174c-48ef-b1e3-5d02c5149b72');
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
INSERT INTO "council" VALUES('28a23954-5ff1-4050-b209-949b8a7b5b3e','E07000207','Elmbridge Borough Council','england','district',NULL,4);
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
INSERT INTO "evidence" VALUES('19c8559c-ca90-4be0-a305-fc90d3cc0360','70a52e9b-174c-48ef-b1e3-5d02c5149b72','a','3ef14776-d97b-4466-a21e-729c9dc3d1d5','c04bdd1c-95d1-46c8-a2fc-d9c86dc273de','2026-03-27',1,NULL,1,NULL,NULL);
INSERT INTO "evidence" VALUES('f84be3bb-b65e-46af-b25f-d3499ba470bb','70a52e9b-174c-48ef-b1e3-5d02c5149b72','a','1f1f2fea-181f-4ca8-84b9-49bafa85e215','95400994-78ab-4304-9e2a-1b6ca63ecc1e','2026-05-01',2,NULL,1,'2027-05-01',NULL);
INSERT INTO "evidence" VALUES('08583fa3-e624-470e-99e0-257f22d99087','0825115f-02b7-4e6d-be36-9c0b712100b4','a','e643cab4-29bb-4044-b9b6-47b10c291683','4a001a71-7172-4f5a-87e1-b68b5bc6500a','2026-03-27',1,NULL,1,NULL,'70a52e9b-174c-48ef-b1e3-5d02c5149b72');
INSERT INTO "evidence" VALUES('bfe8785c-70bf-4197-8f41-2a7451ec33f1','0825115f-02b7-4e6d-be36-9c0b712100b4','a','96afd469-7da5-4910-a8ee-679b6e30f164','cdd31dff-5d2d-42a0-92f5-bdcb89bdbbae','2026-05-01',2,NULL,1,'2027-05-01','70a52e9b-174c-48ef-b1e3-5d02c5149b72');
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
INSERT INTO "history" VALUES(2,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','assessment','opened',NULL,'2026, content 9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923','f38c340156e6f8097b836bff847e9381869ab266d55a684607ba4c15f6430f17','8319980b591c1365832e37bb1cee33a704ada7261585beb01eec1eb970d12b28');
INSERT INTO "history" VALUES(3,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','tab-of-mine',1,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','a:level','saved','','2','8319980b591c1365832e37bb1cee33a704ada7261585beb01eec1eb970d12b28','ce9d3cbf0bc763bf0ce3357d41834687ba25fe5233c47de942b12aebd164ea0c');
INSERT INTO "history" VALUES(4,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','tab-of-mine',2,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','b:level','saved','','na e037a5c7a1d35905a8f3c992414769fad93d0a2f500cfa70f08c605f93150e47','ce9d3cbf0bc763bf0ce3357d41834687ba25fe5233c47de942b12aebd164ea0c','86806273835bea1dad2d3b4311687c7e7f722717966dba7b30dedc1ffe50baff');
INSERT INTO "history" VALUES(5,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','tab-of-mine',3,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','c:level','saved','','1','86806273835bea1dad2d3b4311687c7e7f722717966dba7b30dedc1ffe50baff','b62d61f9a16bbca83db079486c22b6ba1180b95d78b92901f50e208fcd96a386');
INSERT INTO "history" VALUES(6,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','tab-of-mine',4,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','h:level','saved','','unknown','b62d61f9a16bbca83db079486c22b6ba1180b95d78b92901f50e208fcd96a386','53e926cc748a638d5c36340413f6e55ad87936f5c2bc7baf231e22aeb4649878');
INSERT INTO "history" VALUES(7,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','tab-of-mine',5,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','a:note','saved','','79f363089f6f00d767599dfa5f7d3d206a80170704826db1388473d223a41f13','53e926cc748a638d5c36340413f6e55ad87936f5c2bc7baf231e22aeb4649878','0bf1b629331283676a524f0a749c47fefbae1a4961814187627a544147f1a257');
INSERT INTO "history" VALUES(8,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','a:evidence 19c8559c-ca90-4be0-a305-fc90d3cc0360','evidence added',NULL,'c2a53ee91e6a5557fa93c639ed847404c926b7cb48aaf1c2ecb9459d1fb51b97 ddd4a16da76515b82794920498d679356b387170c9f2d484840175606865627c','0bf1b629331283676a524f0a749c47fefbae1a4961814187627a544147f1a257','586287d6813f45c14153a38e8d4540dd66602c37215c7cb209ec2a51f31b39eb');
INSERT INTO "history" VALUES(9,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','a:evidence f84be3bb-b65e-46af-b25f-d3499ba470bb','evidence added',NULL,'9482f28aa7cc026a9f6415cbb46f9a312d989c67d51167e11a586eeab8f480c2 035f5df759c49ba6ebf45b1540c24b2e9e982f8fe6396a5ccb530b09829371b9','586287d6813f45c14153a38e8d4540dd66602c37215c7cb209ec2a51f31b39eb','6393b655ab71291fd4827664ad5a04e4434b989b386d4bcf1d4aa3a9c433d230');
INSERT INTO "history" VALUES(10,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','licensing','theme set',NULL,'owner set, due 2026-12-05','6393b655ab71291fd4827664ad5a04e4434b989b386d4bcf1d4aa3a9c433d230','3fde1669764759f2203877c14f666f53ff1e2b18f40cac8be943febc81a03c03');
INSERT INTO "history" VALUES(11,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','assessment','snapshot kept',NULL,'snapshot 02b110e1-1b76-44ce-a593-324b4605d73a d947949b216f24bfebbbfe5f0f3ec5590114958875d67f10a25e5ad6017ff24a','3fde1669764759f2203877c14f666f53ff1e2b18f40cac8be943febc81a03c03','31a9f677ee683fb1419873b02f5a22561d90babc8fce619e005d406fea357d5b');
INSERT INTO "history" VALUES(12,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','housing','theme completed',NULL,NULL,'31a9f677ee683fb1419873b02f5a22561d90babc8fce619e005d406fea357d5b','b53747566c0f5d69a49595d6c70222b26b5857a1b46e40d4e3260077d536f20c');
INSERT INTO "history" VALUES(13,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','licensing','theme completed',NULL,NULL,'b53747566c0f5d69a49595d6c70222b26b5857a1b46e40d4e3260077d536f20c','046bddfcc6a8f9f3f97721d17fda5d03fbb31c0f3dc0fc6788fce2088214a655');
INSERT INTO "history" VALUES(14,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','assessment','signed off','open','sign-off 1 e510835ee50cf0e818dd8cb2e530aa1d106b513e6e23e3c031ef77c4e3496782','046bddfcc6a8f9f3f97721d17fda5d03fbb31c0f3dc0fc6788fce2088214a655','f95e551ea185559a25e216b553232f155c3ff41d2ba8882b9414947d79852d99');
INSERT INTO "history" VALUES(15,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','assessment','reopened','sign-off 1 e510835ee50cf0e818dd8cb2e530aa1d106b513e6e23e3c031ef77c4e3496782','e9c5af3078ac85f0b3527331395ebbe6836449d46f651553942f351053d563dc','f95e551ea185559a25e216b553232f155c3ff41d2ba8882b9414947d79852d99','910333164c1cf6b11832dab26e45f8b2bda4eec1dbe0102b7180a87f3b2cbf98');
INSERT INTO "history" VALUES(16,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','tab-of-mine',6,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','h:level','saved','unknown','1','910333164c1cf6b11832dab26e45f8b2bda4eec1dbe0102b7180a87f3b2cbf98','66f5a7f8798dd113f446ffd0426b00b354c7e44bc4ff419563cf42e2f47d832a');
INSERT INTO "history" VALUES(17,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'70a52e9b-174c-48ef-b1e3-5d02c5149b72','assessment','signed off','open','sign-off 2 eabb8550769de306bc3549fd663636db0c3e01cc2baf9df8badcc7f106d537e7','66f5a7f8798dd113f446ffd0426b00b354c7e44bc4ff419563cf42e2f47d832a','13035950ddb50d55955827eb0552be412e05125c17bd09c943f9a0a15ca66741');
INSERT INTO "history" VALUES(18,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01',NULL,NULL,'0825115f-02b7-4e6d-be36-9c0b712100b4','assessment','opened','2026, content 9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923','2027, content 9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923, 4 copied, 0 new','13035950ddb50d55955827eb0552be412e05125c17bd09c943f9a0a15ca66741','0e68ab42755552ce2288da27bc924df51dcfb36032b0f9372363c13843548e35');
CREATE TABLE meta (
	"key" VARCHAR(40) NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('history','18 0e68ab42755552ce2288da27bc924df51dcfb36032b0f9372363c13843548e35');
INSERT INTO "meta" VALUES('home','28a23954-5ff1-4050-b209-949b8a7b5b3e');
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
INSERT INTO "sign_off" VALUES('82935814-a3f8-471b-aa9b-f2a5b6eb2772','70a52e9b-174c-48ef-b1e3-5d02c5149b72',1,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','A. Jones','Chief Executive','2026-11-25','{"scores":{"score":"125/3","lowest":"125/3","highest":"125/3"},"band":"developing","held":false,"too_few":false,"applicable":3,"answered":3,"unknown":1,"with_evidence":1,"evidenced":"1/2","caps":0,"bands":{"foundation":"Foundation","developing":"Developing","leading":"Leading"},"themes":{"housing":{"title":"Housing","scores":{"score":"0","lowest":"0","highest":"0"},"band":"foundation","held":false,"too_few":false,"applicable":1,"answered":1},"licensing":{"title":"Licensing","scores":{"score":"250/3","lowest":"250/3","highest":"250/3"},"band":"leading","held":false,"too_few":false,"applicable":2,"answered":2}}}','{"format":1,"year":2026,"council":{"id":"28a23954-5ff1-4050-b209-949b8a7b5b3e","register_id":"E07000207","name":"Elmbridge Borough Council","nation":"england","type":"district","functions":null,"first_month":4},"nation":"england","functions":["housing","licensing"],"content_hash":"9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923","opened_from":null,"themes":{"housing":{"completed":true,"owner":"","due":null,"version":1},"licensing":{"completed":true,"owner":"Licensing team","due":"2026-12-05","version":2}},"answers":{"a":{"question":"a","answer":{"state":"level","level":2,"evidence":2},"reason":"","version":1,"tab":"","note":"70568360-c9ff-474a-922b-a84c7b24319d","note_version":1,"note_tab":"","saved_at":"2026-11-25T14:05:00Z","copied":null,"confirmed_at":null},"b":{"question":"b","answer":{"state":"na","level":null,"evidence":0},"reason":"a12476d4-e773-4446-bf1b-62b77c83613e","version":1,"tab":"","note":"","note_version":0,"note_tab":"","saved_at":"2026-11-25T14:05:00Z","copied":null,"confirmed_at":null},"c":{"question":"c","answer":{"state":"level","level":1,"evidence":0},"reason":"","version":1,"tab":"","note":"","note_version":0,"note_tab":"","saved_at":"2026-11-25T14:05:00Z","copied":null,"confirmed_at":null},"h":{"question":"h","answer":{"state":"unknown","level":null,"evidence":0},"reason":"","version":1,"tab":"","note":"","note_version":0,"note_tab":"","saved_at":"2026-11-25T14:05:00Z","copied":null,"confirmed_at":null}},"evidence":{"a":[{"id":"19c8559c-ca90-4be0-a305-fc90d3cc0360","title":"643d612a-fde5-4896-9728-48eade5527f0","place":"50be2eed-58fe-40e5-b2d0-e99716c8bb01","dated":"2026-03-27","version":1,"review_on":null,"copied_from":null},{"id":"f84be3bb-b65e-46af-b25f-d3499ba470bb","title":"01bb77e1-b9dd-4a2f-976f-7f7d58beb01c","place":"4f232421-7baf-461a-be38-2b4347c84457","dated":"2026-05-01","version":1,"review_on":"2027-05-01","copied_from":null}]},"result":{"overall":{"scores":{"score":"125/3","lowest":"125/3","highest":"125/3"},"band":"developing","band_uncapped":"developing","capped_by":[],"themes_left_out":[],"too_few":false},"themes":{"housing":{"scores":{"score":"0","lowest":"0","highest":"0"},"counts":{"applicable":1,"answered":1,"unknown":1,"na":0,"out_of_scope":0,"evidenced":null},"band":"foundation","band_uncapped":"foundation","capped_by":[],"answered_weight":"1","too_few":false},"licensing":{"scores":{"score":"250/3","lowest":"250/3","highest":"250/3"},"counts":{"applicable":2,"answered":2,"unknown":0,"na":1,"out_of_scope":0,"evidenced":"1/2"},"band":"leading","band_uncapped":"leading","capped_by":[],"answered_weight":"1","too_few":false}},"capabilities":{"policy":{"scores":{"score":"500/9","lowest":"500/9","highest":"500/9"},"counts":{"applicable":3,"answered":3,"unknown":1,"na":1,"out_of_scope":0,"evidenced":"1/2"}},"people":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"identify":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"refer":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"partners":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"assure":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}}},"cells":{"housing":{"policy":{"scores":{"score":"0","lowest":"0","highest":"0"},"counts":{"applicable":1,"answered":1,"unknown":1,"na":0,"out_of_scope":0,"evidenced":null}}},"licensing":{"policy":{"scores":{"score":"250/3","lowest":"250/3","highest":"250/3"},"counts":{"applicable":2,"answered":2,"unknown":0,"na":1,"out_of_scope":0,"evidenced":"1/2"}}}},"questions":{"h":{"state":"unknown","level":null,"share":"0","potential":"100","potential_overall":"50","caps":false},"a":{"state":"answered","level":2,"share":"100/3","potential":"50/3","potential_overall":"25/3","caps":false},"b":{"state":"na","level":null,"share":null,"potential":null,"potential_overall":null,"caps":false},"c":{"state":"answered","level":1,"share":"50","potential":"0","potential_overall":"0","caps":false}}},"resources":[{"id":"r","title":"R","publisher":"Home Office","url":"https://www.gov.uk/r","year":2025,"kind":"guidance","tier":"foundation","nations":["england","wales","scotland","northern-ireland"],"functions":[],"themes":[],"capabilities":["policy"],"questions":[],"summary":"What to do with it.","checked":"2026-11-22","status":"current","replaced_by":null}],"suggestions":{"a":{"tier":"leading","next":"Step from 2 of a.","resources":[]},"c":{"tier":null,"next":null,"resources":[]},"h":{"tier":"foundation","next":"Step from 0 of h.","resources":[{"resource":0,"reason":"general","theme":"Housing","capability":"Policy"}]}},"for_theme":{"housing":[{"resource":0,"reason":"general","theme":"Housing","capability":""}],"licensing":[]}}','e510835ee50cf0e818dd8cb2e530aa1d106b513e6e23e3c031ef77c4e3496782','2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','2443fdec-1d95-48c9-8b02-0bc59c99d0cc');
INSERT INTO "sign_off" VALUES('3c5109da-c2e9-475b-9669-afb996ea1689','70a52e9b-174c-48ef-b1e3-5d02c5149b72',2,'2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','A. Jones','Chief Executive','2026-11-25','{"scores":{"score":"175/3","lowest":"175/3","highest":"175/3"},"band":"developing","held":false,"too_few":false,"applicable":3,"answered":3,"unknown":0,"with_evidence":1,"evidenced":"1/3","caps":0,"bands":{"foundation":"Foundation","developing":"Developing","leading":"Leading"},"themes":{"housing":{"title":"Housing","scores":{"score":"100/3","lowest":"100/3","highest":"100/3"},"band":"foundation","held":false,"too_few":false,"applicable":1,"answered":1},"licensing":{"title":"Licensing","scores":{"score":"250/3","lowest":"250/3","highest":"250/3"},"band":"leading","held":false,"too_few":false,"applicable":2,"answered":2}}}','{"format":1,"year":2026,"council":{"id":"28a23954-5ff1-4050-b209-949b8a7b5b3e","register_id":"E07000207","name":"Elmbridge Borough Council","nation":"england","type":"district","functions":null,"first_month":4},"nation":"england","functions":["housing","licensing"],"content_hash":"9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923","opened_from":null,"themes":{"housing":{"completed":true,"owner":"","due":null,"version":1},"licensing":{"completed":true,"owner":"Licensing team","due":"2026-12-05","version":2}},"answers":{"a":{"question":"a","answer":{"state":"level","level":2,"evidence":2},"reason":"","version":1,"tab":"","note":"503210e5-5104-4500-8b69-350231c7f53d","note_version":1,"note_tab":"","saved_at":"2026-11-25T14:05:00Z","copied":null,"confirmed_at":null},"b":{"question":"b","answer":{"state":"na","level":null,"evidence":0},"reason":"ccd3f833-9d07-4074-b78b-fb5bca316ec1","version":1,"tab":"","note":"","note_version":0,"note_tab":"","saved_at":"2026-11-25T14:05:00Z","copied":null,"confirmed_at":null},"c":{"question":"c","answer":{"state":"level","level":1,"evidence":0},"reason":"","version":1,"tab":"","note":"","note_version":0,"note_tab":"","saved_at":"2026-11-25T14:05:00Z","copied":null,"confirmed_at":null},"h":{"question":"h","answer":{"state":"level","level":1,"evidence":0},"reason":"","version":2,"tab":"","note":"","note_version":0,"note_tab":"","saved_at":"2026-11-25T14:05:00Z","copied":null,"confirmed_at":null}},"evidence":{"a":[{"id":"19c8559c-ca90-4be0-a305-fc90d3cc0360","title":"67a02b96-eb0b-43f8-be08-f1981dc453f9","place":"7f8ebd10-4141-4842-89a3-147d7ede886a","dated":"2026-03-27","version":1,"review_on":null,"copied_from":null},{"id":"f84be3bb-b65e-46af-b25f-d3499ba470bb","title":"369edb74-3767-45ea-ad81-5411e15e453f","place":"ae252672-a235-47c2-a6aa-b702faab91e2","dated":"2026-05-01","version":1,"review_on":"2027-05-01","copied_from":null}]},"result":{"overall":{"scores":{"score":"175/3","lowest":"175/3","highest":"175/3"},"band":"developing","band_uncapped":"developing","capped_by":[],"themes_left_out":[],"too_few":false},"themes":{"housing":{"scores":{"score":"100/3","lowest":"100/3","highest":"100/3"},"counts":{"applicable":1,"answered":1,"unknown":0,"na":0,"out_of_scope":0,"evidenced":"0"},"band":"foundation","band_uncapped":"foundation","capped_by":[],"answered_weight":"1","too_few":false},"licensing":{"scores":{"score":"250/3","lowest":"250/3","highest":"250/3"},"counts":{"applicable":2,"answered":2,"unknown":0,"na":1,"out_of_scope":0,"evidenced":"1/2"},"band":"leading","band_uncapped":"leading","capped_by":[],"answered_weight":"1","too_few":false}},"capabilities":{"policy":{"scores":{"score":"200/3","lowest":"200/3","highest":"200/3"},"counts":{"applicable":3,"answered":3,"unknown":0,"na":1,"out_of_scope":0,"evidenced":"1/3"}},"people":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"identify":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"refer":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"partners":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"assure":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}}},"cells":{"housing":{"policy":{"scores":{"score":"100/3","lowest":"100/3","highest":"100/3"},"counts":{"applicable":1,"answered":1,"unknown":0,"na":0,"out_of_scope":0,"evidenced":"0"}}},"licensing":{"policy":{"scores":{"score":"250/3","lowest":"250/3","highest":"250/3"},"counts":{"applicable":2,"answered":2,"unknown":0,"na":1,"out_of_scope":0,"evidenced":"1/2"}}}},"questions":{"h":{"state":"answered","level":1,"share":"100/3","potential":"200/3","potential_overall":"100/3","caps":false},"a":{"state":"answered","level":2,"share":"100/3","potential":"50/3","potential_overall":"25/3","caps":false},"b":{"state":"na","level":null,"share":null,"potential":null,"potential_overall":null,"caps":false},"c":{"state":"answered","level":1,"share":"50","potential":"0","potential_overall":"0","caps":false}}},"resources":[{"id":"r","title":"R","publisher":"Home Office","url":"https://www.gov.uk/r","year":2025,"kind":"guidance","tier":"foundation","nations":["england","wales","scotland","northern-ireland"],"functions":[],"themes":[],"capabilities":["policy"],"questions":[],"summary":"What to do with it.","checked":"2026-11-22","status":"current","replaced_by":null}],"suggestions":{"a":{"tier":"leading","next":"Step from 2 of a.","resources":[]},"c":{"tier":null,"next":null,"resources":[]},"h":{"tier":"developing","next":"Step from 1 of h.","resources":[]}},"for_theme":{"housing":[{"resource":0,"reason":"general","theme":"Housing","capability":""}],"licensing":[]}}','eabb8550769de306bc3549fd663636db0c3e01cc2baf9df8badcc7f106d537e7',NULL,NULL,NULL);
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
INSERT INTO "snapshot" VALUES('02b110e1-1b76-44ce-a593-324b4605d73a','70a52e9b-174c-48ef-b1e3-5d02c5149b72','Board, third quarter','2026-11-25 14:05:00.000000','6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01','{"scores":{"score":"125/3","lowest":"125/3","highest":"125/3"},"band":"developing","held":false,"too_few":false,"applicable":3,"answered":3,"unknown":1,"with_evidence":1,"evidenced":"1/2","caps":0,"bands":{"foundation":"Foundation","developing":"Developing","leading":"Leading"},"themes":{"housing":{"title":"Housing","scores":{"score":"0","lowest":"0","highest":"0"},"band":"foundation","held":false,"too_few":false,"applicable":1,"answered":1},"licensing":{"title":"Licensing","scores":{"score":"250/3","lowest":"250/3","highest":"250/3"},"band":"leading","held":false,"too_few":false,"applicable":2,"answered":2}}}','{"format":1,"year":2026,"council":{"id":"28a23954-5ff1-4050-b209-949b8a7b5b3e","register_id":"E07000207","name":"Elmbridge Borough Council","nation":"england","type":"district","functions":null,"first_month":4},"nation":"england","functions":["housing","licensing"],"content_hash":"9b59bda9a169cb70121cb0a3cf57124e73a071157880d541c816134f518e1923","opened_from":null,"themes":{"housing":{"completed":false,"owner":"","due":null,"version":0},"licensing":{"completed":false,"owner":"Licensing team","due":"2026-12-05","version":1}},"answers":{"a":{"question":"a","answer":{"state":"level","level":2,"evidence":2},"reason":"","version":1,"tab":"","note":"e7731cfc-6b51-4ff8-ba20-e22dd6ba22d2","note_version":1,"note_tab":"","saved_at":"2026-11-25T14:05:00Z","copied":null,"confirmed_at":null},"b":{"question":"b","answer":{"state":"na","level":null,"evidence":0},"reason":"c4cb5f3f-2664-4fc7-9abc-e9c5b3c7939d","version":1,"tab":"","note":"","note_version":0,"note_tab":"","saved_at":"2026-11-25T14:05:00Z","copied":null,"confirmed_at":null},"c":{"question":"c","answer":{"state":"level","level":1,"evidence":0},"reason":"","version":1,"tab":"","note":"","note_version":0,"note_tab":"","saved_at":"2026-11-25T14:05:00Z","copied":null,"confirmed_at":null},"h":{"question":"h","answer":{"state":"unknown","level":null,"evidence":0},"reason":"","version":1,"tab":"","note":"","note_version":0,"note_tab":"","saved_at":"2026-11-25T14:05:00Z","copied":null,"confirmed_at":null}},"evidence":{"a":[{"id":"19c8559c-ca90-4be0-a305-fc90d3cc0360","title":"401cbfa1-d758-4fb0-9b76-ef773b235987","place":"7e9260cc-570d-4dc5-a636-a3899ba0070c","dated":"2026-03-27","version":1,"review_on":null,"copied_from":null},{"id":"f84be3bb-b65e-46af-b25f-d3499ba470bb","title":"53f80e0c-60e9-47ce-9f79-8a73b30fae50","place":"dafebfd7-13fa-480e-9421-a7bdc038d32f","dated":"2026-05-01","version":1,"review_on":"2027-05-01","copied_from":null}]},"result":{"overall":{"scores":{"score":"125/3","lowest":"125/3","highest":"125/3"},"band":"developing","band_uncapped":"developing","capped_by":[],"themes_left_out":[],"too_few":false},"themes":{"housing":{"scores":{"score":"0","lowest":"0","highest":"0"},"counts":{"applicable":1,"answered":1,"unknown":1,"na":0,"out_of_scope":0,"evidenced":null},"band":"foundation","band_uncapped":"foundation","capped_by":[],"answered_weight":"1","too_few":false},"licensing":{"scores":{"score":"250/3","lowest":"250/3","highest":"250/3"},"counts":{"applicable":2,"answered":2,"unknown":0,"na":1,"out_of_scope":0,"evidenced":"1/2"},"band":"leading","band_uncapped":"leading","capped_by":[],"answered_weight":"1","too_few":false}},"capabilities":{"policy":{"scores":{"score":"500/9","lowest":"500/9","highest":"500/9"},"counts":{"applicable":3,"answered":3,"unknown":1,"na":1,"out_of_scope":0,"evidenced":"1/2"}},"people":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"identify":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"refer":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"partners":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}},"assure":{"scores":{"score":null,"lowest":null,"highest":null},"counts":{"applicable":0,"answered":0,"unknown":0,"na":0,"out_of_scope":0,"evidenced":null}}},"cells":{"housing":{"policy":{"scores":{"score":"0","lowest":"0","highest":"0"},"counts":{"applicable":1,"answered":1,"unknown":1,"na":0,"out_of_scope":0,"evidenced":null}}},"licensing":{"policy":{"scores":{"score":"250/3","lowest":"250/3","highest":"250/3"},"counts":{"applicable":2,"answered":2,"unknown":0,"na":1,"out_of_scope":0,"evidenced":"1/2"}}}},"questions":{"h":{"state":"unknown","level":null,"share":"0","potential":"100","potential_overall":"50","caps":false},"a":{"state":"answered","level":2,"share":"100/3","potential":"50/3","potential_overall":"25/3","caps":false},"b":{"state":"na","level":null,"share":null,"potential":null,"potential_overall":null,"caps":false},"c":{"state":"answered","level":1,"share":"50","potential":"0","potential_overall":"0","caps":false}}},"resources":[{"id":"r","title":"R","publisher":"Home Office","url":"https://www.gov.uk/r","year":2025,"kind":"guidance","tier":"foundation","nations":["england","wales","scotland","northern-ireland"],"functions":[],"themes":[],"capabilities":["policy"],"questions":[],"summary":"What to do with it.","checked":"2026-11-22","status":"current","replaced_by":null}],"suggestions":{"a":{"tier":"leading","next":"Step from 2 of a.","resources":[]},"c":{"tier":null,"next":null,"resources":[]},"h":{"tier":"foundation","next":"Step from 0 of h.","resources":[{"resource":0,"reason":"general","theme":"Housing","capability":"Policy"}]}},"for_theme":{"housing":[{"resource":0,"reason":"general","theme":"Housing","capability":""}],"licensing":[]}}','d947949b216f24bfebbbfe5f0f3ec5590114958875d67f10a25e5ad6017ff24a');
CREATE TABLE text (
	id VARCHAR(36) NOT NULL, 
	body TEXT, 
	salt VARCHAR(32) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	erased_at DATETIME, 
	CONSTRAINT pk_text PRIMARY KEY (id)
);
INSERT INTO "text" VALUES('16a9ae44-8279-4346-8b51-62b9c1d51af3','The county does it.','e4a147a84c78d2c1dbca5f735ad6b5d4','e037a5c7a1d35905a8f3c992414769fad93d0a2f500cfa70f08c605f93150e47',NULL);
INSERT INTO "text" VALUES('60faf39f-c543-49ea-89ed-b50c139d1e36','Ask the team.','c9acf59d50154577de27f0da20a7f411','79f363089f6f00d767599dfa5f7d3d206a80170704826db1388473d223a41f13',NULL);
INSERT INTO "text" VALUES('3ef14776-d97b-4466-a21e-729c9dc3d1d5','Policy ŵ','d6397a958eab11a95a19bcdc3dab8916','c2a53ee91e6a5557fa93c639ed847404c926b7cb48aaf1c2ecb9459d1fb51b97',NULL);
INSERT INTO "text" VALUES('c04bdd1c-95d1-46c8-a2fc-d9c86dc273de','https://www.marshford.example/policy','518913878c83f424f5b1ac745dcad251','ddd4a16da76515b82794920498d679356b387170c9f2d484840175606865627c',NULL);
INSERT INTO "text" VALUES('1f1f2fea-181f-4ca8-84b9-49bafa85e215','Minutes','76121985b9aa8c90c8c025ba161c577e','9482f28aa7cc026a9f6415cbb46f9a312d989c67d51167e11a586eeab8f480c2',NULL);
INSERT INTO "text" VALUES('95400994-78ab-4304-9e2a-1b6ca63ecc1e','Shelf 4','459f71f46643654d384ab26519c38bb0','035f5df759c49ba6ebf45b1540c24b2e9e982f8fe6396a5ccb530b09829371b9',NULL);
INSERT INTO "text" VALUES('e7731cfc-6b51-4ff8-ba20-e22dd6ba22d2','Ask the team.','1627e5724aefe97b7215d33b724e84ff','2847bedc35c5bcd42369bf3ee83725da6162b960a83f70825e2e1e2334f123da',NULL);
INSERT INTO "text" VALUES('c4cb5f3f-2664-4fc7-9abc-e9c5b3c7939d','The county does it.','aa6b18d73361a50e70b5c1bf7bd4d78d','01829a24b98fb743407e61ee1939530fd0d029af7640af57278d04d7f0268c5f',NULL);
INSERT INTO "text" VALUES('401cbfa1-d758-4fb0-9b76-ef773b235987','Policy ŵ','04a0c8abf4f3652eb20d26712377d276','3e69007edd0e4de4c139f7cabed4cebdf2e7085cb1ffb7c3d85eb1b09b16be3f',NULL);
INSERT INTO "text" VALUES('7e9260cc-570d-4dc5-a636-a3899ba0070c','https://www.marshford.example/policy','5179b4758a87a1a92d9bf466fd1a649a','d4cacba77fadddde43321f2563fc8f230e01cb061ced5035ea5aa908202eac47',NULL);
INSERT INTO "text" VALUES('53f80e0c-60e9-47ce-9f79-8a73b30fae50','Minutes','63ad8a432b15914301a9283d164f8cd2','2b21a088e61114b086007e07b8f7c4f6fb3f71d9fd97dcdc4f887b89a14ec9bb',NULL);
INSERT INTO "text" VALUES('dafebfd7-13fa-480e-9421-a7bdc038d32f','Shelf 4','5117f6de53cc2d616b010f92c8c89534','0137ef6dd86abd1bb9b63d62887e7fe131256917819c202ccfd10546a4216a06',NULL);
INSERT INTO "text" VALUES('70568360-c9ff-474a-922b-a84c7b24319d','Ask the team.','df9b65b941cd0efcda7ba625c29a8b0e','f144dfc5afdf211a582807455e024066d40554156d1a9413e2b01d3fc52f2ea8',NULL);
INSERT INTO "text" VALUES('a12476d4-e773-4446-bf1b-62b77c83613e','The county does it.','439bba40ac56204ce47823b67f2de7e2','4d8652b07a8b848bdc091039c7a37affaba8af4328b1a655b1afc333db5fa75c',NULL);
INSERT INTO "text" VALUES('643d612a-fde5-4896-9728-48eade5527f0','Policy ŵ','aed6828f810faa2203d9a7076a24749a','2803397c54a622b5e45dc41361cb8f219842c14e625ffb8b751d91384fc39d18',NULL);
INSERT INTO "text" VALUES('50be2eed-58fe-40e5-b2d0-e99716c8bb01','https://www.marshford.example/policy','e677a2ea14efff2ecb64d21713a28fe7','c629e53c3c8af8ecc704443a8ef439391976c8ec539342c3180a22c333e9328e',NULL);
INSERT INTO "text" VALUES('01bb77e1-b9dd-4a2f-976f-7f7d58beb01c','Minutes','982e3ef741b68ac5bcd1724703cc1eaa','a057106bee865fe84866e4e855c003fd494d7168d45b377d1ca50f9afe75621c',NULL);
INSERT INTO "text" VALUES('4f232421-7baf-461a-be38-2b4347c84457','Shelf 4','f04a52a5f528bc2a66112736b0d8e66d','da0a6e9734690cae455c9608ab9bdad6487b6340ed64d632da7f0f29f969d2a2',NULL);
INSERT INTO "text" VALUES('2443fdec-1d95-48c9-8b02-0bc59c99d0cc','Question h was answered for another council.','70ec47089868013b2f16e18a2f5d3229','e9c5af3078ac85f0b3527331395ebbe6836449d46f651553942f351053d563dc',NULL);
INSERT INTO "text" VALUES('503210e5-5104-4500-8b69-350231c7f53d','Ask the team.','0cadbe586b10c31d6b46b490e12602c8','4b34919e2e553a7276d8e7b035ce3bd1085a8c8ddaa49df9c9013a2f9a6629a2',NULL);
INSERT INTO "text" VALUES('ccd3f833-9d07-4074-b78b-fb5bca316ec1','The county does it.','c25f7ca21610e1e86e10af4984529d36','91ea0cbfb64bcdc71df555e530d077b79d4095d1d82a870f7259b0dad289ab73',NULL);
INSERT INTO "text" VALUES('67a02b96-eb0b-43f8-be08-f1981dc453f9','Policy ŵ','4411f3305a68ddb1d797fc0523d6bd17','249661027d5a3a9c46baae21cd2326ad50a78bd3e06a6f21d3924f4b2a1bdb3d',NULL);
INSERT INTO "text" VALUES('7f8ebd10-4141-4842-89a3-147d7ede886a','https://www.marshford.example/policy','7fd6e325bef1c27d0a1b608628a81a7f','c26182d5489b5538ab5b45fa003c596b1e1c80896a7daf4df65201dba9ce3f44',NULL);
INSERT INTO "text" VALUES('369edb74-3767-45ea-ad81-5411e15e453f','Minutes','100abf5f4f2c25cc8d28950e4d9ebc59','9f9f77f56a5e59cc92825c4b7c64f1ae629742a756dc879e0fa8dfccaf62fa47',NULL);
INSERT INTO "text" VALUES('ae252672-a235-47c2-a6aa-b702faab91e2','Shelf 4','f7b1430db44417e34f022401efc80535','a5c3df61bd5e0e41e1a629390e32e4c9c094d0347244427b71a1d697b6d57d2d',NULL);
INSERT INTO "text" VALUES('902e198a-c7a8-4b73-b4ea-2bbc66d8de13','The county does it.','69b8963d49d24edbf659f198e6dc04b3','3740de55ef8d5c2dcb0b94c2f5a322a242af6ad3ccb901ea5daf017d45b224b7',NULL);
INSERT INTO "text" VALUES('a077520c-3eb3-4fa4-a36c-7424388a7d30','Ask the team.','e985d9684712fa3d58df7e563db6207f','4f1ec51c1822fc5779fc35d6ec91a9cfa5ef3df32e240c8c33c628d21d2528f8',NULL);
INSERT INTO "text" VALUES('e643cab4-29bb-4044-b9b6-47b10c291683','Policy ŵ','c23b476fa7789f982385d303c142df19','fa6a43a751555652eaf1fff8f8c435bdf64626afcddbd66592c8f66183812201',NULL);
INSERT INTO "text" VALUES('96afd469-7da5-4910-a8ee-679b6e30f164','Minutes','84e1739e8ff608c6cd9c7fcabf5e6e4e','d4edb529065e63d5d4f2c24a6170c4f7b2c2f394c5461ae80ad5af3fe1af5318',NULL);
INSERT INTO "text" VALUES('4a001a71-7172-4f5a-87e1-b68b5bc6500a','https://www.marshford.example/policy','5d1daeb0e6c8ebd678ae3f9d03d091e9','877728a96ba59c05dea58adb47fd08b7dfb35060765f61cee8d4eb6208c4418f',NULL);
INSERT INTO "text" VALUES('cdd31dff-5d2d-42a0-92f5-bdcb89bdbbae','Shelf 4','aee69f912d0eb98e211320da4d3b2d3e','f9fee2dc7db9d152237752fffb6fa23fa651df4b519c9407a7edb804b872a2a5',NULL);
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
INSERT INTO "theme_state" VALUES('70a52e9b-174c-48ef-b1e3-5d02c5149b72','licensing','completed','Licensing team','2026-12-05',2);
INSERT INTO "theme_state" VALUES('70a52e9b-174c-48ef-b1e3-5d02c5149b72','housing','completed','',NULL,1);
INSERT INTO "theme_state" VALUES('0825115f-02b7-4e6d-be36-9c0b712100b4','licensing','open','Licensing team',NULL,0);
CREATE INDEX ix_evidence_assessment_id_question ON evidence (assessment_id, question);
CREATE INDEX ix_history_assessment_id_subject_tab ON history (assessment_id, subject, tab);
CREATE TRIGGER history_no_update BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;
CREATE TRIGGER history_no_delete BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;
CREATE INDEX ix_history_assessment_id_seq ON history (assessment_id, seq);
CREATE TRIGGER sign_off_stays BEFORE UPDATE OF summary, body, digest ON sign_off BEGIN SELECT RAISE(ABORT, 'what was frozen is never changed'); END;
CREATE TRIGGER snapshot_stays BEFORE UPDATE OF summary, body, digest ON snapshot BEGIN SELECT RAISE(ABORT, 'what was frozen is never changed'); END;
COMMIT;
