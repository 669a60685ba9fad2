-- Learning runs, newest ids last. One runs at a time, and one more may wait.
create table prediction_model (
    model_id     uuid primary key,
    status       text        not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    requested_at timestamptz not null,
    requested_by text        not null,
    attempt      int         not null default 0,
    leased_until timestamptz,
    progress     float8      not null default 0,
    doing        text,
    finished_at  timestamptz,
    visits       int,
    verdicts     jsonb
);
create unique index prediction_model_runs_alone on prediction_model ((true)) where status = 'RUNNING';
create unique index prediction_model_waits_once on prediction_model ((true)) where status = 'QUEUED';

-- What was learned of each quantity, and which version is in force.
create table predictor (
    model_id uuid    not null references prediction_model (model_id),
    quantity text    not null,
    sha256   text    not null,
    learned  bytea   not null,
    in_force boolean not null,
    primary key (model_id, quantity)
);
create unique index predictor_in_force on predictor (quantity) where in_force;

-- Stays in our port, derived from the histories: how full it is, and how long it took boxes lately.
create table port_stay (
    container  text        not null,
    arrived_at timestamptz not null,
    left_at    timestamptz,
    at_park    timestamptz,
    primary key (container, arrived_at)
);
create index port_stay_open on port_stay (arrived_at) where left_at is null;
create index port_stay_ended on port_stay (left_at);
create index port_stay_at_park on port_stay (at_park);

-- Predictions as they were given at certain moments, and what came of it. said and usual are the quantiles of
-- 5, 10, 25, 50, 75, 90 and 95 percent.
create table prediction (
    container text          not null,
    quantity  text          not null,
    occasion  text          not null,
    at        timestamptz   not null,
    said_at   timestamptz   not null,
    model_id  uuid          not null references prediction_model (model_id),
    said      timestamptz[] not null,
    usual     timestamptz[] not null,
    came_at   timestamptz,
    primary key (container, quantity, occasion, at)
);
create index prediction_by_time on prediction (said_at);

-- Up to what change of boxes predictions have been kept.
create table prediction_round (
    changed_at timestamptz not null
);
insert into prediction_round values ('-infinity');
