-- Rule sets that officers write. What was approved never changes; the shelf of rule books keeps its text for replay.
create table rule_set (
    version      text primary key,
    position     bigint generated always as identity unique,
    content      text        not null,
    sha256       text        not null,
    state        text        not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'WITHDRAWN')),
    written_by   text        not null,
    written_at   timestamptz not null,
    submitted_by text,
    approved_by  text
);

-- From when which set counts. The latest one whose time has come is in force; putting an earlier one back is a new row.
create table rule_set_in_force (
    number       bigint generated always as identity primary key,
    version      text        not null,
    from_time    timestamptz not null,
    put_by       text        not null,
    put_at       timestamptz not null,
    withdrawn_at timestamptz
);
create index rule_set_in_force_by_time on rule_set_in_force (from_time, number) where withdrawn_at is null;
create unique index rule_set_in_force_of_file on rule_set_in_force (version) where put_by = 'files';

-- A set tried on what was decided before. It goes on where it was, whoever works at it, after a restart too.
create table rule_dry_run (
    id        uuid primary key,
    version   text        not null references rule_set,
    sha256    text        not null,
    from_time timestamptz not null,
    to_time   timestamptz not null,
    state     text        not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    total     int         not null,
    done      int         not null,
    last_seen uuid,
    asked_by  text        not null,
    asked_at  timestamptz not null,
    ended_at  timestamptz,
    fault     text
);
create index rule_dry_run_by_version on rule_dry_run (version, id);
create index rule_dry_run_running on rule_dry_run (asked_at) where state = 'RUNNING';

-- One declaration in it. Lots are left aside, before and now: they say nothing of rules.
create table rule_dry_run_line (
    dry_run_id     uuid    not null references rule_dry_run,
    decision_id    uuid    not null,
    declaration_id uuid    not null,
    was            text    not null,
    now            text    not null,
    rules          text[]  not null,
    drawn          boolean not null,
    examined       boolean not null,
    wrong          boolean not null,
    primary key (dry_run_id, decision_id)
);

create index decision_of_lane on decision (id) where what = 'LANE_ASSIGNED';
