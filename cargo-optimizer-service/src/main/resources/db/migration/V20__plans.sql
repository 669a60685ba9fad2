-- Plans of every kind that were asked for: what was asked, who works on it, and what came of it.
create table plan (
    plan_id        uuid        primary key,
    kind           text        not null, -- retrieval, berth, loading, stowage, dispatch
    subject        text,                 -- what it is for; of two accepted plans for one subject the later counts
    lane           text        not null check (lane in ('QUICK', 'LONG')),
    status         text        not null
        check (status in ('QUEUED', 'RUNNING', 'DONE', 'INFEASIBLE', 'CANCELLED', 'FAILED')),
    requested_at   timestamptz not null,
    requested_by   text        not null,
    task           json        not null, -- all that the plan depends on
    max_seconds    float8      not null,
    max_nodes      bigint,
    seed           bigint      not null,
    follows        uuid references plan, -- the plan of which this one plans the rest
    -- The lease. Each attempt has its own number, and only the latest may say anything (a fencing token).
    attempt        int         not null default 0,
    leased_until   timestamptz,
    started_at     timestamptz,
    best           bigint,
    bound          bigint,
    nodes          bigint      not null default 0,
    elapsed_millis bigint      not null default 0,
    result         json,                 -- the best plan so far, checked, in the port's words
    because        text,                 -- why there is no plan
    finished_at    timestamptz,
    accepted_at    timestamptz,
    accepted_by    text,
    replaced_by    uuid references plan
);
create index plan_waiting on plan (lane, plan_id) where status in ('QUEUED', 'RUNNING');
create index plan_by_kind on plan (kind, plan_id);
-- Work goes by one plan at a time.
create unique index plan_in_force on plan (kind, subject)
    where accepted_at is not null and replaced_by is null and subject is not null;

-- How plans came about: one row whenever something got better or the status changed, numbered from 1 for each plan.
create table plan_progress (
    plan_id        uuid        not null references plan,
    number         int         not null,
    at             timestamptz not null,
    status         text        not null,
    best           bigint,
    bound          bigint,
    nodes          bigint      not null,
    elapsed_millis bigint      not null,
    primary key (plan_id, number)
);

-- What was planned before stays on record. Unfinished plans were asked for by nobody who still waits: they are cancelled.
insert into plan (plan_id, kind, subject, lane, status, requested_at, requested_by, task, max_seconds, seed, attempt,
    started_at, best, bound, nodes, elapsed_millis, result, because, finished_at, accepted_at, accepted_by)
select plan_id, 'retrieval', block || '/' || bay, 'LONG',
    case when status in ('QUEUED', 'RUNNING') then 'CANCELLED' else status end,
    requested_at, requested_by,
    json_build_object(
        'block', block, 'bay', bay,
        'stacks', (select json_agg(coalesce((
                select json_agg(box ->> 'containerNumber' order by (box ->> 'tier')::int)
                from json_array_elements(task -> 'boxes') box where (box ->> 'row')::int = row_no), '[]'::json)
                order by row_no)
            from generate_series(1, (task ->> 'rows')::int) row_no),
        'groups', (select json_agg(json_build_array(number) order by place)
            from json_array_elements_text(task -> 'order') with ordinality as wanted (number, place)),
        'maxTiers', task -> 'maxTiers', 'restricted', task -> 'restricted'),
    (task ->> 'maxSeconds')::float8, 0, attempt, started_at, best, lower_bound, nodes, elapsed_millis,
    case when moves is not null then json_build_object('lifts', (
        select json_agg(json_build_object(
            'step', move -> 'step', 'kind', move -> 'kind', 'box', move -> 'containerNumber',
            'from', move -> 'from', 'to', move -> 'to') order by (move ->> 'step')::int)
        from json_array_elements(moves) move)) end,
    failure, coalesce(finished_at, case when status in ('QUEUED', 'RUNNING') then now() end), accepted_at, accepted_by
from retrieval_plan;
update plan set replaced_by = before.replaced_by from retrieval_plan before where before.plan_id = plan.plan_id;
drop table retrieval_plan;
