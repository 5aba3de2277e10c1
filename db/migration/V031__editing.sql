-- What people type before it is saved, and what has been saved already.

create table project_draft (
    key        uuid primary key,
    account_id bigint not null,
    project_id bigint references project,
    base_sheet bigint,
    content    jsonb not null,
    changed_at timestamptz not null default clock_timestamp(),
    constraint project_draft_one_for_each_editor unique (account_id, project_id)
);
comment on table project_draft is 'A form under way: whose, of which project (none yet for a new one), and the sheet it began from.';

create table submission (
    key    uuid primary key,
    number integer not null,
    at     timestamptz not null default clock_timestamp()
);
create index submission_at on submission (at);
comment on table submission is 'Forms that have been saved, so that sending one twice saves once.';
