-- Plans that were asked for: what was asked, who works on it, and what came of it.
create table retrieval_plan (
    plan_id        uuid        primary key,
    block          text        not null,
    bay            int         not null,
    status         text        not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    requested_at   timestamptz not null,
    requested_by   text        not null,
    task           json        not null, -- the bay as it stood, the order wanted, the limits
    -- The lease. Each attempt has its own number, and only the latest may say anything (a fencing token).
    attempt        int         not null default 0,
    leased_until   timestamptz,
    started_at     timestamptz,
    best           int,
    lower_bound    int,
    nodes          bigint      not null default 0,
    elapsed_millis bigint      not null default 0,
    finished_at    timestamptz,
    moves          json,
    failure        text,
    accepted_at    timestamptz,
    accepted_by    text,
    replaced_by    uuid references retrieval_plan
);
create index retrieval_plan_waiting on retrieval_plan (plan_id) where status in ('QUEUED', 'RUNNING');
-- A bay is worked by one plan at a time.
create unique index retrieval_plan_in_force on retrieval_plan (block, bay)
    where accepted_at is not null and replaced_by is null;
