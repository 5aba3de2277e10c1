-- Editions: overviews that were frozen, with the sheets they were made from and the files as they were.

create table edition (
    number            integer primary key constraint edition_number_positive check (number > 0),
    key               uuid not null constraint edition_key_once unique,
    name              text not null constraint edition_name_said check (btrim(name) <> ''),
    template          jsonb not null,
    template_id       bigint not null references overview_template,
    as_of             date not null,
    frozen_at         timestamptz not null default clock_timestamp(),
    printed_on        date not null,
    issuer            text not null,
    frozen_by         text not null,
    note              text,
    replaces          integer references edition constraint edition_replaced_once unique,
    findings          integer not null,
    override_reason   text,
    projects          integer not null,
    projects_that_day integer not null,
    names             boolean not null,
    money             boolean not null,
    constraint edition_findings_answered check (findings = 0 or btrim(override_reason) <> ''),
    constraint edition_correction_explained check (replaces is null or (btrim(note) <> '' and replaces < number))
);
comment on table edition is 'Append only: an overview as it was frozen. A wrong one is replaced by another, and stays.';
comment on column edition.key is 'Of the form it was frozen with, so that sending it twice freezes once.';
comment on column edition.template is 'The template as it was.';
comment on column edition.findings is 'How many things the check list pointed at.';

create table edition_sheet (
    edition  integer not null references edition,
    sheet_id bigint not null references project_sheet,
    primary key (edition, sheet_id)
);
comment on table edition_sheet is 'Append only: the sheets that an edition was made from.';

create table edition_file (
    edition      integer not null references edition,
    names        boolean not null,
    money        boolean not null,
    format       text not null constraint edition_file_format_known check (format in ('PAGE', 'PDF', 'WORD', 'EXCEL', 'CSV', 'JSON')),
    content      bytea not null,
    sha256       text not null,
    made_at      timestamptz not null default clock_timestamp(),
    primary key (edition, names, money, format),
    constraint edition_file_checksum check (sha256 = encode(sha256(content), 'hex'))
);
comment on table edition_file is 'Append only: an edition in a format, with or without names and money.';

create table edition_publication (
    id      bigint generated always as identity primary key,
    edition integer not null references edition,
    open    boolean not null,
    names   boolean not null,
    money   boolean not null,
    by      text not null,
    at      timestamptz not null default clock_timestamp()
);
create index edition_publication_edition on edition_publication (edition, id desc);
comment on table edition_publication is 'Append only: that an edition was opened to everyone, or closed again. The latest row holds.';

create trigger edition_append_only before update or delete or truncate on edition
    for each statement execute function refuse_change();
create trigger edition_sheet_append_only before update or delete or truncate on edition_sheet
    for each statement execute function refuse_change();
create trigger edition_file_append_only before update or delete or truncate on edition_file
    for each statement execute function refuse_change();
create trigger edition_publication_append_only before update or delete or truncate on edition_publication
    for each statement execute function refuse_change();

-- All of an edition, or none of it.
create function edition_is_whole() returns trigger language plpgsql as $$
begin
    if (select count(*) from edition_sheet where edition = new.number) <> new.projects
       or (select count(*) from edition_file
           where edition = new.number and names = new.names and money = new.money) <> 6 then
        raise exception 'edition % lacks sheets or files', new.number using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;
create constraint trigger edition_whole after insert on edition
    deferrable initially deferred for each row execute function edition_is_whole();

-- Sheets and files come with their edition; later only files of what is shown to others.
create function edition_is_frozen() returns trigger language plpgsql as $$
begin
    if not exists (select from edition where number = new.edition and xmin::text = pg_current_xact_id()::xid::text) then
        raise exception 'edition % is frozen', new.edition using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger edition_sheet_frozen before insert on edition_sheet
    for each row execute function edition_is_frozen();

create constraint trigger edition_grows_revision after insert on edition
    deferrable initially deferred for each row execute function grow_revision();
create constraint trigger edition_publication_grows_revision after insert on edition_publication
    deferrable initially deferred for each row execute function grow_revision();
