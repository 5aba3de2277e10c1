-- Forms that arrived when the session of their sender had ended, and the key that the cookies are signed with which tell whose they are.

create table signing_key (
    one   boolean primary key default true constraint signing_key_one check (one),
    bytes bytea not null
);
comment on table signing_key is 'What cookies are signed with; the same for all instances, and kept over a restart. Not in an archive.';
insert into signing_key (bytes)
values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

create table rescued_form (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account,
    client     text not null,
    address    text not null,
    names      text[] not null,
    contents   text[] not null,
    size       integer not null,
    sent_at    timestamptz not null default clock_timestamp(),
    constraint rescued_form_fields_paired check (cardinality(names) = cardinality(contents))
);
create index rescued_form_account_id on rescued_form (account_id);
create index rescued_form_sent_at on rescued_form (sent_at);
comment on table rescued_form is 'A form that was sent after its sender had been signed out; shown to the same account for a day.';
comment on column rescued_form.client is 'What the network address hashes to that it came from, for the limits.';
comment on column rescued_form.contents is 'What stood in the fields, in the order of their names; plain, so that forgetting a person reaches it.';
