-- The frame has pages of its own: what is no longer used is put away, a period is locked when the next one has begun.
-- And pots have their own book: what was granted to them, moved between them, and how a grant of several is divided.

alter table agreement_period add column locked_at timestamptz, add column locked_by text;
alter table agreement add column active boolean not null default true;
alter table clause add column active boolean not null default true;
alter table funding_pot drop column granted, drop column opening_leftover, add column active boolean not null default true;

create constraint trigger agreement_period_grows_revision after insert or update or delete on agreement_period
    deferrable initially deferred for each row execute function grow_revision();
create constraint trigger agreement_grows_revision after insert or update or delete on agreement
    deferrable initially deferred for each row execute function grow_revision();
create constraint trigger clause_grows_revision after insert or update or delete on clause
    deferrable initially deferred for each row execute function grow_revision();
create constraint trigger category_grows_revision after insert or update or delete on category
    deferrable initially deferred for each row execute function grow_revision();
create constraint trigger funding_pot_grows_revision after insert or update or delete on funding_pot
    deferrable initially deferred for each row execute function grow_revision();

create table pot_entry (
    id           bigint generated always as identity primary key,
    pot_id       bigint not null references funding_pot,
    from_pot_id  bigint references funding_pot,
    kind         text not null constraint pot_entry_kind_known check (kind in ('GRANT', 'SUPPLEMENTARY', 'REDUCTION', 'TRANSFER')),
    amount       numeric(14, 2) not null constraint pot_entry_amount_positive check (amount > 0),
    effective_on date not null,
    decision     text not null constraint pot_entry_decision_said check (btrim(decision) <> ''),
    cancels      bigint constraint pot_entry_cancelled_once unique references pot_entry,
    recorded_at  timestamptz not null default clock_timestamp(),
    recorded_by  text not null,
    constraint pot_entry_transfer_from_another check ((kind = 'TRANSFER') = (from_pot_id is not null) and from_pot_id <> pot_id)
);
create index pot_entry_pot on pot_entry (pot_id);
create index pot_entry_from on pot_entry (from_pot_id);
comment on table pot_entry is 'Append only: what a pot was granted, or what was moved to it. What was wrong is cancelled by another entry.';
comment on column pot_entry.cancels is 'The entry that this one takes back, from its own day on.';

create table grant_split (
    id           bigint generated always as identity primary key,
    project      integer not null references project (number),
    effective_on date not null,
    decision     text not null constraint grant_split_decision_said check (btrim(decision) <> ''),
    recorded_at  timestamptz not null default clock_timestamp(),
    recorded_by  text not null
);
create index grant_split_project on grant_split (project);
comment on table grant_split is 'Append only: how a grant that several pots pay is divided between them. The latest in force holds.';

create table grant_split_share (
    split_id bigint not null references grant_split,
    pot_id   bigint not null references funding_pot,
    amount   numeric(14, 2) not null constraint grant_split_share_positive check (amount > 0),
    primary key (split_id, pot_id)
);

create table account_line (
    id          bigint generated always as identity primary key,
    project     integer not null references project (number),
    pot_id      bigint references funding_pot,
    booked_on   date not null,
    text        text not null constraint account_line_text_said check (btrim(text) <> ''),
    voucher     text,
    amount      numeric(14, 2) not null constraint account_line_amount_positive check (amount > 0),
    cancels     bigint constraint account_line_cancelled_once unique references account_line,
    recorded_at timestamptz not null default clock_timestamp(),
    recorded_by text not null
);
create index account_line_project on account_line (project);
comment on table account_line is 'Append only: what a project has spent, line by line. What was wrong is cancelled by another line.';

create trigger pot_entry_append_only before update or delete or truncate on pot_entry
    for each statement execute function refuse_change();
create trigger grant_split_append_only before update or delete or truncate on grant_split
    for each statement execute function refuse_change();
create trigger grant_split_share_append_only before update or delete or truncate on grant_split_share
    for each statement execute function refuse_change();
create trigger account_line_append_only before update or delete or truncate on account_line
    for each statement execute function refuse_change();
create constraint trigger pot_entry_grows_revision after insert on pot_entry
    deferrable initially deferred for each row execute function grow_revision();
create constraint trigger grant_split_grows_revision after insert on grant_split
    deferrable initially deferred for each row execute function grow_revision();
create constraint trigger account_line_grows_revision after insert on account_line
    deferrable initially deferred for each row execute function grow_revision();
