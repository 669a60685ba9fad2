-- What every service has in common. The services' own migrations start at V10.

-- Events that wait for Kafka. Rows live for milliseconds, so vacuum must come often.
create table outbox (
    position    bigint generated always as identity primary key,
    id          uuid        not null,
    topic       text        not null,
    record_key  text,
    headers     text        not null,
    value       bytea       not null,
    appended_at timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- Events of other houses that have been handled.
create table inbox (
    source     text        not null,
    event_id   uuid        not null,
    handled_at timestamptz not null,
    primary key (source, event_id)
);
create index inbox_by_age on inbox (handled_at);

-- Events that could not be handled, with the reason.
create table dead_letter (
    id            uuid primary key,
    topic         text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    record_key    text,
    headers       text        not null,
    value         bytea,
    reason        text        not null,
    failed_at     timestamptz not null,
    replayed_at   timestamptz,
    unique (topic, partition, record_offset)
);

-- Writes and what was answered to them. The answer is null only inside the transaction that is at work on it.
create table idempotent_request (
    caller       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    received_at  timestamptz not null,
    status       int,
    content_type text,
    location     text,
    body         bytea,
    primary key (caller, key)
);
create index idempotent_request_by_age on idempotent_request (received_at);
