-- What is usual, as learned from legs that ended before a time. Rows are only added: an alarm names its version.
create table usual_model (
    version          int primary key,
    learned_from     timestamptz not null,
    learned_until    timestamptz not null, -- legs that begin from here on are judged by it
    false_alarm_rate float8      not null, -- share of usual legs that may raise an alarm
    legs             int         not null,
    made_at          timestamptz not null,
    made_by          text        not null,
    content          jsonb       not null
);

-- Runs of the learning, one at a time.
create table usual_learning (
    run_id           uuid primary key,
    status           text        not null check (status in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    learn_from       timestamptz not null,
    learn_until      timestamptz not null,
    false_alarm_rate float8      not null,
    legs_done        int         not null default 0,
    legs             int,
    asked_by         text        not null,
    asked_at         timestamptz not null,
    alive_at         timestamptz,
    ended_at         timestamptz,
    cancel_asked     boolean     not null default false,
    detail           text,
    version          int references usual_model (version)
);
create unique index usual_learning_one_at_a_time on usual_learning ((true)) where status in ('WAITING', 'RUNNING');
