-- What was considered for an audit after release: every declaration once, chosen or not. Release knows nothing of it.
create table post_clearance (
    declaration_id uuid primary key references declaration,
    released_at    timestamptz not null,
    considered_at  timestamptz not null,
    draw           numeric     not null,
    percentile     numeric,
    why            text,
    outcome        text,
    findings       text,
    audited_by     text,
    audited_at     timestamptz
);
create index post_clearance_by_release on post_clearance (released_at);
create index post_clearance_open on post_clearance (declaration_id) where why is not null and outcome is null;
