-- Lists that somebody has put together and wants to find again, under an address that stays.

create table saved_list (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account,
    name       text collate "da-DK-x-icu" not null constraint saved_list_name_said check (btrim(name) <> ''),
    address    text not null constraint saved_list_address_form check (address ~ '^/[a-z]+([/?].*)?$'),
    shared     boolean not null default false,
    saved_at   timestamptz not null default clock_timestamp(),
    constraint saved_list_name_once unique (account_id, name)
);
comment on table saved_list is 'A list as it was asked for. A shared one is seen by all; what each may see there, the list itself decides.';
