-- The frame of money and projects: periods, agreements, clauses, programmes, categories, pots.

create table agreement_period (
    id        bigint primary key,
    code      text not null constraint agreement_period_code_once unique
                  constraint agreement_period_code_form check (code ~ '^OK-[0-9]{2}$'),
    starts_on date not null,
    ends_on   date,
    constraint agreement_period_dates_in_order check (starts_on <= ends_on),
    constraint agreement_period_one_at_a_time exclude using gist (daterange(starts_on, ends_on, '[]') with &&)
);
comment on table agreement_period is 'A bargaining round and the years it governs; the newest may be open-ended.';

create table agreement (
    id           bigint primary key,
    name         text collate "da-DK-x-icu" not null,
    kind         text not null constraint agreement_kind_known check (kind in
                     ('SETTLEMENT', 'AUA', 'FRAMEWORK', 'TRIPARTITE', 'EU')),
    period_id    bigint references agreement_period,
    region_scope text constraint agreement_region_scope_known check (region_scope in ('MUNICIPAL', 'REGIONAL', 'BOTH')),
    url          text,
    constraint agreement_once unique nulls not distinct (name, period_id)
);
comment on table agreement is 'A signed result: a settlement, the agreement on development activities, a framework.';

create table agreement_party (
    agreement_id    bigint not null references agreement,
    organisation_id bigint not null references organisation,
    primary key (agreement_id, organisation_id)
);

create table clause (
    id           bigint primary key,
    number       text not null constraint clause_number_said check (btrim(number) <> ''),
    period_id    bigint references agreement_period,
    agreement_id bigint references agreement,
    meaning      text,
    constraint clause_once_a_period unique nulls not distinct (number, period_id)
);
comment on table clause is 'What a grant is made under: a paragraph, point or annex. The same number may mean something else in the next period.';

create table programme (
    id           bigint primary key,
    name         text collate "da-DK-x-icu" not null constraint programme_name_once unique,
    short_name   text,
    purpose      text,
    agreement_id bigint references agreement,
    website      text,
    successor_id bigint references programme,
    active       boolean not null default true,
    constraint programme_is_not_its_own_successor check (successor_id <> id)
);
comment on table programme is 'A frame with its own agreement, bodies and money.';

create table classification_scheme (
    id           bigint primary key,
    kind         text not null constraint scheme_kind_known check (kind in
                     ('OVERVIEW_SECTION', 'FOCUS_AREA', 'PARTNERSHIP', 'FOCUS_TOPIC')),
    name         text collate "da-DK-x-icu" not null constraint scheme_name_once unique,
    programme_id bigint references programme
);
comment on table classification_scheme is 'A way to sort projects; a project has at most one category in each.';

create table category (
    id         bigint primary key,
    scheme_id  bigint not null references classification_scheme,
    number     integer not null constraint category_number_positive check (number > 0),
    title      text collate "da-DK-x-icu" not null constraint category_title_said check (btrim(title) <> ''),
    valid_from date,
    valid_to   date,
    active     boolean not null default true,
    constraint category_dates_in_order check (valid_from <= valid_to),
    constraint category_once unique (scheme_id, number, title),
    constraint category_of_scheme unique (id, scheme_id)
);

create table funding_pot (
    id               bigint primary key,
    kind             text not null constraint funding_pot_kind_known check (kind in
                         ('CLAUSE', 'LEFTOVER_FUNDS', 'BUFFER_POT', 'OTHER')),
    period_id        bigint references agreement_period,
    clause_id        bigint references clause,
    area             text,
    annex            text,
    sub_pot          text,
    granted          numeric(14, 2) constraint funding_pot_grant_not_negative check (granted >= 0),
    opening_leftover numeric(14, 2),
    constraint funding_pot_once unique nulls not distinct (kind, period_id, clause_id, area, annex, sub_pot)
);
comment on table funding_pot is 'Money that grants are made from: a clause in a period, for an area, in a sub pot; or what was left of older money.';
comment on column funding_pot.area is 'Whose pot pays, as the words after the clause say it: "KL", "Danske Regioner", "PF".';
