-- What those who work on a project tell each other; never printed.

create table project_note (
    id         bigint generated always as identity primary key,
    project_id bigint not null references project,
    account_id bigint not null references account,
    author     text not null,
    side       text constraint project_note_side_known check (side in ('EMPLOYER', 'EMPLOYEE', 'JOINT', 'EXTERNAL')),
    text       text not null constraint project_note_said check (btrim(text) <> ''),
    at         timestamptz not null default clock_timestamp()
);
create index project_note_project on project_note (project_id, id desc);
comment on table project_note is 'An internal note. Secretariats see all, leaders those of their own side, others none.';
comment on column project_note.side is 'For which side the author acted; empty when for none.';
