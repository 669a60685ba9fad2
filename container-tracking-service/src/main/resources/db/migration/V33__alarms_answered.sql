-- What an alarm is about, by which it is raised once, whatever is told in whatever order.
alter table alarm add column cause text;
update alarm set cause = alarm_id::text;
alter table alarm alter column cause set not null;
create unique index alarm_raised_once on alarm (kind, subject, cause);

-- What people made of alarms. Rows are only added; the last one of an alarm counts.
create table alarm_answer (
    answer_id   uuid primary key,
    alarm_id    uuid        not null references alarm (alarm_id),
    finding     text        not null,
    note        text,
    answered_by text        not null,
    answered_at timestamptz not null
);
create index alarm_answer_by_alarm on alarm_answer (alarm_id, answer_id);
