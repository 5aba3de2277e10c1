-- A key of a form stands for one content. What was taken in under a key is told by key and digest of the content, for every kind of form.

alter table submission add column digest text not null default '';
alter table submission add column result text;
update submission set result = number::text;
alter table submission alter column result set not null;
alter table submission alter column digest drop default;
alter table submission drop column number;
alter table submission drop constraint submission_pkey;
alter table submission add primary key (key, digest);
comment on table submission is 'Forms that were taken in: the same key with the same content is the same submission, with other content another.';
comment on column submission.digest is 'SHA-256 of all that the form said; empty where it was taken in before this was kept.';
comment on column submission.result is 'What it came to: the number of a project or an edition, or the id of a round or an order.';

-- A draft belongs to the form it is typed in. Two windows of one editor keep two drafts, and neither writes over the other.
alter table project_draft drop constraint project_draft_one_for_each_editor;
create sequence project_draft_version_seq;
alter table project_draft add column version bigint not null default nextval('project_draft_version_seq');
create index project_draft_of_editor on project_draft (account_id, project_id);
comment on table project_draft is 'A form under way: whose, of which project (none yet for a new one), and the sheet it began from.';
comment on column project_draft.version is 'Another one each time it is kept, never used again, so that a form that goes on with it takes its place only while it is as that form was given it.';
