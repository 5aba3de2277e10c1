-- Letters that are to be sent by mail, and the texts they are written from.

create table mail (
    id         bigint generated always as identity primary key,
    key        text not null constraint mail_written_once unique,
    to_name    text not null,
    to_address text not null,
    subject    text not null constraint mail_subject_said check (btrim(subject) <> ''),
    body       text not null,
    secret     boolean not null default false,
    state      text not null default 'WAITING' constraint mail_state_known check (state in
                   ('WAITING', 'SENDING', 'SENT', 'REFUSED', 'UNCERTAIN')),
    attempts   integer not null default 0,
    trouble    text,
    written_at timestamptz not null default clock_timestamp(),
    sent_at    timestamptz
);
create index mail_newest on mail (id desc);
create index mail_open on mail (state) where state <> 'SENT';
comment on table mail is 'The outbox: what has been written, and what became of it.';
comment on column mail.key is 'What the letter is about, so that it is written once.';
comment on column mail.secret is 'Whether the body is forgotten once it is sent.';
comment on column mail.state is 'UNCERTAIN: a server ended while it was sending; whether it went out nobody knows, so it is not sent again by itself.';

create table mail_template (
    kind       text primary key constraint mail_template_kind_known check (kind in ('INVITATION', 'PASSWORD')),
    subject    text not null constraint mail_template_subject_said check (btrim(subject) <> ''),
    body       text not null constraint mail_template_body_said check (btrim(body) <> ''),
    version    integer not null default 1
);
comment on table mail_template is 'Texts that somebody has changed; others are as the program has them.';
