-- Who may sign in, as what, and what they are signed in with.

create table account (
    id            bigint generated always as identity primary key,
    user_name     text not null constraint account_user_name_said check (btrim(user_name) <> ''),
    folded        text not null constraint account_user_name_once unique,
    name          text collate "da-DK-x-icu" not null constraint account_name_said check (btrim(name) <> ''),
    email         text,
    password_hash text,
    person_id     bigint references person,
    active        boolean not null default true,
    reset_wanted  timestamptz,
    trial         boolean not null default false,
    issuer        text,
    subject       text,
    created_at    timestamptz not null default clock_timestamp(),
    constraint account_identity_whole check ((issuer is null) = (subject is null)),
    constraint account_identity_once unique (issuer, subject)
);
create unique index account_email_once on account (lower(email));
comment on table account is 'Somebody who may sign in. Without a password the account waits for its invitation, or signs in elsewhere.';
comment on column account.folded is 'The user name as it is compared.';
comment on column account.reset_wanted is 'When a new password was asked for; empty when nobody has.';

comment on column account.trial is 'For trying the register out: its password is told on the sign-in page.';

create table role_assignment (
    id              bigint generated always as identity primary key,
    account_id      bigint not null references account,
    role            text not null constraint role_known check (role in ('READER', 'BODY_MEMBER', 'LEADER', 'SECRETARIAT', 'ADMIN')),
    organisation_id bigint references organisation,
    programme_id    bigint references programme,
    valid_from      date,
    valid_to        date,
    constraint role_dates_in_order check (valid_from <= valid_to)
);
create index role_assignment_account on role_assignment (account_id);
comment on table role_assignment is 'What an account is for: everywhere, or for one party or programme, and when.';

create table account_link (
    hash       text primary key,
    account_id bigint not null references account,
    expires_at timestamptz not null
);
create index account_link_account on account_link (account_id);
comment on table account_link is 'Links that let somebody choose a password, once. Only what they hash to is kept.';

create table attempt_limit (
    id         text primary key,
    state      bytea,
    expires_at bigint
);
comment on table attempt_limit is 'How many attempts to sign in are left, by name and by address; shared by all instances.';

create table spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);
comment on table spring_session is 'Sessions of those who are signed in, as Spring Session keeps them.';

create table spring_session_attributes (
    session_primary_id char(36) not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id) references spring_session (primary_id) on delete cascade
);

alter table project_draft add constraint project_draft_account_id_fkey foreign key (account_id) references account;
