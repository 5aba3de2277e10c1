-- Projects as they stand now. What they said on any earlier day is in project_sheet.

create sequence project_number_seq;

create table project (
    id             bigint primary key,
    number         integer not null default nextval('project_number_seq') constraint project_number_once unique,
    title          text collate "da-DK-x-icu" not null constraint project_title_said check (btrim(title) <> ''),
    folded_title   text not null,
    working_title  boolean not null default false,
    state          text not null constraint project_state_known check (state in
                       ('IDEA', 'OUTLINE', 'DESCRIBED', 'APPROVED', 'RUNNING', 'REPORTING', 'DONE', 'CLOSED',
                        'NOT_STARTED', 'ON_HOLD', 'REDEFINED', 'CANCELLED')),
    purpose        text not null,
    introduction   text not null,
    clause_typed   text,
    programme_id   bigint references programme,
    owning_body_id bigint references body,
    unread_money   text[] not null default '{}',
    version        integer not null
);
create index project_folded_title on project (folded_title);
alter sequence project_number_seq owned by project.number;
comment on table project is 'The unit of the register. Its number is never used again.';
comment on column project.introduction is 'The words that lead into the activities.';
comment on column project.unread_money is 'What stood among the money and was not understood, as typed.';

alter table body add constraint body_project_id_fkey foreign key (project_id) references project;

create table project_category (
    project_id  bigint not null references project,
    scheme_id   bigint not null,
    category_id bigint not null,
    position    integer not null constraint project_category_position_positive check (position > 0),
    primary key (project_id, scheme_id),
    constraint project_category_in_scheme foreign key (category_id, scheme_id) references category (id, scheme_id)
);
comment on table project_category is 'Where a project stands in a scheme: one category in each, and its place there.';

create table project_date (
    project_id  bigint not null references project,
    kind        text not null constraint project_date_kind_known check (kind in
                    ('APPROVED', 'STARTED', 'EXPECTED_END', 'ORIGINALLY_EXPECTED_END', 'ENDED')),
    typed       text not null,
    reading     text not null constraint project_date_reading_known check (reading in ('DATED', 'RELATIVE', 'UNREAD')),
    earliest    date,
    latest      date,
    approximate boolean not null,
    primary key (project_id, kind),
    constraint project_date_in_order check (earliest <= latest),
    constraint project_date_dated check ((reading = 'DATED') = (num_nonnulls(earliest, latest) > 0))
);

create table activity (
    id          bigint primary key,
    project_id  bigint not null references project,
    number      integer not null constraint activity_number_positive check (number > 0),
    kind        text not null constraint activity_kind_known check (kind in ('ACTIVITY', 'PHASE', 'PART', 'MILESTONE')),
    title       text not null,
    typed       text,
    reading     text constraint activity_reading_known check (reading in ('DATED', 'RELATIVE', 'UNREAD')),
    earliest    date,
    latest      date,
    approximate boolean,
    constraint activity_period_whole check (num_nonnulls(typed, reading, approximate) in (0, 3)),
    constraint activity_period_in_order check (earliest <= latest),
    constraint activity_number_once unique (project_id, number) deferrable initially deferred
);
comment on table activity is 'A numbered step of a project: activity, phase, part or milestone.';

create table leader_assignment (
    id              bigint primary key,
    project_id      bigint not null references project,
    position        integer not null,
    person_id       bigint not null references person,
    person_title    text,
    organisation_id bigint references organisation,
    via_group       text,
    role            text not null constraint leader_role_known check (role in ('LEADER', 'COORDINATOR')),
    activities      integer[] not null default '{}' constraint leader_activities_positive check (0 < all (activities)),
    scope           text,
    heading         text
);
create index leader_assignment_project on leader_assignment (project_id);
create index leader_assignment_person on leader_assignment (person_id);
create index leader_assignment_organisation on leader_assignment (organisation_id);
comment on column leader_assignment.organisation_id is 'For whom the person acts here, which may differ from today''s affiliation.';

