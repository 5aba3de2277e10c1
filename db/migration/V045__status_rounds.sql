-- Status rounds: what leaders are asked, what they answer, and what becomes of it.

create table contact_point (
    person_id bigint not null references person,
    kind      text not null constraint contact_point_kind_known check (kind in ('MAIL', 'PHONE')),
    value     text not null constraint contact_point_value_said check (btrim(value) <> ''),
    primary key (person_id, kind)
);
comment on table contact_point is 'Where a person can be reached at work; removed when it is no longer needed.';

create table status_round (
    id            bigint generated always as identity primary key,
    key           uuid not null constraint status_round_key_once unique,
    name          text not null constraint status_round_name_said check (btrim(name) <> ''),
    template_id   bigint not null references overview_template,
    as_of         date not null,
    deadline      date not null,
    meeting_on    date,
    whom          text not null constraint status_round_whom_known check (whom in ('BOTH', 'RESPONSIBLE')),
    two_keys      boolean not null,
    silent        text not null constraint status_round_silent_known check (silent in ('LAST_TEXT', 'NOT_RECEIVED')),
    remind_before integer constraint status_round_remind_before_sensible check (remind_before between 1 and 30),
    remind_on_day boolean not null,
    remind_after  integer constraint status_round_remind_after_sensible check (remind_after between 1 and 30),
    opened_by     text not null,
    opened_at     timestamptz not null default clock_timestamp(),
    address       text,
    sent_at       timestamptz,
    closed_at     timestamptz,
    version       integer not null default 1
);
comment on table status_round is 'A collection of statuses as of a day.';
comment on column status_round.key is 'Of the form it was opened with; the edition that is frozen from it has the same.';
comment on column status_round.deadline is 'The last day to answer on, until midnight in Denmark.';
comment on column status_round.two_keys is 'Whether the other side must confirm what one side writes.';
comment on column status_round.silent is 'What is printed of a project that nobody answered for.';
comment on column status_round.address is 'Of the register, as those who are asked reach it.';

create table round_project (
    round_id    bigint not null references status_round,
    project_id  bigint not null references project,
    position    integer not null,
    section     text not null,
    title       text not null,
    last_status date,
    included    boolean not null,
    reason      text not null constraint round_project_reason_known check (reason in
                    ('IN_TEMPLATE', 'OUTSIDE_TEMPLATE', 'OVER', 'OTHER_PROGRAMME', 'ADDED', 'LEFT_OUT')),
    words       text,
    passed_over text,
    primary key (round_id, project_id)
);
comment on table round_project is 'Each project of the day: asked about or not, and why.';
comment on column round_project.last_status is 'The day of the newest status when the round was opened.';
comment on column round_project.passed_over is 'Why the round was ended without an answer.';

create table round_request (
    id         bigint generated always as identity primary key,
    round_id   bigint not null references status_round,
    person_id  bigint not null references person,
    name       text not null,
    deadline   date,
    spoken_at  timestamptz,
    spoken_by  text,
    handed_to  bigint references round_request,
    constraint round_request_once unique (round_id, person_id),
    constraint round_request_handed_to_another check (handed_to <> id)
);
create index round_request_person on round_request (person_id);
comment on table round_request is 'What one leader is asked in a round.';
comment on column round_request.deadline is 'A later one than the round''s, given to this leader.';
comment on column round_request.handed_to is 'The request that took this one over, when the leader had left.';

create table round_task (
    request_id bigint not null references round_request on delete cascade,
    project_id bigint not null references project,
    activities integer[] not null,
    side       text constraint round_task_side_known check (side in ('EMPLOYER', 'EMPLOYEE', 'JOINT', 'EXTERNAL')),
    primary key (request_id, project_id)
);
create index round_task_project on round_task (project_id);
comment on table round_task is 'A project that a leader is asked about; of it all, or some activities.';

create table round_link (
    hash       text primary key,
    request_id bigint not null references round_request,
    expires_at timestamptz not null
);
create index round_link_request on round_link (request_id);
comment on table round_link is 'Links that let a leader answer without signing in. Only what they hash to is kept.';

create table round_answer (
    id           bigint generated always as identity primary key,
    request_id   bigint not null,
    project_id   bigint not null,
    key          uuid not null default gen_random_uuid(),
    state        text not null constraint round_answer_state_known check (state in
                     ('DRAFT', 'SENT', 'RETURNED', 'APPROVED', 'SET_ASIDE', 'LATE')),
    unchanged    boolean not null default false,
    content      jsonb not null,
    changed_at   timestamptz not null default clock_timestamp(),
    sent_at      timestamptz,
    sent_by      text,
    on_behalf    boolean not null default false,
    comments     jsonb not null default '{}',
    reviewed_by  text,
    reviewed_at  timestamptz,
    confirmed_by text,
    confirmed_at timestamptz,
    constraint round_answer_once unique (request_id, project_id),
    constraint round_answer_to_task foreign key (request_id, project_id) references round_task on delete cascade,
    constraint round_answer_sent check (state = 'DRAFT' or (sent_at is not null and sent_by is not null))
);
comment on table round_answer is 'What a leader has written; no reader of the register sees it before it is approved.';
comment on column round_answer.comments is 'What somebody wants changed, by field.';
comment on column round_answer.confirmed_by is 'Who of the other side agrees.';

create table round_event (
    id         bigint generated always as identity primary key,
    round_id   bigint not null references status_round,
    request_id bigint references round_request,
    project_id bigint references project,
    kind       text not null,
    by         text not null,
    at         timestamptz not null default clock_timestamp(),
    words      text,
    letter     text
);
create index round_event_round on round_event (round_id, id desc);
create index round_event_request on round_event (request_id, id desc);
comment on table round_event is 'The record of a round: who was asked, reminded, answered, passed over, and when.';
comment on column round_event.letter is 'Key of the letter that was written, if one was.';
create trigger round_event_append_only before update or delete or truncate on round_event
    for each statement execute function refuse_change();

-- What the board of a round shows.
create constraint trigger round_event_grows_revision after insert on round_event
    deferrable initially deferred for each row execute function grow_revision();
create constraint trigger contact_point_grows_revision after insert or update or delete on contact_point
    deferrable initially deferred for each row execute function grow_revision();
create constraint trigger mail_lost_grows_revision after update of state on mail
    deferrable initially deferred for each row when (new.state in ('REFUSED', 'UNCERTAIN')) execute function grow_revision();

create table calendar_feed (
    person_id bigint primary key references person,
    hash      text not null constraint calendar_feed_hash_once unique
);
comment on table calendar_feed is 'The secret address of a person''s calendar. Only what it hashes to is kept.';

alter table mail_template
    drop constraint mail_template_kind_known,
    add constraint mail_template_kind_known check (kind in
        ('INVITATION', 'PASSWORD', 'ROUND_REQUEST', 'ROUND_REMINDER', 'ROUND_RETURNED', 'ROUND_COPY', 'OVERDUE'));

-- A leader without an account may tell of problems, too.
alter table project_note alter column account_id drop not null;

-- Letters that come back name the one they are about.
alter table mail add column token uuid not null default gen_random_uuid() constraint mail_token_once unique;
comment on column mail.token is 'Stands in the head of the letter, so that nobody else can say that it came back.';
