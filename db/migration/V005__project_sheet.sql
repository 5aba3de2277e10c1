-- The sheets: what each project said, from which day, and when the register learnt it.

create table import_batch (
    id          bigint generated always as identity primary key,
    file_name   text not null,
    sha256      text not null constraint import_batch_checksum_form check (sha256 ~ '^[0-9a-f]{64}$'),
    content     bytea not null,
    as_of       date not null,
    recorded_at timestamptz not null default now(),
    recorded_by text not null
);
comment on table import_batch is 'A file that was read into the register, kept as it came.';

create table import_choice (
    import_batch_id bigint not null references import_batch,
    position        integer not null,
    section         integer not null,
    row_key         text not null,
    kind            text not null,
    words           text not null,
    question        text not null,
    primary key (import_batch_id, position)
);
comment on table import_choice is 'What an import could not settle and a human must.';

create table project_sheet (
    id              bigint generated always as identity primary key,
    project_id      bigint not null references project,
    effective_on    date not null,
    recorded_at     timestamptz not null default clock_timestamp(),
    recorded_by     text not null,
    cause           text not null,
    import_batch_id bigint references import_batch,
    withdrawn       boolean not null default false,
    document        jsonb not null constraint project_sheet_has_title check (document ->> 'title' <> '')
);
create index project_sheet_in_force on project_sheet (project_id, effective_on desc, recorded_at desc, id desc);
comment on table project_sheet is 'Append only. In force on a day: the sheet with the latest effective_on up to that day, of those the latest recorded.';
comment on column project_sheet.effective_on is 'The day from which the content holds.';
comment on column project_sheet.recorded_at is 'When the register learnt it; never set by a user.';
comment on column project_sheet.withdrawn is 'From this day the project no longer stands in overviews.';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger project_sheet_append_only before update or delete or truncate on project_sheet
    for each statement execute function refuse_change();
create trigger import_batch_append_only before update or delete or truncate on import_batch
    for each statement execute function refuse_change();

create function stamp_recorded_at() returns trigger language plpgsql as $$
begin
    new.recorded_at := clock_timestamp();
    return new;
end
$$;
create trigger project_sheet_recorded_now before insert on project_sheet
    for each row execute function stamp_recorded_at();