create table budget_line (
    id           bigint primary key,
    project_id   bigint not null references project,
    position     integer not null,
    parent_id    bigint references budget_line,
    kind         text not null constraint budget_line_kind_known check (kind in
                     ('GRANT', 'SUPPLEMENTARY', 'PART_OF', 'UNCLEAR')),
    typed        text not null,
    amount       numeric(14, 2),
    approximate  boolean not null,
    bracketed    boolean not null,
    party_id     bigint references organisation,
    label        text,
    period_id    bigint references agreement_period,
    period_typed text,
    annex        text,
    sub_pot      text,
    distribution text,
    constraint budget_line_parent_of_a_part check (parent_id is null or kind = 'PART_OF')
);
create index budget_line_project on budget_line (project_id);
comment on table budget_line is 'An amount as typed and as read. Only a GRANT counts in a sum.';

create table budget_line_pot (
    budget_line_id bigint not null references budget_line on delete cascade,
    funding_pot_id bigint not null references funding_pot,
    share          numeric(14, 2),
    primary key (budget_line_id, funding_pot_id)
);
create index budget_line_pot_pot on budget_line_pot (funding_pot_id);
comment on column budget_line_pot.share is 'The part this pot pays; empty when the split is not known.';

create table status_entry (
    id         bigint primary key,
    project_id bigint not null references project,
    position   integer not null,
    activities integer[] not null default '{}' constraint status_activities_positive check (0 < all (activities)),
    as_of      date not null,
    text       text not null
);
create index status_entry_project on status_entry (project_id);
comment on table status_entry is 'A dated statement on the project, or on some of its activities.';

create table closing_item (
    project_id bigint not null references project,
    kind       text not null constraint closing_kind_known check (kind in ('EVALUATION', 'ACCOUNTS', 'EFFECT_EVALUATION')),
    state      text not null constraint closing_state_known check (state in
                   ('NOT_DUE', 'AWAITED', 'RECEIVED', 'NOTED', 'APPROVED', 'DONE', 'JOINT', 'WAIVED')),
    words      text,
    primary key (project_id, kind)
);
comment on table closing_item is 'What must be settled before a project is closed.';

create table project_relation (
    id             bigint primary key,
    project_id     bigint not null references project,
    position       integer not null,
    kind           text not null constraint relation_kind_known check (kind in
                       ('PART_OF', 'FOLLOW_UP_OF', 'SERVES', 'SEE_ALSO', 'EXTENDS', 'EVALUATED_VIA', 'USES_RESULT_OF')),
    words          text not null,
    target_number  integer references project (number) deferrable initially deferred,
    target_section integer
);
create index project_relation_project on project_relation (project_id);
create index project_relation_target on project_relation (target_number);
comment on table project_relation is 'A tie to another project, to a section of the overview, or to something outside the register.';

create table product (
    id          bigint primary key,
    project_id  bigint not null references project,
    position    integer not null,
    kind        text not null constraint product_kind_known check (kind in
                    ('MAGAZINE', 'PAMPHLET', 'GUIDE', 'HANDBOOK', 'REPORT', 'SUMMARY', 'NEWSLETTER', 'ARTICLE', 'BOOK',
                     'FILM', 'CASE', 'TOOL', 'WEBSITE', 'MAP', 'CODE', 'PIXI', 'CAMPAIGN', 'NOTE', 'CONFERENCE',
                     'SEMINAR', 'THEME_DAY', 'OTHER')),
    title       text not null,
    typed       text,
    reading     text constraint product_reading_known check (reading in ('DATED', 'RELATIVE', 'UNREAD')),
    earliest    date,
    latest      date,
    approximate boolean,
    print_run   text,
    constraint product_date_whole check (num_nonnulls(typed, reading, approximate) in (0, 3)),
    constraint product_date_in_order check (earliest <= latest)
);
create index product_project on product (project_id);
